using Engram.Cli.Commands;
using Engram.Cli.Pages;
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
            page.Heading(result.Report.Experiment.Title);
            page.Line(result.File, Tone.Faint);
            if (Verdicts.Table(result.Report) is { } table)
            {
                page.Table(table);
            }
        }

        ReportView.Bibliography(BibliographyOf(results), page);
        page.Heading("Summary");
        page.Line($"{results.Count} {(results.Count == 1 ? "experiment" : "experiments")}: {sum}", sum.Missed > 0 ? Tone.Bad : Tone.Good);
        foreach (Verified missed in results.Where(r => r.Verdicts.Missed > 0))
        {
            page.Line($"  {missed.File}: {missed.Verdicts.Missed} missed", Tone.Bad);
        }
    }

    /// <summary>Every publication the values rest on, each once.</summary>
    public static IReadOnlyList<Citation> BibliographyOf(IReadOnlyList<Verified> results) =>
        [.. results.SelectMany(r => r.Report.Bibliography).DistinctBy(c => c.Key)];
}
