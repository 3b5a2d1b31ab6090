using Engram.Experiments;
using Engram.Mechanisms;
using Engram.Simulation;

namespace Engram.Formats.Csv;

/// <summary>A report as tables: measurements, and the traces of each run. Numbers are in base units and read back to the same bits.</summary>
public static class ReportCsv
{
    /// <summary>One row a measurement: the sweep's conditions, then patch, name, value with limits, unit, what is expected, verdict.</summary>
    /// <remarks>What does not exist is an empty cell; a condition that a curve runs through is <c>*</c>.</remarks>
    public static string Measurements(Report report)
    {
        string[] axes = [.. report.Experiment.Sweep.Select(a => a.Name)];
        return CsvWriter.Rows(
        [
            [.. axes, "patch", "measure", "value", "low", "high", "unit", "expected", "expected low", "expected high", "source", "verdict"],
            .. report.Measurements.Select(m => Row(axes, m)),
        ]);
    }

    /// <summary>The traces of one run: time (ms), then every recorded quantity with its unit.</summary>
    /// <remarks>Columns are named <c>placement.quantity</c>. A jump has its time twice: the value before it, then the value after.</remarks>
    public static string Traces(Recording recording) => CsvWriter.Write(new CsvTable(
    [
        new CsvColumn("time", "ms", recording.Times.ToArray()),
        .. recording.Traces.Select(t => new CsvColumn($"{t.Placement}.{t.Quantity}", t.Unit, t.Values.ToArray())),
    ]));

    private static IEnumerable<string> Row(string[] axes, Measurement m) =>
    [
        .. axes.Select(a => Label(m.Conditions, a)),
        m.Patch, m.Name, Cell(m.Value.Value), Cell(m.Value.Low), Cell(m.Value.High), m.Unit,
        Cell(m.Expected?.Value), Cell(m.Expected?.Low), Cell(m.Expected?.High), m.Expected?.Source ?? "", Word(m.Verdict),
    ];

    private static string Label(EquatableArray<SweepCondition> conditions, string axis) =>
        conditions.FindIndex(c => c.Axis == axis) is >= 0 and int index ? conditions[index].Label : "*";

    private static string Cell(double? value) => value is { } number && double.IsFinite(number) ? CsvWriter.Number(number) : "";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.KnownMiss => "known-miss",
        _ => "",
    };
}
