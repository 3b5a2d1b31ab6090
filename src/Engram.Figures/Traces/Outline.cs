namespace Engram.Figures.Traces;

/// <summary>What a series covers on the page: its lowest and highest point above each unit of the abscissa.</summary>
internal sealed class Outline
{
    private readonly double _left, _rest;
    private readonly double[] _top, _bottom;

    public Outline(Panel panel, Series series)
    {
        int width = Math.Max(1, (int)panel.Place.Width);
        _left = panel.Place.Left;
        (_top, _bottom) = (new double[width + 1], new double[width + 1]);
        Array.Fill(_top, double.PositiveInfinity);
        Array.Fill(_bottom, double.NegativeInfinity);
        ReadOnlySpan<double> x = series.X.Span, y = series.Y.Span;
        for (int k = 0; k + 1 < x.Length; k++)
        {
            Cover(Across(panel, x[k]), Down(panel, y[k]), Across(panel, x[k + 1]), Down(panel, y[k + 1]));
        }

        _rest = Down(panel, 0);
        Height = _bottom.Max() - _top.Min();
    }

    /// <summary>From its highest to its lowest point.</summary>
    public double Height { get; }

    /// <summary>Distance from a box (0 when it runs through it, at most 40), and how far the nearest point is from zero.</summary>
    public (double Distance, double Departure) Nearest(Box box)
    {
        const int Reach = 40;
        int first = (int)(box.Left - _left), last = (int)Math.Ceiling(box.Right - _left);
        (double nearest, double departure) = (Reach, 0);
        for (int i = Math.Max(0, first - Reach); i <= Math.Min(_top.Length - 1, last + Reach); i++)
        {
            double sideways = Math.Max(0, Math.Max(first - i, i - last));
            double vertical = Math.Max(0, Math.Max(box.Top - _bottom[i], _top[i] - box.Bottom));
            double distance = Math.Sqrt((sideways * sideways) + (vertical * vertical));
            if (distance < nearest)
            {
                (nearest, departure) = (distance, Math.Abs(Math.Clamp((box.Top + box.Bottom) / 2, _top[i], _bottom[i]) - _rest));
            }
        }

        return (nearest, departure);
    }

    private void Cover(double x1, double y1, double x2, double y2)
    {
        int first = Math.Max(0, (int)(x1 - _left)), last = Math.Min(_top.Length - 1, (int)Math.Ceiling(x2 - _left));
        for (int i = first; i <= last; i++)
        {
            double f = x2 > x1 ? Math.Clamp((i + _left - x1) / (x2 - x1), 0, 1) : 0;
            double y = y1 + (f * (y2 - y1));
            _top[i] = Math.Min(_top[i], x2 - x1 < 1 ? Math.Min(y1, y2) : y);
            _bottom[i] = Math.Max(_bottom[i], x2 - x1 < 1 ? Math.Max(y1, y2) : y);
        }
    }

    private static double Across(Panel panel, double x) => panel.Place.Left + (panel.X.Fraction(x) * panel.Place.Width);

    private static double Down(Panel panel, double y) => panel.Place.Bottom - (panel.Y.Fraction(y) * panel.Place.Height);
}
