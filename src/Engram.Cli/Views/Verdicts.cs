using Engram.Cli.Pages;
using Engram.Experiments;

namespace Engram.Cli.Views;

/// <summary>Measured against published: the table, and the count.</summary>
/// <param name="Passed">Within the accepted band.</param>
/// <param name="Missed">Outside.</param>
/// <param name="Known">Outside, as is known and explained.</param>
internal readonly record struct Verdicts(int Passed, int Missed, int Known)
{
    /// <summary>Number of values compared.</summary>
    public int Compared => Passed + Missed + Known;

    /// <summary>Counts the measurements that have an expectation, and the expectations that met no measurement.</summary>
    public static Verdicts Of(Report report) => new(
        report.Measurements.Count(m => m.Verdict == Verdict.Pass),
        report.Measurements.Count(m => m.Verdict == Verdict.Fail) + Unmet(report).Count,
        report.Measurements.Count(m => m.Verdict == Verdict.KnownMiss));

    /// <summary>Sum of two counts.</summary>
    public static Verdicts operator +(Verdicts a, Verdicts b) => new(a.Passed + b.Passed, a.Missed + b.Missed, a.Known + b.Known);

    /// <summary>Expectations that no measurement was compared with: a condition that does not occur. They count as missed.</summary>
    public static IReadOnlyList<Expectation> Unmet(Report report)
    {
        HashSet<Expectation> met = [.. report.Measurements.Select(m => m.Expected).OfType<Expectation>()];
        return [.. report.Experiment.Expectations.Where(e => !met.Contains(e))];
    }

    /// <summary>The sign behind a value: space and tick, cross or tilde; nothing where nothing is published.</summary>
    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Pass => " ✓",
        Verdict.Fail => " ✗",
        Verdict.KnownMiss => " ≈",
        _ => "",
    };

    /// <summary>Measured against published, or null where nothing is published.</summary>
    /// <param name="report">The report.</param>
    /// <param name="missedOnly">Only what was missed.</param>
    public static Sheet? Table(Report report, bool missedOnly = false)
    {
        if (report.Experiment.Expectations.Length == 0)
        {
            return null;
        }

        Sheet sheet = new(
            new("", Wraps: false), new("measure"), new("where", Wraps: true), new("measured", Right: true), new("published", Right: true),
            new("accepted", Right: true), new("source", Wraps: true));
        foreach (Measurement m in report.Measurements.Where(m => m.Expected is not null && (!missedOnly || m.Verdict == Verdict.Fail)))
        {
            Expectation e = m.Expected!;
            sheet.Add(
                VerdictCell(m.Verdict), m.Name, Where(m.Patch, m.Conditions, report), NumberText.Of(m.Value, m.Unit), NumberText.Of(e.Value, m.Unit),
                NumberText.Band(e.Value, e.Low, e.High, m.Unit), new Cell(Source(e), Tone.Faint));
        }

        foreach (Expectation e in Unmet(report))
        {
            sheet.Add(
                VerdictCell(Verdict.Fail), e.Measure, Where(e.Patch ?? "", e.When, report), "not measured", NumberText.Rounded(e.Value), "",
                new Cell(Source(e), Tone.Faint));
        }

        return sheet.WithoutEmptyColumns();
    }

    /// <summary>The count as a sentence.</summary>
    public override string ToString() =>
        $"{Compared} published or computed {(Compared == 1 ? "value" : "values")}, {Passed} reproduced, {Missed} missed{(Known > 0 ? $", {Known} known {(Known == 1 ? "miss" : "misses")}" : "")}";

    private static Cell VerdictCell(Verdict verdict) => verdict switch
    {
        Verdict.Pass => new("✓", Tone.Good),
        Verdict.KnownMiss => new("≈ known", Tone.Warning),
        _ => new("✗", Tone.Bad),
    };

    private static string Where(string patch, IEnumerable<SweepCondition> conditions, Report report)
    {
        string where = ConditionText.Of(conditions);
        return report.Experiment.Patches.Length > 1 && patch.Length > 0 ? where.Length > 0 ? $"{patch}, {where}" : patch : where;
    }

    private static string Source(Expectation e) => e.KnownMiss.Length > 0 ? $"{e.Source} (known miss: {e.KnownMiss})" : e.Source;
}
