using ScottPlot;
using ScottPlot.Plottables;

namespace Engram.Figures.Drawing;

/// <summary>Puts a series on a ScottPlot plot.</summary>
internal static class SeriesPainter
{
    private const float MarkerSize = 6.5f;
    private const double AreaStrength = 0.35;

    private static readonly MarkerShape[] s_markers = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond];

    public static void Add(Plot plot, Panel panel, Series series)
    {
        Coordinates[] points = Trimmed(panel, series);
        if (points.Length == 0)
        {
            return;
        }

        switch (series.Kind)
        {
            case SeriesKind.Area:
                AddArea(plot, panel, series, points);
                break;
            case SeriesKind.Bars:
                AddBars(plot, panel, series, points);
                break;
            default:
                AddScatter(plot, series, points);
                break;
        }
    }

    private static void AddScatter(Plot plot, Series series, Coordinates[] points)
    {
        if (series.Kind != SeriesKind.Markers)
        {
            plot.Add.Plottable(new StrokedLine(points, series.Stroke));
        }

        if (series.Kind is SeriesKind.Markers or SeriesKind.JoinedMarkers)
        {
            Scatter marks = plot.Add.ScatterPoints(points, Color.FromHex(series.Stroke.Colour));
            marks.MarkerStyle.Size = MarkerSize;
            marks.MarkerStyle.Shape = s_markers[(int)series.Stroke.Dash];
        }
    }

    private static void AddArea(Plot plot, Panel panel, Series series, Coordinates[] points)
    {
        double zero = panel.Y.Spread(Math.Max(0, panel.Y.Low));
        Polygon area = plot.Add.Polygon((Coordinates[])[new(points[0].X, zero), .. points, new(points[^1].X, zero)]);
        area.FillStyle.Color = Color.FromHex(Palette.Tint(series.Stroke.Colour, AreaStrength));
        area.LineStyle.Width = 0;
        AddScatter(plot, series with { Kind = SeriesKind.Line }, points);
    }

    private static void AddBars(Plot plot, Panel panel, Series series, Coordinates[] points)
    {
        double zero = panel.Y.Spread(Math.Max(0, panel.Y.Low));
        for (int k = 0; k + 1 < points.Length; k++)
        {
            if (points[k].Y > zero)
            {
                Rectangle bar = plot.Add.Rectangle(points[k].X, points[k + 1].X, zero, points[k].Y);
                bar.FillStyle.Color = Color.FromHex(Palette.Tint(series.Stroke.Colour, AreaStrength));
                bar.LineStyle.Color = Color.FromHex(series.Stroke.Colour);
                bar.LineStyle.Width = (float)series.Stroke.Width;
            }
        }
    }

    // What lies far outside costs bytes and is not seen; a logarithmic axis has no place for zero.
    private static Coordinates[] Trimmed(Panel panel, Series series)
    {
        ReadOnlySpan<double> x = series.X.Span, y = series.Y.Span;
        List<Coordinates> points = [];
        for (int k = 0; k < x.Length; k++)
        {
            Coordinates point = new(panel.X.Spread(x[k]), panel.Y.Spread(y[k]));
            if (double.IsFinite(point.X) && double.IsFinite(point.Y))
            {
                points.Add(point);
            }
        }

        return series.Kind is SeriesKind.Line or SeriesKind.Area ? Polygonal.Simplified(points, panel) : [.. points];
    }
}
