using System.Globalization;
using Engram.Diagnostics;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Parameters, defaults of inputs and numbers in formulas are finite.</summary>
internal static class NumbersAreFinite
{
    /// <summary><c>EN0219</c>: NaN or infinite.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        IEnumerable<(string Place, double Value)> numbers =
        [
            .. mechanism.Parameters.Select(p => ($"parameter {p.Name}", p.Quantity.Value)),
            .. mechanism.Inputs.Select(i => ($"default of input {i.Name}", i.Default)),
            .. from formula in Formula.Of(mechanism)
               from number in formula.Text.Everything().OfType<Number>()
               select (formula.Place, number.Value),
        ];
        return numbers
            .Where(n => !double.IsFinite(n.Value))
            .Select(n => new Diagnostic(
                "EN0219", $"{mechanism.Name}, {n.Place}", string.Create(CultureInfo.InvariantCulture, $"{n.Value} is not a finite number"), "Give a finite number"));
    }
}
