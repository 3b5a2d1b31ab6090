using Engram.Diagnostics;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Names can be read in formulas, and the words of the language keep their meaning.</summary>
internal static class NamesAreLegal
{
    private static readonly Dictionary<string, InputKind> s_inputs = new(StringComparer.Ordinal)
    {
        [Input.Voltage.Name] = InputKind.Voltage,
        [Input.Temperature.Name] = InputKind.Temperature,
        [Input.Time.Name] = InputKind.Time,
    };

    /// <summary><c>EN0201</c>: not an identifier; <c>EN0224</c>: a word of the language used for something else.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        IEnumerable<NamedThing> things = NamedThing.Of(mechanism).Concat(mechanism.Functions.Select(f => new NamedThing(f.Name, "function")));
        foreach (NamedThing thing in things)
        {
            if (!IsIdentifier(thing))
            {
                yield return new("EN0201", mechanism.Name, $"'{thing.Name}' cannot be the name of {thing.WithArticle}",
                    "A name is a letter followed by letters, digits or '_'; a state's may also hold * and a prime");
            }
            else if (Reserved(thing, mechanism) is { Length: > 0 } meaning)
            {
                yield return new("EN0224", mechanism.Name, $"'{thing.Name}' cannot be the name of {thing.WithArticle}: it is {meaning}", "Choose another name");
            }
        }
    }

    // Publications name open states A2R* or C'; formulas do not need to read those.
    private static bool IsIdentifier(NamedThing thing) => thing.Name.Length > 0
        && (char.IsLetter(thing.Name[0]) || thing.Name[0] == '_')
        && thing.Name.All(c => char.IsLetterOrDigit(c) || c == '_' || (thing.Kind == "state" && c is '*' or '\''));

    private static string Reserved(NamedThing thing, Mechanism mechanism)
    {
        if (thing.Kind == "function")
        {
            return Call.BuiltIn.ContainsKey(thing.Name) || thing.Name == "if" ? "a function of the language" : "";
        }

        // A mechanism without a scheme may say itself what its open probability is.
        if (thing.Name == "open" && !(thing.Kind == "definition" && mechanism.Schemes.Length == 0))
        {
            return "the open probability";
        }

        return s_inputs.TryGetValue(thing.Name, out InputKind kind) && !mechanism.Inputs.Any(i => i.Name == thing.Name && i.Kind == kind)
            ? $"the {(kind == InputKind.Voltage ? "membrane potential" : kind.ToString().ToLowerInvariant())}"
            : "";
    }
}
