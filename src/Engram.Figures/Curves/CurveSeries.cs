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

    /// <summary>The half-maximal concentration in words beside the foot of its mark, in a panel with one curve; of several the legend tells it.</summary>
    public static IEnumerable<Lettering> HalfMarks(Panel panel, IReadOnlyList<Curve> curves, DisplayUnit across)
    {
        if (curves is not [{ Fit: not null } curve] || !double.IsFinite(curve.Half))
        {
            yield break;
        }

        double zero = panel.Place.Bottom - (Math.Clamp(panel.Y.Fraction(0), 0, 1) * panel.Place.Height);
        double at = panel.Place.Left + (panel.X.Fraction(curve.Half / across.InBase) * panel.Place.Width);
        yield return new Lettering(HalfText(curve), at + 6, zero - 8, Typography.SmallSize) { Colour = curve.Stroke.Colour };
    }

    /// <summary>The half-maximal concentration in words.</summary>
    public static string HalfText(Curve curve) => $"{curve.HalfName[..2]}₅₀ {Words.Number(Rounded(curve.Half), Concentration.Dimension)}";

    // Evenly as the axis spreads them.
    private static double[] Spread(Axis x) => [.. Enumerable.Range(0, FitPoints).Select(k =>
    {
        double at = x.Spread(x.Low) + ((x.Spread(x.High) - x.Spread(x.Low)) * k / (FitPoints - 1));
        return x.Scale == AxisScale.Logarithmic ? Math.Pow(10, at) : at;
    })];

    private static double Rounded(double value) => double.Parse(
        value.ToString("E2", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
