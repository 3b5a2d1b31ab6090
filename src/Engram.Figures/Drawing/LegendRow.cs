namespace Engram.Figures.Drawing;

/// <summary>A legend in as few lines as it fits: a stroke and its meaning, one after the other.</summary>
internal static class LegendRow
{
    private const double Swatch = 22, Near = 6, Apart = 20, BaseLine = 14;

    /// <summary>Height of a line.</summary>
    public const double LineHeight = 21;

    /// <summary>Number of lines the legend takes.</summary>
    public static int Lines(IReadOnlyList<LegendEntry> entries, double width) => entries.Count == 0 ? 0 : Places(entries, width).Last().Line + 1;

    /// <summary>The texts and strokes.</summary>
    public static (IEnumerable<Lettering> Text, IEnumerable<Shape> Strokes) Of(IReadOnlyList<LegendEntry> entries, double left, double top, double width)
    {
        List<Lettering> text = [];
        List<Shape> strokes = [];
        foreach ((LegendEntry entry, double at, int line) in Places(entries, width))
        {
            double x = left + at, y = top + BaseLine + (line * LineHeight), middle = y - (Typography.LabelSize * 0.34);
            strokes.Add(new Polyline([new(x, middle), new(x + Swatch, middle)], entry.Stroke with { Width = Math.Max(2, entry.Stroke.Width) }));
            text.Add(new Lettering(entry.Label, x + Swatch + Near, y, Typography.LabelSize));
        }

        return (text, strokes);
    }

    private static IEnumerable<(LegendEntry Entry, double At, int Line)> Places(IReadOnlyList<LegendEntry> entries, double width)
    {
        (double at, int line) = (0, 0);
        foreach (LegendEntry entry in entries)
        {
            double length = Swatch + Near + Typography.Width(entry.Label, Typography.LabelSize);
            (at, line) = at > 0 && at + length > width ? (0, line + 1) : (at, line);
            yield return (entry, at, line);
            at += length + Apart;
        }
    }
}
