using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Figures.Grids;
using Engram.Mechanisms;

namespace Engram.Figures.Curves;

/// <summary>A measurement of one patch along a sweep axis, other conditions held.</summary>
/// <param name="Row">Row of its panel.</param>
/// <param name="Column">Column of its panel.</param>
/// <param name="Label">What distinguishes it in the panel.</param>
/// <param name="Stroke">How it is drawn.</param>
/// <param name="X">Positions, base unit, ascending.</param>
/// <param name="Y">Measurements, base unit.</param>
/// <param name="Fit">Fitted curve, or null.</param>
/// <param name="Half">Concentration of the half-maximal effect where it was fitted, else NaN.</param>
/// <param name="HalfName">"EC50" or "IC50".</param>
internal sealed record Curve(
    int Row, int Column, string Label, Stroke Stroke, double[] X, double[] Y, Func<double, double>? Fit, double Half, string HalfName);

/// <summary>Every curve of a figure.</summary>
internal sealed class CurveSet
{
    private readonly Report _report;
    private readonly PanelGrid _grid;

    /// <summary>Collects the curves.</summary>
    /// <exception cref="FiguresException"><c>EN0901</c>: no such sweep axis; <c>EN0902</c>: the axis has no numbers, or the measurement is not made.</exception>
    public CurveSet(Report report, FigureRequest request)
    {
        _report = report;
        Axis = AxisOf(report, request);
        Name = MeasurementOf(report, request);
        _grid = new PanelGrid(report, request, Axis.Name);
        IReadOnlyList<(int Slot, string Name, Receptors.ReceptorFamily Family)> patches =
            SeriesStyles.Patches(report, (run, view) => run.Measurements.Any(m => m.Name == Name && m.Patch == view.Patch.Name));
        Styles = new SeriesStyles([.. patches.Select(p => (p.Name, p.Family))], _grid.Overlaid, _grid.IsOrdered);
        All = [.. from row in Enumerable.Range(0, _grid.Rows)
                  from column in Enumerable.Range(0, _grid.Columns)
                  from runs in _grid.At(row, column).GroupBy(_grid.OverlaidIn)
                  from patch in Enumerable.Range(0, patches.Count)
                  where patches[patch].Slot < runs.First().Views.Count
                  select Read(row, column, runs, patch, runs.First().Views[patches[patch].Slot].Patch.Name)];
        if (!All.Any(c => c.X.Length > 0))
        {
            throw new FiguresException(new("EN0902", "x", $"there is nothing to draw: '{Name}' has no finite value along '{Axis.Name}'", "Choose an axis whose conditions are numbers"));
        }

        Unit = report.Runs.SelectMany(r => r.Measurements).First(m => m.Name == Name).Unit;
    }

    /// <summary>The sweep axis on the abscissa.</summary>
    public SweepAxis Axis { get; }

    /// <summary>The measurement on the ordinate.</summary>
    public string Name { get; }

    /// <summary>Its base unit.</summary>
    public string Unit { get; }

    /// <summary>How each curve is drawn.</summary>
    public SeriesStyles Styles { get; }

    /// <summary>Rows and columns.</summary>
    public PanelGrid Grid => _grid;

    /// <summary>The curves.</summary>
    public IReadOnlyList<Curve> All { get; }

    private static SweepAxis AxisOf(Report report, FigureRequest request)
    {
        if (request.X.Length > 0)
        {
            return PanelGrid.Axis(report.Experiment, request.X, "x");
        }

        return report.Experiment.Sweep.FirstOrDefault(a => report.Curves.Any(c => c.Along == a.Name))
            ?? report.Experiment.Sweep.Where(a => a.Points.All(p => p.Value is not null)).OrderByDescending(a => a.Points.Length).FirstOrDefault()
            ?? throw new FiguresException(new("EN0902", "x", "there is nothing to draw a curve along: no sweep axis has numbers", "Sweep a quantity, or draw traces"));
    }

    // A trace's name stands there when nothing was said: then what the curve measures read is meant.
    private static string MeasurementOf(Report report, FigureRequest request)
    {
        string[] made = [.. report.Runs.SelectMany(r => r.Measurements).Select(m => m.Name).Distinct()];
        return made.Contains(request.Y) ? request.Y
            : request.Y == new FigureRequest(FigureKind.Curve).Y && report.Curves.Count > 0 ? report.Curves[0].Of
            : request.Y == new FigureRequest(FigureKind.Curve).Y && made.Length > 0 ? made[0]
            : throw new FiguresException(new("EN0902", "y", $"there is nothing to draw: no measurement is named '{request.Y}'",
                made.Length == 0 ? "Name one under 'measure'" : NearestName.Advice(request.Y, made)));
    }

    private Curve Read(int row, int column, IGrouping<string, Run> runs, int patch, string name)
    {
        (double X, double Y)[] points = [.. runs
            .SelectMany(r => r.Measurements.Where(m => m.Name == Name && m.Patch == name), (r, m) => (Position(r), m.Value.Value))
            .Where(p => double.IsFinite(p.Item1) && double.IsFinite(p.Item2))
            .OrderBy(p => p.Item1)];
        EquatableArray<SweepCondition> others = runs.First().Conditions.Where(c => c.Axis != Axis.Name).ToEquatableArray();
        CurveResult[] read = [.. _report.Curves.Where(c => c.Of == Name && c.Along == Axis.Name && c.Measurement.Patch == name && c.Measurement.Conditions.Equals(others))];
        CurveResult? half = Array.Find(read, c => _report.Experiment.Measures.Any(m => m is HillCurve { Parameter: HillParameter.Half } && m.Name == c.Measurement.Name));
        int overlay = Math.Max(0, _grid.Overlaid.ToList().IndexOf(runs.Key));
        return new Curve(
            row, column, Styles.LabelOf(patch, overlay), Styles.StrokeOf(patch, overlay), [.. points.Select(p => p.X)], [.. points.Select(p => p.Y)],
            Array.Find(read, c => c.Fit is not null)?.Fit, half?.Measurement.Value.Value ?? double.NaN,
            _report.Experiment.Measures.Any(m => m is HillCurve { Inhibition: true } && m.Name == half?.Measurement.Name) ? "IC50" : "EC50");
    }

    private double Position(Run run) =>
        Axis.Points.First(p => p.Label == run.Conditions.First(c => c.Axis == Axis.Name).Label).Value ?? double.NaN;
}
