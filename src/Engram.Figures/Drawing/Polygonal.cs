using ScottPlot;

namespace Engram.Figures.Drawing;

/// <summary>Fewer points for the same picture: a course with thousands of samples needs some dozens on paper.</summary>
internal static class Polygonal
{
    // Units of 1/96 inch: a hundredth of a line's width cannot be seen at any scale that is printed.
    private const double Tolerance = 0.03;

    // A column this wide keeps its first, lowest, highest and last sample; noise is drawn as the band it is.
    private const double Column = 0.2;

    /// <summary>The points that matter, by Douglas &amp; Peucker (1973) Cartographica 10:112, after thinning each column.</summary>
    /// <param name="points">In the panel's spread coordinates, abscissae ascending.</param>
    /// <param name="panel">Gives the size on the page.</param>
    public static Coordinates[] Simplified(List<Coordinates> points, Panel panel)
    {
        double across = panel.Place.Width / (panel.X.Spread(panel.X.High) - panel.X.Spread(panel.X.Low));
        double up = panel.Place.Height / (panel.Y.Spread(panel.Y.High) - panel.Y.Spread(panel.Y.Low));
        List<Coordinates> thinned = Thinned(Seen(points, panel), Column / across);
        if (thinned.Count < 3)
        {
            return [.. thinned];
        }

        bool[] kept = new bool[thinned.Count];
        (kept[0], kept[^1]) = (true, true);
        Stack<(int From, int To)> open = new([(0, thinned.Count - 1)]);
        while (open.TryPop(out (int From, int To) span))
        {
            (int far, double distance) = Farthest(thinned, span.From, span.To, across, up);
            if (distance > Tolerance)
            {
                kept[far] = true;
                open.Push((span.From, far));
                open.Push((far, span.To));
            }
        }

        return [.. thinned.Where((_, k) => kept[k])];
    }

    // With one point beyond either edge, so that lines run out of the panel.
    private static List<Coordinates> Seen(List<Coordinates> points, Panel panel)
    {
        double low = panel.X.Spread(panel.X.Low), high = panel.X.Spread(panel.X.High);
        int from = points.FindIndex(p => p.X >= low), to = points.FindLastIndex(p => p.X <= high);
        return from < 0 || to < 0 ? [] : points[Math.Max(0, from - 1)..Math.Min(points.Count, to + 2)];
    }

    private static List<Coordinates> Thinned(List<Coordinates> points, double width)
    {
        List<Coordinates> thinned = new(points.Count);
        for (int k = 0; k < points.Count;)
        {
            int end = k + 1, low = k, high = k;
            for (; end < points.Count && points[end].X < points[k].X + width; end++)
            {
                low = points[end].Y < points[low].Y ? end : low;
                high = points[end].Y > points[high].Y ? end : high;
            }

            thinned.AddRange(new[] { k, low, high, end - 1 }.Distinct().Order().Select(i => points[i]));
            k = end;
        }

        return thinned;
    }

    private static (int Index, double Distance) Farthest(List<Coordinates> points, int from, int to, double across, double up)
    {
        double dx = (points[to].X - points[from].X) * across, dy = (points[to].Y - points[from].Y) * up;
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        (int far, double most) = (from, 0);
        for (int k = from + 1; k < to; k++)
        {
            double x = (points[k].X - points[from].X) * across, y = (points[k].Y - points[from].Y) * up;
            double distance = length > 0 ? Math.Abs((x * dy) - (y * dx)) / length : Math.Sqrt((x * x) + (y * y));
            (far, most) = distance > most ? (k, distance) : (far, most);
        }

        return (far, most);
    }
}
