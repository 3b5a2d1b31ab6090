using Engram.Experiments;
using Engram.Figures.Grids;
using Engram.Mechanisms;

namespace Engram.Figures.Traces;

/// <summary>Makes the panels of a trace figure: one time axis for all, one ordinate for each row, one unit throughout.</summary>
internal static class TracePanels
{
    private const double MarkEveryAcross = 62, MarkEveryUp = 38;

    // A row smaller than this part of the whole is rounding: it is drawn on the scale of the whole, as the flat line it is.
    private const double Nothing = 1e-6;

    /// <summary>The panels, row by row.</summary>
    public static Panel[] Of(TraceSet traces, FigureRequest request, PanelGrid grid, GridLayout layout)
    {
        (double from, double to) = request.Window ?? (traces.All.Min(t => t.Times[0]), traces.All.Max(t => t.Times[^1]));
        DisplayUnit time = DisplayUnit.For("ms", Math.Max(Math.Abs(from), Math.Abs(to)));
        DisplayUnit unit = DisplayUnit.For(traces.Unit, traces.All.Max(t => t.Values.Max(Math.Abs)));
        string name = Words.Quantity(request.Y) + (request.Normalize ? " / peak" : "");
        Axis x = AxisRange.Exact("Time", time.Symbol, from / time.InBase, to / time.InBase, (int)(layout.PanelWidth / MarkEveryAcross));
        (double Low, double High) all = Range(traces.All, (from, to));
        List<Panel> panels = [];
        for (int row = 0; row < grid.Rows; row++)
        {
            (double low, double high) = Range(traces.All.Where(t => t.Row == row), (from, to));
            (low, high) = high - low > Nothing * (all.High - all.Low) ? (low, high) : all;
            Axis y = AxisRange.Around(name, unit.Symbol, low / unit.InBase, high / unit.InBase, (int)(layout.RowHeight / MarkEveryUp));
            for (int column = 0; column < grid.Columns; column++)
            {
                panels.Add(new Panel(
                    grid.Title(row, column),
                    new Box(layout.ColumnLeft(column), layout.RowTop(row), layout.PanelWidth, layout.RowHeight),
                    x with { IsLabelled = row == grid.Rows - 1 },
                    y with { IsLabelled = column == 0 },
                    traces.All.Where(t => (t.Row, t.Column) == (row, column)).Select(t => Shown(t, time, unit)).ToEquatableArray())
                {
                    ZeroLine = true,
                });
            }
        }

        return [.. panels];
    }

    /// <summary>The unit of a time axis.</summary>
    public static DisplayUnit TimeUnit(Axis time) => new(time.Unit, time.Unit switch { "s" => 1e3, "µs" => 1e-3, _ => 1 });

    private static Series Shown(PanelTrace trace, DisplayUnit time, DisplayUnit unit) =>
        new(trace.Label, SeriesKind.Line, time.Of(trace.Times), unit.Of(trace.Values), trace.Stroke);

    private static (double Low, double High) Range(IEnumerable<PanelTrace> traces, (double From, double To) window)
    {
        (double low, double high) = (0, 0);
        foreach (PanelTrace trace in traces)
        {
            for (int k = 0; k < trace.Times.Length; k++)
            {
                if (trace.Times[k] >= window.From && trace.Times[k] <= window.To)
                {
                    (low, high) = (Math.Min(low, trace.Values[k]), Math.Max(high, trace.Values[k]));
                }
            }
        }

        return (low, high);
    }
}
