using Engram.Figures.Drawing;

namespace Engram.Figures.Traces;

/// <summary>Names written beside the traces, in the first panel where each finds a place that touches nothing.</summary>
internal static class DirectLabels
{
    private const int MostNames = 3;
    private const double Near = 5, Far = 11;  // from the trace it names
    private const double Clear = 7;           // from any other
    private const double Wide = 30;           // room beyond this is no better
    private const double Tall = 70;           // nor is a part of the trace that is farther from zero
    private const double LeastHeight = 18;    // a trace flatter than this is not where one looks for its name
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
        Outline[] others = [.. outlines.Values.Where(o => o != own)];
        (Lettering? best, double most) = (null, double.NegativeInfinity);
        foreach (Lettering place in Places(panel, text))
        {
            Box box = place.Bounds;
            (double near, double departure) = own.Nearest(box);
            if (near is >= Near and <= Far && !taken.Any(t => t.Bounds.Overlaps(box)))
            {
                double room = others.Select(o => o.Nearest(box).Distance).DefaultIfEmpty(Wide).Min();
                double score = Math.Min(room, Wide) + (0.5 * Math.Min(departure, Tall)) - near - (0.03 * box.Left);
                (best, most) = room >= Clear && score > most ? (place, score) : (best, most);
            }
        }

        return best;
    }

    private static IEnumerable<Lettering> Places(Panel panel, Lettering text)
    {
        Box size = text.Bounds;
        for (double left = panel.Place.Left + Near; left + size.Width <= panel.Place.Right; left += Step)
        {
            for (double top = panel.Place.Top; top + size.Height <= panel.Place.Bottom; top += Step)
            {
                yield return text with { X = left, Y = top - size.Top };
            }
        }
    }
}
