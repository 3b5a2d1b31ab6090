using Engram.Compilation.Code;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>Which state variables and inputs a formula depends on, seen through definitions, gates and open probabilities.</summary>
internal static class Dependencies
{
    /// <summary>The formula a name stands for, or null for a state variable or an input.</summary>
    public static Expression? FormulaOf(Mechanism m, string name) =>
        m.Definitions.FindIndex(d => d.Name == name) is >= 0 and int d ? m.Definitions[d].Value
        : m.Gates.FindIndex(g => g.Name == name) is >= 0 and int g ? m.Gates[g].Factor
        : m.Schemes.FindIndex(s => s.OpenSymbol == name) is >= 0 and int s ? OpenFormula.Of(m.Schemes[s])
        : null;

    /// <summary>Names of all state variables and inputs the formula depends on.</summary>
    public static IReadOnlySet<string> Of(Mechanism m, Expression formula)
    {
        HashSet<string> seen = new(StringComparer.Ordinal), leaves = new(StringComparer.Ordinal);
        Visit(m, formula, seen, leaves);
        return leaves;
    }

    private static void Visit(Mechanism m, Expression formula, HashSet<string> seen, HashSet<string> leaves)
    {
        foreach (string name in formula.Names().Where(seen.Add))
        {
            if (FormulaOf(m, name) is { } inner)
            {
                Visit(m, inner, seen, leaves);
            }
            else
            {
                leaves.Add(name);
            }
        }
    }
}
