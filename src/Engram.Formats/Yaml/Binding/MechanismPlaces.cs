using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Finds the line of a receptor file that a rule of the mechanisms room speaks of.</summary>
internal static class MechanismPlaces
{
    /// <summary>The line of a place such as <c>mine, transition C → O</c>; the beginning of the receptor where none is named.</summary>
    /// <param name="place">As the rule names it.</param>
    /// <param name="receptor">What was written.</param>
    public static Position Of(string place, Fields receptor)
    {
        string[] words = place[(place.LastIndexOf(", ", StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string name = words.Length > 1 ? words[1] : "";
        Position? found = words.FirstOrDefault() switch
        {
            "transition" when words.Length > 3 => Transition(receptor, name, words[3]),
            "state" => Entry(receptor, "open", name) ?? Entry(receptor, "states", name),
            "definition" => Entry(receptor, "definitions", name),
            "gate" => Entry(receptor, "gates", name),
            "parameter" => Entry(receptor, "parameters", name),
            "input" or "ligand" => Entry(receptor, "ligands", name),
            "current" => receptor.At("current"),
            _ => null,
        };
        return found ?? receptor.Position;
    }

    private static Position? Entry(Fields receptor, string key, string name) =>
        receptor.Entries(key).FirstOrDefault(e => e.Key == name)?.Value.Position;

    // The last one that joins the two: of a transition given twice it is the second that is too many.
    private static Position? Transition(Fields receptor, string from, string to) =>
        receptor.Entries("transitions").LastOrDefault(e => Joins(e.Key, from, to))?.Value.Position;

    private static bool Joins(string key, string from, string to)
    {
        string[] ends = [.. key.Split(["<->", "->"], StringSplitOptions.TrimEntries)];
        return ends.SequenceEqual([from, to]) || (key.Contains("<->", StringComparison.Ordinal) && ends.SequenceEqual([to, from]));
    }
}
