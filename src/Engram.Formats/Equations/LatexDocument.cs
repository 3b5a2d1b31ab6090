using System.Text;
using Engram.Mechanisms;

namespace Engram.Formats.Equations;

/// <summary>Writes a mechanism as a LaTeX document that compiles as it stands: transitions, equations, parameters, sources.</summary>
public static class LatexDocument
{
    /// <summary>The document's text; lines end in LF. Needs the packages amsmath, booktabs and longtable.</summary>
    public static string Write(Mechanism mechanism)
    {
        EquationSheet sheet = new(mechanism);
        StringBuilder text = new("""
            \documentclass{article}
            \usepackage[T1]{fontenc}
            \usepackage{amsmath,booktabs,longtable}
            \allowdisplaybreaks

            """);
        text.Append($"\\title{{{LatexText.Of(mechanism.Title)}}}\n\\author{{{LatexText.Of(mechanism.Name)}}}\n\\date{{}}\n\\begin{{document}}\n\\maketitle\n");
        foreach (KineticScheme scheme in mechanism.Schemes)
        {
            Table(text, $"Transitions of {scheme.Name}", "lll", ["from", "to", "rate"],
                scheme.Transitions.Select(t => new[] { LatexText.Of(t.From), LatexText.Of(t.To), $"${sheet.Rate(t)}$" }));
        }

        foreach (EquationSection section in sheet.Sections)
        {
            text.Append($"\n\\section*{{{LatexText.Of(section.Heading)}}}\n\\begin{{align*}}\n")
                .AppendJoin(" \\\\\n", section.Lines.Select(l => $"{l.Left} &= {l.Right}")).Append("\n\\end{align*}\n");
        }

        Table(text, "Parameters", "lrll", ["symbol", "value", "unit", "meaning"],
            ParameterRow.Of(mechanism).Select(p => new[] { $"${sheet.Symbol(p.Name)}$", p.Value, LatexText.Of(p.Unit), LatexText.Of(p.Description) }));
        Sources(text, mechanism);
        return text.Append("\n\\end{document}\n").ToString();
    }

    private static void Table(StringBuilder text, string heading, string columns, string[] head, IEnumerable<string[]> rows)
    {
        string[][] all = [.. rows];
        if (all.Length > 0)
        {
            text.Append($"\n\\section*{{{LatexText.Of(heading)}}}\n\\begin{{longtable}}{{{columns}}}\n\\toprule\n{string.Join(" & ", head)} \\\\\n\\midrule\n")
                .AppendJoin("", all.Select(r => $"{string.Join(" & ", r)} \\\\\n")).Append("\\bottomrule\n\\end{longtable}\n");
        }
    }

    private static void Sources(StringBuilder text, Mechanism mechanism)
    {
        Citation[] sources = [.. Bibliography.Of(mechanism)];
        if (sources.Length > 0)
        {
            text.Append("\n\\section*{Sources}\n\\begin{itemize}\n").AppendJoin("", sources.Select(s => $"\\item {LatexText.Of(s.ToString())}\n")).Append("\\end{itemize}\n");
        }
    }
}
