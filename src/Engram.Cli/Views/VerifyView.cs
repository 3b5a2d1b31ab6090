using Engram.Cli.Commands;
using Engram.Cli.Pages;
using Engram.Experiments;
using Engram.Mechanisms;

namespace Engram.Cli.Views;

/// <summary>What <c>engram verify</c> found, as a page.</summary>
internal static class VerifyView
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<Verified> results, Verdicts sum, Page page)
    {
        foreach (Verified result in results)
        {
            page.Heading(result.Report?.Experiment.Title ?? result.File);
            page.Line(result.File, Tone.Faint);
            if (result.Failure is { } failure)
            {
                page.Paragraph(failure.Message, Tone.Bad);
            }
            else if (Verdicts.Table(result.Report!) is { } table)
            {
                page.Table(table);
            }
        }

        ReportView.Bibliography(BibliographyOf(results), page);
        Summary(results, sum, page);
    }

    private static void Summary(IReadOnlyList<Verified> results, Verdicts sum, Page page)
    {
        page.Heading("Summary");
        page.Line($"{results.Count} {(results.Count == 1 ? "experiment" : "experiments")}: {sum}", sum.Missed > 0 ? Tone.Bad : Tone.Good);
        foreach (Verified bad in results.Where(r => r.Verdicts.Missed > 0 || r.Failure is not null))
        {
            page.Line($"  {bad.File}: {(bad.Failure is null ? $"{bad.Verdicts.Missed} missed" : "could not be run")}", Tone.Bad);
            if (bad.Verdicts.Missed > 0 && Verdicts.Table(bad.Report!, missedOnly: true) is { } missed)
            {
                page.Table(missed);
            }
        }
    }

    /// <summary>Every publication the values rest on, each once.</summary>
    public static IReadOnlyList<Citation> BibliographyOf(IReadOnlyList<Verified> results) =>
        [.. results.Select(r => r.Report).OfType<Report>().SelectMany(r => r.Bibliography).DistinctBy(c => c.Key)];
}
