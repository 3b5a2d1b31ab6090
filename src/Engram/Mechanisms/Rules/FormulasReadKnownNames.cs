using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Every name in a formula is known where the formula stands.</summary>
internal static class FormulasReadKnownNames
{
    /// <summary><c>EN0210</c>: there is nothing of that name, or not there.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        Formulas formulas = Formulas.Of(mechanism);
        return from formula in formulas.All
               from name in formula.Text.Names()
               where !formula.Visible.ContainsKey(name)
               let diagnostic = Unknown(mechanism, formulas, formula, name)
               where diagnostic is not null
               select diagnostic;
    }

    private static Diagnostic? Unknown(Mechanism mechanism, Formulas formulas, Formula formula, string name)
    {
        if (!formulas.Names.ContainsKey(name))
        {
            return new("EN0210", formula.Where(mechanism), $"there is nothing named '{name}'", Advice(name, formula.Visible.Keys));
        }

        // What comes later in the order of computing is the business of DefinitionsReadEarlierOnes.
        return formula.Scope.Length == 0 ? null : new("EN0210", formula.Where(mechanism), $"'{name}' cannot be read here", formula.Scope);
    }

    private static string Advice(string name, IEnumerable<string> visible) => name switch
    {
        "v" => "It reads the membrane potential: add Input.Voltage to the mechanism",
        "celsius" => "It reads the temperature: add Input.Temperature to the mechanism",
        "t" => "It reads the time: add Input.Time to the mechanism",
        _ => NearestName.Advice(name, visible),
    };
}
