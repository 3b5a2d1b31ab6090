using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Figures.Grids;

namespace Engram.Figures.Traces;

/// <summary>A trace of one patch in one run, cut to the window.</summary>
/// <param name="Row">Row of its panel.</param>
/// <param name="Column">Column of its panel.</param>
/// <param name="Label">What distinguishes it from others in the panel.</param>
/// <param name="Stroke">How it is drawn.</param>
/// <param name="Times">ms.</param>
/// <param name="Values">Base unit, or fractions of the peak.</param>
internal sealed record PanelTrace(int Row, int Column, string Label, Stroke Stroke, double[] Times, double[] Values);

/// <summary>Every trace of a figure, with the legend.</summary>
internal sealed class TraceSet
{
    private readonly Report _report;
    private readonly FigureRequest _request;
    private readonly PanelGrid _grid;
    private readonly int[] _slots;

    /// <summary>Collects the traces.</summary>
    /// <exception cref="FiguresException"><c>EN0902</c>: no patch has such a trace, or the window holds none of it.</exception>
    public TraceSet(Report report, FigureRequest request, PanelGrid grid)
    {
        (_report, _request, _grid) = (report, request, grid);
        IReadOnlyList<(int Slot, string Name, Receptors.ReceptorFamily Family)> patches = SeriesStyles.Patches(report, (_, view) => Find(view) is not null);
        _slots = [.. patches.Select(p => p.Slot)];
        Styles = new SeriesStyles([.. patches.Select(p => (p.Name, p.Family))], grid.Overlaid, grid.IsOrdered);
        All = [.. Collect()];
        if (All.Count == 0)
        {
            throw Nothing();
        }

        Unit = request.Normalize ? "" : report.Runs.SelectMany(r => r.Views).Select(Find).OfType<Simulation.Trace>().First().Unit;
    }

    /// <summary>How each is drawn.</summary>
    public SeriesStyles Styles { get; }

    /// <summary>The traces.</summary>
    public IReadOnlyList<PanelTrace> All { get; }

    /// <summary>Their base unit.</summary>
    public string Unit { get; }

    private IEnumerable<PanelTrace> Collect() =>
        from row in Enumerable.Range(0, _grid.Rows)
        from column in Enumerable.Range(0, _grid.Columns)
        from run in _grid.At(row, column)
        let overlay = Math.Max(0, _grid.Overlaid.ToList().IndexOf(_grid.OverlaidIn(run)))
        from patch in Enumerable.Range(0, _slots.Length)
        let recorded = _slots[patch] < run.Views.Count ? Find(run.Views[_slots[patch]]) : null
        where recorded is not null
        let trace = Cut(run.Recording.Times.Span, recorded.Values.Span)
        where trace.Times.Length > 1
        select new PanelTrace(row, column, Styles.LabelOf(patch, overlay), Styles.StrokeOf(patch, overlay), trace.Times, trace.Values);

    private (double[] Times, double[] Values) Cut(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        (double from, double to) = _request.Window ?? (times[0], times[^1]);
        (int first, int last) = (0, times.Length - 1);
        for (; first + 1 < times.Length && times[first + 1] <= from; first++)
        {
        }

        for (; last > 0 && times[last - 1] >= to; last--)
        {
        }

        double[] cut = last > first ? values[first..(last + 1)].ToArray() : [];
        return (last > first ? times[first..(last + 1)].ToArray() : [], _request.Normalize ? Normalised(cut) : cut);
    }

    private static double[] Normalised(double[] values)
    {
        double peak = values.Length > 0 ? values.Max(Math.Abs) : 0;
        return peak > 0 ? [.. values.Select(v => v / peak)] : values;
    }

    private Simulation.Trace? Find(PatchView view) => view.Recording.Traces.FirstOrDefault(t => t.Placement == view.Patch.Name && t.Quantity == _request.Y);

    private FiguresException Nothing() => _slots.Length > 0
        ? new(new("EN0902", "window", "there is nothing to draw: the window holds no part of the run", "Choose a window that begins before the end of the run"))
        : new(new("EN0902", "y", $"there is nothing to draw: no patch recorded '{_request.Y}'",
            NearestName.Advice(_request.Y, _report.Runs.SelectMany(r => r.Recording.Traces).Select(t => t.Quantity).Distinct())));
}
