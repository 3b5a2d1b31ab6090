using Engram.Experiments;
using Engram.Figures.Drawing;
using Engram.Figures.Grids;
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
        LegendEntry[] legend = [.. traces.Styles.Legend];
        string title = Words.Typeset(request.Title.Length > 0 ? request.Title : report.Experiment.Title), caption = Words.Typeset(request.Caption.Trim());

        // Names beside the traces read faster than a legend; where they do not fit, the page is laid out again with one.
        GridLayout layout = new(title, caption, grid.Headings, Names(strips), legend: [], PanelSize.OfTraces(grid.Headings));
        Panel[] panels = TracePanels.Of(traces, request, grid, layout);
        IReadOnlyList<Lettering>? names = DirectLabels.Of(panels, legend);
        if (names is null)
        {
            layout = new(title, caption, grid.Headings, Names(strips), legend, PanelSize.OfTraces(grid.Headings));
            panels = TracePanels.Of(traces, request, grid, layout);
        }

        (IEnumerable<Lettering> keyText, IEnumerable<Shape> keyLines) = names is null ? LegendRow.Of(legend, layout.DataLeft, layout.LegendTop, layout.LegendWidth) : (names, []);
        (IEnumerable<Lettering> heads, IEnumerable<Shape> rules) = GridHeads.Of(grid.Headings, layout);
        return new Figure(
            title, caption, layout.Width, layout.Height,
            Strips(strips, grid, layout, panels[0].X).Concat(panels).ToEquatableArray(),
            [.. PageText.Of(layout.TitleLines, layout.CaptionLines, layout.CaptionTop), .. heads, .. StripNames(strips, layout), .. GridHeads.AxisTitles(layout, panels), .. keyText],
            keyLines.Concat(rules).ToEquatableArray())
        {
            Legend = legend.ToEquatableArray(),
        };
    }

    private static IEnumerable<Panel> Strips(IReadOnlyList<ProtocolStrip> strips, PanelGrid grid, GridLayout layout, Axis time)
    {
        DisplayUnit unit = TracePanels.TimeUnit(time);
        return from s in Enumerable.Range(0, strips.Count)
               from c in Enumerable.Range(0, grid.Columns)
               select ProtocolStrips.Panel(strips[s], c, time, unit, layout.ColumnLeft(c), layout.StripTop(s), layout.PanelWidth, grid.Overlaid.Count);
    }

    private static IEnumerable<Lettering> StripNames(IReadOnlyList<ProtocolStrip> strips, GridLayout layout)
    {
        const double Apart = 10;
        for (int s = 0; s < strips.Count; s++)
        {
            double middle = layout.StripTop(s) + (GridLayout.StripHeight / 2);
            Lettering name = new(strips[s].Name, layout.DataLeft - Apart, middle + 1, Typography.SmallSize) { Anchor = TextAnchor.End, Colour = Palette.Quiet };
            yield return name;
            yield return name with { Text = strips[s].Range, Y = middle + 14 };
        }
    }

    private static (string Name, string Range)[] Names(IEnumerable<ProtocolStrip> strips) => [.. strips.Select(s => (s.Name, s.Range))];
}
