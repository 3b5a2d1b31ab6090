using Engram.Diagnostics;
using Engram.Units;

namespace Engram.Mechanisms.Rules;

/// <summary>Every formula measures what its place needs, and inside it like is only taken together with like.</summary>
/// <remarks>
/// Rates are 1/ms, gates and shares pure numbers, conductances nS, reversals mV, GHK permeabilities µm³/ms and concentrations mM,
/// a derivative is its variable per ms; what a definition measures follows from its formula.
/// </remarks>
internal static class DimensionsAgree
{
    /// <summary><c>EN0214</c>: dimensions that do not fit, naming both.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        foreach (Formula formula in Formula.Of(mechanism))
        {
            DimensionInference inference = new(mechanism);
            Dimension? measured = inference.Of(formula.Text, formula.Visible);
            foreach ((string found, string advice) in inference.Problems)
            {
                yield return new("EN0214", formula.Where(mechanism), found, advice);
            }

            if (measured is { } given && formula.Expected is { } expected && given != expected)
            {
                yield return new("EN0214", formula.Where(mechanism), $"'{formula.Text}' is {WithUnit(given)}, but {WithUnit(expected)} is expected", Parts(formula));
            }
        }
    }

    // What each name measures is what the reader needs to find the missing factor.
    private static string Parts(Formula formula)
    {
        string[] parts =
        [
            .. from name in formula.Text.Names()
               let dimension = formula.Visible.GetValueOrDefault(name)
               where dimension is not null
               select $"{name} is {WithUnit(dimension.Value)}",
        ];
        return parts.Length == 0 ? "Give the number a unit in square brackets" : $"In it, {string.Join(", ", parts)}";
    }

    private static string WithUnit(Dimension dimension) =>
        dimension == Dimension.None || dimension.Name.Contains(dimension.BaseUnit, StringComparison.Ordinal)
            ? dimension.Name
            : $"{dimension.Name} ({dimension.BaseUnit})";
}
