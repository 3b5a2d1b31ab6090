using Engram.Experiments;
using Engram.Figures.Drawing;
using Engram.Mechanisms;

namespace Engram.Figures.Traces;

/// <summary>Traces against time: small multiples with the protocol above each column.</summary>
internal static class TraceFigure
{
    /// <summary>Lays the figure out.</summary>
    public static Figure Of(Report report, FigureRequest request)
    {
        PanelGrid grid = new(report, request);
        TraceSet traces = new(report, request, grid);
        IReadOnlyList<ProtocolStrip> strips = ProtocolStrips.Of(report, grid);
        LegendEntry[] legend = [.. traces.Legend];
        string title = Words.Typeset(request.Title.Length > 0 ? request.Title : report.Experiment.Title), caption = Words.Typeset(request.Caption.Trim());

        // Names beside the traces read faster than a legend; where they do not fit, the page is laid out again with one.
        TraceLayout layout = new(title, caption, grid, strips, hasLegend: false);
        Panel[] panels = TracePanels.Of(traces, request, grid, layout);
        IReadOnlyList<Lettering>? names = DirectLabels.Of(panels, legend);
        if (names is null)
        {
            layout = new(title, caption, grid, strips, hasLegend: true);
            panels = TracePanels.Of(traces, request, grid, layout);
        }

        (IEnumerable<Lettering> keyText, IEnumerable<Shape> keyLines) = names is null ? LegendRow.Of(legend, layout.DataLeft, layout.LegendTop) : (names, []);
        (IEnumerable<Lettering> heads, IEnumerable<Shape> rules) = GridHeads.Of(grid, layout);
        return new Figure(
            title, caption, layout.Width, layout.Height,
            Strips(strips, grid, layout, panels[0].X).Concat(panels).ToEquatableArray(),
            [.. PageText.Of(layout.TitleLines, layout.CaptionLines, layout.CaptionTop), .. heads, .. StripNames(strips, layout), .. AxisTitles(grid, layout, panels), .. keyText],
            keyLines.Concat(rules).ToEquatableArray())
        {
            Legend = legend.ToEquatableArray(),
        };
    }

    private static IEnumerable<Panel> Strips(IReadOnlyList<ProtocolStrip> strips, PanelGrid grid, TraceLayout layout, Axis time)
    {
        DisplayUnit unit = TracePanels.TimeUnit(time);
        return from s in Enumerable.Range(0, strips.Count)
               from c in Enumerable.Range(0, grid.Columns)
               select ProtocolStrips.Panel(strips[s], c, time, unit, layout.ColumnLeft(c), layout.StripTop(s), layout.PanelWidth);
    }

    private static IEnumerable<Lettering> StripNames(IReadOnlyList<ProtocolStrip> strips, TraceLayout layout)
    {
        const double Apart = 10;
        for (int s = 0; s < strips.Count; s++)
        {
            double middle = layout.StripTop(s) + (ProtocolStrips.PanelHeight / 2);
            Lettering name = new(strips[s].Name, layout.DataLeft - Apart, middle + 1, Typography.SmallSize) { Anchor = TextAnchor.End, Colour = Palette.Quiet };
            yield return name;
            yield return name with { Text = strips[s].Range, Y = middle + 14 };
        }
    }

    private static IEnumerable<Lettering> AxisTitles(PanelGrid grid, TraceLayout layout, Panel[] panels)
    {
        for (int row = 0; row < grid.Rows; row++)
        {
            yield return new Lettering(panels[row * grid.Columns].Y.Title, layout.OrdinateTitleLeft, layout.RowTop(row) + (layout.RowHeight / 2), Typography.LabelSize)
            {
                Anchor = TextAnchor.Middle,
                Upwards = true,
            };
        }

        double middle = (layout.DataLeft + layout.ColumnLeft(grid.Columns - 1) + layout.PanelWidth) / 2;
        yield return new Lettering(panels[0].X.Title, middle, panels[^1].Place.Bottom + 36, Typography.LabelSize) { Anchor = TextAnchor.Middle };
    }
}
