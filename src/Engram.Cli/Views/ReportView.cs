using Engram.Cli.Pages;
using Engram.Experiments;
using Engram.Mechanisms;

namespace Engram.Cli.Views;

/// <summary>A report as a page: what was asked, what was measured, against whom, how exactly.</summary>
internal static class ReportView
{
    /// <summary>Writes it.</summary>
    public static void Write(Report report, Page page)
    {
        page.Title(report.Experiment.Title);
        if (report.Experiment.Why.Length > 0)
        {
            page.Paragraph(report.Experiment.Why);
        }

        page.Line();
        if (MeasurementSheets.OfRuns(report) is { } runs)
        {
            page.WideTable(runs.Sheet, runs.Leading);
            Omitted(report, page);
        }

        if (MeasurementSheets.OfCurves(report) is { } curves)
        {
            page.Line();
            page.Table(curves);
        }

        Published(report, page);
        page.Line();
        page.Paragraph(Method(report), Tone.Faint);
        Bibliography(report.Bibliography, page);
    }

    /// <summary>The publications, each a paragraph.</summary>
    public static void Bibliography(IReadOnlyList<Citation> citations, Page page)
    {
        if (citations.Count > 0)
        {
            page.Heading("Bibliography");
            page.List(citations.Select(c => c.ToString()));
        }
    }

    private static void Omitted(Report report, Page page)
    {
        if (MeasurementSheets.Hidden(report) is > 0 and int hidden)
        {
            page.Line($"… and {hidden} more rows, all in the JSON report", Tone.Faint);
        }
    }

    private static void Published(Report report, Page page)
    {
        if (Verdicts.Table(report) is not { } table)
        {
            return;
        }

        Verdicts count = Verdicts.Of(report);
        page.Heading("Against published and computed values");
        page.Table(table);
        page.Line(count.ToString(), count.Missed > 0 ? Tone.Bad : Tone.Good);
    }

    private static string Method(Report report)
    {
        string runs = report.Runs.Count == 1 ? "One run" : $"{report.Runs.Count} runs";
        string method = report.Runs[0].Recording.Method;
        string error = report.ErrorReached is { } e ? $"; error reached {e.ToString("0.0e0", System.Globalization.CultureInfo.InvariantCulture)} of the peak" : "";
        string seed = report.Runs[0].Recording.Seed is { } s ? $"; seed {s}" : "";
        return $"{runs}, {method}{error}{seed}.";
    }
}
