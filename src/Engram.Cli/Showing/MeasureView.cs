using Engram.Cli.Pages;
using Engram.Experiments.Measures;
using Engram.Units;

namespace Engram.Cli.Showing;

/// <summary>A measure as a page: what it is, its options, how a file asks for it.</summary>
internal static class MeasureView
{
    /// <summary>Writes it.</summary>
    public static void Write(MeasureKind measure, Page page)
    {
        page.Title(measure.Name);
        page.Paragraph(measure.Summary);
        page.Line(measure.Group, Tone.Faint);
        if (measure.Options.Length > 0)
        {
            page.Heading("Options");
            Sheet sheet = new("name", new Column("takes", Wraps: true), new Column("unless said"), new Column("meaning", Wraps: true));
            foreach (MeasureOption o in measure.Options)
            {
                sheet.Add(o.Name, Takes(o), o.Default.Length > 0 ? o.Default : "(must be said)", o.Description);
            }

            page.Table(sheet);
        }

        page.Line();
        page.Paragraph("Besides, it takes 'name' (what it is called in the table), 'patch' (where several are prepared) and, unless it is read off a curve, 'window' (part of the run).", Tone.Faint);
        page.Heading("In an experiment file");
        page.Line("  measure:");
        page.Line($"    - {Written(measure)}");
    }

    private static string Takes(MeasureOption o) => o.Kind switch
    {
        MeasureOptionKind.Choice => string.Join(" | ", o.Choices),
        MeasureOptionKind.Count => "a whole number",
        MeasureOptionKind.Text => "a name",
        _ => o.Dimension == Dimension.None ? "a number or %" : $"{o.Dimension.Name} ({o.Dimension.BaseUnit})",
    };

    private static string Written(MeasureKind measure)
    {
        IEnumerable<string> options = measure.Options.Select(o => $"{o.Name}: {Sample(o)}");
        return measure.Options.Length == 0 ? measure.Name : $"{measure.Name}: {{ {string.Join(", ", options)} }}";
    }

    private static string Sample(MeasureOption o) => o.Default.Length > 0 ? o.Default.StartsWith("0.", StringComparison.Ordinal) ? "37 %" : o.Default
        : o.Name switch { "of" => "peak", "along" => "hold", "numerator" => "1 mM", "denominator" => "0 mM", _ => "..." };
}
