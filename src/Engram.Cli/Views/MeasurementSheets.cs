using Engram.Cli.Pages;
using Engram.Experiments;

namespace Engram.Cli.Views;

/// <summary>Measurements as tables: where there are many conditions each is a row, where there are few each is a column.</summary>
internal static class MeasurementSheets
{
    private const int FewSeries = 3;
    private const int MostRows = 200;

    /// <summary>The measurements of the runs, or null when there are none.</summary>
    /// <returns>The table and the number of its columns that say what a row is.</returns>
    public static (Sheet Sheet, int Leading)? OfRuns(Report report)
    {
        Series[] series = [.. report.Runs.SelectMany(r => SeriesOf(r, report.Experiment))];
        return series.Length == 0 ? null
            : series.Length <= FewSeries ? (MeasuresDown(series, report.Experiment), 1)
            : (ConditionsDown(series, report.Experiment), LeadingColumns(report.Experiment).Length);
    }

    /// <summary>What was read off curves along a sweep axis, or null.</summary>
    public static Sheet? OfCurves(Report report)
    {
        if (report.Curves.Count == 0)
        {
            return null;
        }

        Sheet sheet = new("measure", "of", "along", "patch", "where", new Column("value", Right: true));
        foreach (CurveResult curve in report.Curves)
        {
            Measurement m = curve.Measurement;
            sheet.Add(m.Name, curve.Of, curve.Along, report.Experiment.Patches.Length > 1 ? m.Patch : "", ConditionText.Of(m.Conditions), ValueCell(m));
        }

        return sheet.WithoutEmptyColumns();
    }

    /// <summary>How many rows of the table of runs are not shown.</summary>
    public static int Hidden(Report report) =>
        Math.Max(0, report.Runs.Sum(r => SeriesOf(r, report.Experiment).Count()) - MostRows);

    private static Sheet ConditionsDown(Series[] series, Experiment experiment)
    {
        (string Name, string Unit)[] names = [.. MeasureNames(series).Select(n => (n, UnitOf(n, series)))];
        Sheet sheet = new([.. LeadingColumns(experiment).Select(c => new Column(c)), .. names.Select(n => new Column(n.Unit.Length > 0 ? $"{n.Name} ({n.Unit})" : n.Name, Right: true))]);
        foreach (Series s in series.Take(MostRows))
        {
            IEnumerable<Cell> where = s.Run.Conditions.Select(c => (Cell)c.Label);
            IEnumerable<Cell> patch = experiment.Patches.Length > 1 ? [s.Patch] : [];
            sheet.Add([.. where, .. patch, .. names.Select(n => s.Measurements.FirstOrDefault(m => m.Name == n.Name) is { } m ? new Cell(NumberText.In(m.Value, m.Unit, n.Unit) + Verdicts.Mark(m.Verdict), ToneOf(m)) : "")]);
        }

        return sheet;
    }

    private static string UnitOf(string name, Series[] series)
    {
        Measurement[] all = [.. series.SelectMany(s => s.Measurements).Where(m => m.Name == name)];
        return NumberText.CommonUnit(all.Select(m => m.Value.Value), all[0].Unit);
    }

    private static Sheet MeasuresDown(Series[] series, Experiment experiment)
    {
        Column[] columns = [.. series.Select(s => new Column(Label(s, experiment), Right: true))];
        Sheet sheet = new([new Column("measure"), .. columns]);
        foreach (string name in MeasureNames(series))
        {
            sheet.Add([name, .. series.Select(s => s.Measurements.FirstOrDefault(m => m.Name == name) is { } m ? ValueCell(m) : "")]);
        }

        return sheet;
    }

    private static Cell ValueCell(Measurement m) => new(NumberText.Of(m.Value, m.Unit) + Verdicts.Mark(m.Verdict), ToneOf(m));

    private static Tone ToneOf(Measurement m) =>
        m.Verdict switch { Verdict.Pass => Tone.Good, Verdict.Fail => Tone.Bad, Verdict.KnownMiss => Tone.Warning, _ => Tone.Normal };

    private static string[] LeadingColumns(Experiment experiment) =>
        [.. experiment.Sweep.Select(a => a.Name), .. experiment.Patches.Length > 1 ? ["patch"] : Array.Empty<string>()];

    private static string[] MeasureNames(Series[] series) => [.. series.SelectMany(s => s.Measurements).Select(m => m.Name).Distinct()];

    private static string Label(Series s, Experiment experiment)
    {
        string where = ConditionText.Of(s.Run.Conditions);
        return experiment.Patches.Length > 1 ? where.Length > 0 ? $"{s.Patch}, {where}" : s.Patch : where.Length > 0 ? where : "value";
    }

    private static IEnumerable<Series> SeriesOf(Run run, Experiment experiment) => experiment.Patches
        .Select(p => new Series(run, p.Name, [.. run.Measurements.Where(m => m.Patch == p.Name)]))
        .Where(s => s.Measurements.Count > 0);

    /// <summary>The measurements of one patch under one condition.</summary>
    private sealed record Series(Run Run, string Patch, IReadOnlyList<Measurement> Measurements);
}
