using Engram.Figures.Drawing;

namespace Engram.Figures.Traces;

/// <summary>Names written beside the traces, in the first panel where each finds a place that touches nothing.</summary>
internal static class DirectLabels
{
    private const int MostNames = 3;
    private const double Away = 7;          // from the trace it names, to the nearest edge of the text
    private const double Clear = 3;         // from anything else
    private const double LeastHeight = 18;  // a trace flatter than this is not where one looks for its name
    private const double Step = 4;

    /// <summary>One text for each entry, or null where there are too many or no panel has room.</summary>
    public static IReadOnlyList<Lettering>? Of(IEnumerable<Panel> panels, IReadOnlyList<LegendEntry> entries) =>
        entries.Count > MostNames ? null : panels.Select(p => In(p, entries)).FirstOrDefault(names => names is not null);

    private static List<Lettering>? In(Panel panel, IReadOnlyList<LegendEntry> entries)
    {
        Dictionary<string, Outline> outlines = panel.Series.DistinctBy(s => s.Label).ToDictionary(s => s.Label, s => new Outline(panel, s));
        if (panel.Series.Length != entries.Count || entries.Any(e => !outlines.TryGetValue(e.Label, out Outline? o) || o.Height < LeastHeight))
        {
            return null;
        }

        List<Lettering> names = [];
        foreach (LegendEntry entry in entries)
        {
            if (Best(panel, entry, outlines, names) is not { } name)
            {
                return null;
            }

            names.Add(name);
        }

        return names;
    }

    private static Lettering? Best(Panel panel, LegendEntry entry, Dictionary<string, Outline> outlines, List<Lettering> taken)
    {
        Lettering text = new(entry.Label, 0, 0, Typography.LabelSize) { Bold = true, Colour = entry.Stroke.Colour };
        Outline own = outlines[entry.Label];
        return Candidates(panel, text, own)
            .Where(c => !taken.Any(t => t.Bounds.Overlaps(c.Bounds)) && outlines.Values.All(o => o.Distance(c.Bounds) >= Clear))
            .Select(c => (Text: c, Score: Score(c, own, outlines.Values)))
            .OrderByDescending(c => c.Score)
            .Select(c => c.Text)
            .FirstOrDefault();
    }

    // Beside the trace at every few units along it, above, below and to the right.
    private static IEnumerable<Lettering> Candidates(Panel panel, Lettering text, Outline own)
    {
        Box size = text.Bounds;
        for (double x = panel.Place.Left + 6; x + size.Width <= panel.Place.Right; x += Step)
        {
            (double low, double high) = own.Between(x, x + size.Width);
            foreach (double top in new[] { low - Away - size.Height, high + Away })
            {
                Lettering placed = text with { X = x, Y = top - size.Top };
                if (top >= panel.Place.Top && top + size.Height <= panel.Place.Bottom)
                {
                    yield return placed;
                }
            }
        }
    }

    // Far from the others, near its own, where its own is far from rest, and not far to the right.
    private static double Score(Lettering text, Outline own, IEnumerable<Outline> all)
    {
        Box box = text.Bounds;
        double others = all.Where(o => o != own).Select(o => o.Distance(box)).DefaultIfEmpty(60).Min();
        return Math.Min(others, 40) - own.Distance(box) + (0.5 * Math.Min(own.Departure(box), 60)) - (0.05 * box.Left);
    }
}
