using Engram.Diagnostics;
using Engram.Experiments;

namespace Engram.Figures.Grids;

/// <summary>Which runs share a panel, and what each row, column and overlaid trace stands for.</summary>
internal sealed class PanelGrid
{
    private const int MostPanels = 64;

    private readonly Experiment _experiment;
    private readonly SweepAxis[] _rows, _columns, _overlaid;
    private readonly ILookup<(int Row, int Column), Run> _runs;

    /// <summary>Sorts the runs into rows (first axis), columns (the other axes combined) and what is overlaid (all axes that are left).</summary>
    /// <param name="report">The runs.</param>
    /// <param name="request">Names the panels' axes.</param>
    /// <param name="along">Sweep axis that is the abscissa of every panel; empty where time is.</param>
    /// <exception cref="FiguresException"><c>EN0901</c>: no such sweep axis; <c>EN0904</c>: too many panels.</exception>
    public PanelGrid(Report report, FigureRequest request, string along = "")
    {
        _experiment = report.Experiment;
        SweepAxis[] axes = [.. request.Panels.Where(p => p != along).Distinct().Select(name => Axis(_experiment, name, "panels"))];
        (_rows, _columns) = (axes.Take(1).ToArray(), axes.Skip(1).ToArray());
        _overlaid = [.. _experiment.Sweep.Where(a => a.Name != along).Except(axes)];
        Columns = Count(_columns);
        Rows = Count(_rows);
        if ((long)Rows * Columns > MostPanels)
        {
            throw new FiguresException(new("EN0904", "panels", $"{Rows} × {Columns} panels are too many for one figure (at most {MostPanels})", "Name fewer axes: those that are left out are overlaid"));
        }

        _runs = report.Runs.ToLookup(r => (Index(_rows, r), Index(_columns, r)));
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Heads of rows and columns.</summary>
    public Headings Headings => field ??= new(
        [.. Enumerable.Range(0, Rows).Select(row => Join(Points(_rows, row)))], [.. Enumerable.Range(0, Columns).Select(column => Points(_columns, column))]);

    /// <summary>The conditions overlaid in a panel, each once, in the order of the sweep.</summary>
    public IReadOnlyList<string> Overlaid => field ??= [.. _runs.SelectMany(g => g).Select(OverlaidIn).Distinct()];

    /// <summary>Whether overlaid conditions follow one another as numbers do.</summary>
    public bool IsOrdered => _overlaid.All(a => a.Points.All(p => p.Value is not null));

    /// <summary>The runs of one panel.</summary>
    public IEnumerable<Run> At(int row, int column) => _runs[(row, column)];

    /// <summary>The runs of one column.</summary>
    public IEnumerable<Run> InColumn(int column) => Enumerable.Range(0, Rows).SelectMany(row => At(row, column));

    /// <summary>What distinguishes a run from the others in its panel, in words; empty when it is alone.</summary>
    public string OverlaidIn(Run run) => Join(_overlaid.Select(a => Said(run, a)));

    /// <summary>A panel's conditions in words.</summary>
    public string Title(int row, int column) => Join(Points(_rows, row).Concat(Points(_columns, column)));

    /// <summary>Finds a sweep axis.</summary>
    /// <exception cref="FiguresException"><c>EN0901</c>: no such sweep axis.</exception>
    public static SweepAxis Axis(Experiment experiment, string name, string where) => experiment.Sweep.FirstOrDefault(a => a.Name == name)
        ?? throw new FiguresException(new("EN0901", where, $"there is no sweep axis '{name}'", experiment.Sweep.Length == 0
            ? "The experiment has no sweep: leave it out"
            : NearestName.Advice(name, experiment.Sweep.Select(a => a.Name))));

    private string Said(Run run, SweepAxis axis) => Words.Condition(_experiment, run.Conditions.First(c => c.Axis == axis.Name));

    private string[] Points(SweepAxis[] axes, int index)
    {
        string[] said = new string[axes.Length];
        for (int k = axes.Length - 1; k >= 0; k--)
        {
            said[k] = Words.Condition(_experiment, new SweepCondition(axes[k].Name, axes[k].Points[index % axes[k].Points.Length].Label));
            index /= axes[k].Points.Length;
        }

        return said;
    }

    private static int Count(SweepAxis[] axes) => axes.Aggregate(1, (n, a) => checked(n * a.Points.Length));

    private static int Index(SweepAxis[] axes, Run run) => axes.Aggregate(0, (index, axis) =>
        (index * axis.Points.Length) + axis.Points.FindIndex(p => p.Label == run.Conditions.First(c => c.Axis == axis.Name).Label));

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
