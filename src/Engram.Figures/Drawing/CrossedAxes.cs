using ScottPlot;
using ScottPlot.Plottables;

namespace Engram.Figures.Drawing;

/// <summary>Axes through zero, as current-voltage curves are drawn; their numbers stand in the two quadrants such curves leave free.</summary>
internal static class CrossedAxes
{
    public static void Add(Plot plot, Panel panel, float width, float tick)
    {
        Color ink = Color.FromHex(Palette.Ink);
        double perX = (panel.X.High - panel.X.Low) / panel.Place.Width, perY = (panel.Y.High - panel.Y.Low) / panel.Place.Height;
        Line(plot, panel.X.Low, 0, panel.X.High, 0, width, ink);
        Line(plot, 0, panel.Y.Low, 0, panel.Y.High, width, ink);
        foreach (Tick t in panel.X.Ticks.Where(t => t.Position != 0))
        {
            Line(plot, t.Position, -tick / 2 * perY, t.Position, tick / 2 * perY, width, ink);
            bool above = t.Position < 0;
            Number(plot, t.Label, t.Position, (above ? 1 : -1) * (tick + 2) * perY, above ? Alignment.LowerCenter : Alignment.UpperCenter, ink);
        }

        foreach (Tick t in panel.Y.Ticks.Where(t => t.Position != 0))
        {
            Line(plot, -tick / 2 * perX, t.Position, tick / 2 * perX, t.Position, width, ink);
            bool right = t.Position < 0;
            Number(plot, t.Label, (right ? 1 : -1) * (tick + 2) * perX, t.Position, right ? Alignment.MiddleLeft : Alignment.MiddleRight, ink);
        }
    }

    private static void Line(Plot plot, double x1, double y1, double x2, double y2, float width, Color ink)
    {
        LinePlot line = plot.Add.Line(x1, y1, x2, y2);
        (line.LineWidth, line.LineColor, line.MarkerSize) = (width, ink, 0);
    }

    private static void Number(Plot plot, string text, double x, double y, Alignment alignment, Color ink)
    {
        Text number = plot.Add.Text(text, x, y);
        number.LabelStyle.FontName = Typography.Family;
        number.LabelStyle.FontSize = (float)Typography.TickSize;
        number.LabelStyle.ForeColor = ink;
        number.LabelStyle.BorderWidth = 0;
        number.Alignment = alignment;
    }
}
