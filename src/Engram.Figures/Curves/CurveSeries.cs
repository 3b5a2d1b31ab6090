using Engram.Figures.Drawing;
using Engram.Units;

namespace Engram.Figures.Curves;

/// <summary>What is drawn of a curve: its points, the fit through them, where the effect is half.</summary>
internal static class CurveSeries
{
    private const int FitPoints = 160, ManyPoints = 40;
    private const double Thin = 1;

    /// <summary>The series of one curve, back to front.</summary>
    public static IEnumerable<Series> Of(Curve curve, Axis x, Axis y, DisplayUnit across, DisplayUnit up)
    {
        if (curve.Fit is { } fit)
        {
            double[] at = Spread(x);
            yield return new Series($"{curve.Label}, fit", SeriesKind.Line, at, at.Select(v => fit(v * across.InBase) / up.InBase).ToArray(), curve.Stroke);
        }

        if (double.IsFinite(curve.Half) && curve.Fit is { } fitted)
        {
            double half = curve.Half / across.InBase;
            yield return new Series(
                $"{curve.Label}, {curve.HalfName}", SeriesKind.Line, new[] { half, half }, new[] { y.Low > 0 || y.High < 0 ? y.Low : 0, fitted(curve.Half) / up.InBase },
                curve.Stroke with { Width = Thin, Dash = Dash.Dashed });
        }

        SeriesKind kind = curve.Fit is not null ? SeriesKind.Markers : curve.X.Length > ManyPoints ? SeriesKind.Line : SeriesKind.JoinedMarkers;
        yield return new Series(curve.Label, kind, across.Of(curve.X), up.Of(curve.Y), curve.Stroke);
    }

    /// <summary>The half-maximal concentrations in words, beside the feet of their marks, one above the other where they are near.</summary>
    public static IReadOnlyList<Lettering> HalfMarks(Panel panel, Curve[] curves, DisplayUnit across)
    {
        const double LineHeight = 16, Beside = 6;
        double zero = panel.Place.Bottom - (Math.Clamp(panel.Y.Fraction(0), 0, 1) * panel.Place.Height);
        List<Lettering> marks = [];
        foreach (Curve curve in curves.Where(c => double.IsFinite(c.Half) && c.Fit is not null).OrderByDescending(c => c.Half))
        {
            double at = panel.Place.Left + (panel.X.Fraction(curve.Half / across.InBase) * panel.Place.Width);
            string number = Words.Number(Rounded(curve.Half), Concentration.Dimension);
            Lettering mark = new($"{curve.HalfName[..2]}₅₀ {number}", at + Beside, zero - 8, Typography.SmallSize) { Colour = curve.Stroke.Colour };
            while (marks.Any(m => m.Bounds.Overlaps(mark.Bounds)))
            {
                mark = mark with { Y = mark.Y - LineHeight };
            }

            marks.Add(mark);
        }

        return marks;
    }

    // Evenly as the axis spreads them.
    private static double[] Spread(Axis x) => [.. Enumerable.Range(0, FitPoints).Select(k =>
    {
        double at = x.Spread(x.Low) + ((x.Spread(x.High) - x.Spread(x.Low)) * k / (FitPoints - 1));
        return x.Scale == AxisScale.Logarithmic ? Math.Pow(10, at) : at;
    })];

    private static double Rounded(double value) => double.Parse(
        value.ToString("E2", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
