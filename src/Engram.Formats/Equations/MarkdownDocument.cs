using System.Text;
using Engram.Mechanisms;

namespace Engram.Formats.Equations;

/// <summary>Writes a mechanism as Markdown with mathematics as GitHub, GitLab and Pandoc read it.</summary>
public static class MarkdownDocument
{
    /// <summary>The document's text; lines end in LF.</summary>
    public static string Write(Mechanism mechanism)
    {
        EquationSheet sheet = new(mechanism);
        StringBuilder text = new($"# {mechanism.Title}\n\n`{mechanism.Name}`\n");
        foreach (KineticScheme scheme in mechanism.Schemes)
        {
            Table(text, $"Transitions of {scheme.Name}", ["from", "to", "rate"],
                scheme.Transitions.Select(t => new[] { Cell(t.From), Cell(t.To), $"${sheet.Rate(t)}$" }));
        }

        foreach (EquationSection section in sheet.Sections)
        {
            text.Append($"\n## {section.Heading}\n\n```math\n\\begin{{aligned}}\n")
                .AppendJoin(" \\\\\n", section.Lines.Select(l => $"{l.Left} &= {l.Right}")).Append("\n\\end{aligned}\n```\n");
        }

        Table(text, "Parameters", ["symbol", "value", "unit", "meaning"],
            ParameterRow.Of(mechanism).Select(p => new[] { $"${sheet.Symbol(p.Name)}$", p.Value, p.Unit, Cell(p.Description) }));
        Citation[] sources = [.. Bibliography.Of(mechanism)];
        if (sources.Length > 0)
        {
            text.Append("\n## Sources\n\n").AppendJoin("", sources.Select(s => $"- {s}\n"));
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, string heading, string[] head, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        if (all.Length > 0)
        {
            text.Append($"\n## {heading}\n\n| {string.Join(" | ", head)} |\n|{string.Concat(head.Select(_ => "---|"))}\n")
                .AppendJoin("", all.Select(r => $"| {string.Join(" | ", r)} |\n"));
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
