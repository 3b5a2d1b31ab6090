using ScottPlot;
using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>Draws a panel with ScottPlot, its data area exactly where the layout put it.</summary>
internal static class PanelPainter
{
    private const float AxisWidth = 1, TickLength = 4, MinorTickLength = 2.5f, HairWidth = 0.8f;

    // Room for ticks and their numbers around the data area; nothing else lies there.
    private const float Margin = 60;

    // ScottPlot's own sequence draws a new plot twice, since its limits are new to it; these are the steps a still picture needs.
    private static readonly IRenderAction[] s_steps =
    [
        new ScottPlot.Rendering.RenderActions.ReplaceNullAxesWithDefaults(),
        new ScottPlot.Rendering.RenderActions.CalculateLayout(),
        new ScottPlot.Rendering.RenderActions.RegenerateTicks(),
        new ScottPlot.Rendering.RenderActions.RenderPlottables(),
        new ScottPlot.Rendering.RenderActions.RenderPanels(),
    ];

    public static void Paint(Panel panel, SKCanvas canvas)
    {
        using Plot plot = new();
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        plot.HideGrid();
        plot.Layout.Fixed(new PixelPadding(Margin));
        Lines(plot, panel);
        foreach (Series series in panel.Series)
        {
            SeriesPainter.Add(plot, panel, series);
        }

        plot.Axes.SetLimits(panel.X.Spread(panel.X.Low), panel.X.Spread(panel.X.High), panel.Y.Spread(panel.Y.Low), panel.Y.Spread(panel.Y.High));
        (float left, float top) = ((float)panel.Place.Left - Margin, (float)panel.Place.Top - Margin);
        using RenderPack pack = new(plot, new PixelRect(left, (float)panel.Place.Right + Margin, (float)panel.Place.Bottom + Margin, top), canvas);
        foreach (IRenderAction step in s_steps)
        {
            pack.CanvasState.Save();
            step.Render(pack);
            pack.CanvasState.RestoreAll();
        }
    }

    private static void Lines(Plot plot, Panel panel)
    {
        plot.Axes.Right.IsVisible = false;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Left.IsVisible = panel.Lines == AxisLines.LeftAndBottom;
        plot.Axes.Bottom.IsVisible = panel.Lines == AxisLines.LeftAndBottom;
        Dress(plot.Axes.Left, panel.Y);
        Dress(plot.Axes.Bottom, panel.X);
        if (panel.Lines == AxisLines.ThroughZero)
        {
            CrossedAxes.Add(plot, panel, AxisWidth, TickLength);
        }
        else if (panel.ZeroLine)
        {
            plot.Add.HorizontalLine(0, HairWidth, Color.FromHex(Palette.Faint));
        }
    }

    private static void Dress(IAxis axis, Axis described)
    {
        Color ink = Color.FromHex(Palette.Ink);
        axis.FrameLineStyle.Width = AxisWidth;
        axis.FrameLineStyle.Color = ink;
        foreach ((TickMarkStyle style, float length) in new[] { (axis.MajorTickStyle, TickLength), (axis.MinorTickStyle, MinorTickLength) })
        {
            (style.Length, style.Width, style.Color) = (length, AxisWidth, ink);
        }

        axis.TickLabelStyle.FontName = Typography.Family;
        axis.TickLabelStyle.FontSize = (float)Typography.TickSize;
        axis.TickLabelStyle.ForeColor = ink;
        ScottPlot.TickGenerators.NumericManual ticks = new();
        foreach (Tick tick in described.Ticks)
        {
            double at = described.Spread(tick.Position);
            if (tick.Label.Length > 0)
            {
                ticks.AddMajor(at, described.IsLabelled ? tick.Label : "");
            }
            else
            {
                ticks.AddMinor(at);
            }
        }

        axis.TickGenerator = ticks;
    }
}
