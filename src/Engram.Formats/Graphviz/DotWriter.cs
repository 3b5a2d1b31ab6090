using System.Globalization;
using System.Text;
using Engram.Mechanisms;

namespace Engram.Formats.Graphviz;

/// <summary>Writes kinetic schemes as Graphviz diagrams: states by role, edges with their rates.</summary>
/// <remarks>
/// Colours are from Okabe &amp; Ito's set, which people with any colour vision tell apart; shape and outline say the same, for print:
/// open states are double circles, shut ones circles, desensitised ones dashed boxes, blocked ones hexagons.
/// </remarks>
public static class DotWriter
{
    private static readonly Dictionary<StateRole, string> s_look = new()
    {
        [StateRole.Open] = "shape=doublecircle, fillcolor=\"#56B4E9\"",
        [StateRole.Shut] = "shape=circle, fillcolor=\"#FFFFFF\"",
        [StateRole.Desensitised] = "shape=box, style=\"filled,dashed\", fillcolor=\"#E69F00\"",
        [StateRole.Blocked] = "shape=hexagon, fillcolor=\"#CC79A7\"",
    };

    /// <summary>The diagram's text; lines end in LF.</summary>
    /// <exception cref="FormatsException"><c>EN0803</c>: the mechanism has no scheme.</exception>
    public static string Write(Mechanism mechanism)
    {
        if (mechanism.Schemes.Length == 0)
        {
            throw new FormatsException(new("EN0803", mechanism.Name, "the mechanism has no kinetic scheme", "Choose one that has"));
        }

        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"digraph {Quoted(mechanism.Name)} {{\n")
            .Append(CultureInfo.InvariantCulture, $"    label={Quoted(mechanism.Title)};\n")
            .Append("    labelloc=t;\n    rankdir=LR;\n    fontname=\"Helvetica\";\n")
            .Append("    node [style=filled, fontname=\"Helvetica\"];\n    edge [fontname=\"Helvetica\", fontsize=10];\n");
        foreach (KineticScheme scheme in mechanism.Schemes)
        {
            Write(text, scheme);
        }

        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, KineticScheme scheme)
    {
        foreach (State s in scheme.States)
        {
            string level = s.Level is > 0 and not 1 ? string.Create(CultureInfo.InvariantCulture, $"\\n{s.Level:G4}") : "";
            string tip = s.Description.Length > 0 ? $", tooltip={Quoted(s.Description)}" : "";
            text.Append(CultureInfo.InvariantCulture, $"    {Quoted(s.Name)} [label={Quoted(s.Name, level)}, {s_look[StateRoles.Of(s)]}{tip}];\n");
        }

        foreach (Transition t in scheme.Transitions)
        {
            // Ranks follow the order of the states, so a loop does not fold the diagram.
            string backward = scheme.IndexOf(t.From) > scheme.IndexOf(t.To) ? ", constraint=false" : "";
            text.Append(CultureInfo.InvariantCulture, $"    {Quoted(t.From)} -> {Quoted(t.To)} [label={Quoted(t.Rate.ToString())}{backward}];\n");
        }
    }

    private static string Quoted(string text, string after = "") =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}{after}\"";
}
