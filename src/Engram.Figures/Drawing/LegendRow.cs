namespace Engram.Figures.Drawing;

/// <summary>A legend in one line: a stroke and its meaning, one after the other.</summary>
internal static class LegendRow
{
    private const double Swatch = 22, Near = 6, Apart = 20, BaseLine = 14;

    /// <summary>The texts and strokes.</summary>
    public static (IEnumerable<Lettering> Text, IEnumerable<Shape> Strokes) Of(IReadOnlyList<LegendEntry> entries, double left, double top)
    {
        List<Lettering> text = [];
        List<Shape> strokes = [];
        foreach (LegendEntry entry in entries)
        {
            double middle = top + BaseLine - (Typography.LabelSize * 0.34);
            strokes.Add(new Polyline([new(left, middle), new(left + Swatch, middle)], entry.Stroke with { Width = Math.Max(2, entry.Stroke.Width) }));
            text.Add(new Lettering(entry.Label, left + Swatch + Near, top + BaseLine, Typography.LabelSize));
            left += Swatch + Near + Typography.Width(entry.Label, Typography.LabelSize) + Apart;
        }

        return (text, strokes);
    }
}
