using Engram.Diagnostics;
using Engram.Units;

namespace Engram.Mechanisms.Rules;

/// <summary>Concentrations, as parameters and as defaults of inputs, are not negative.</summary>
internal static class ConcentrationsAreNotNegative
{
    /// <summary><c>EN0221</c>: a concentration below 0.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        IEnumerable<(string Place, Quantity Quantity)> quantities =
        [
            .. mechanism.Inputs.Select(i => ($"default of input {i.Name}", new Quantity(i.Default, i.Dimension))),
            .. mechanism.Parameters.Select(p => ($"parameter {p.Name}", p.Quantity)),
        ];
        return quantities
            .Where(q => q.Quantity.Dimension == Concentration.Dimension && q.Quantity.Value < 0)
            .Select(q => new Diagnostic(
                "EN0221", $"{mechanism.Name}, {q.Place}", $"{q.Quantity.ToPrefixedString()} is a negative concentration", "Give 0 or more"));
    }
}
