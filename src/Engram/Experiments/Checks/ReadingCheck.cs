using Engram.Diagnostics;
using Engram.Experiments.Measures;

namespace Engram.Experiments.Checks;

/// <summary>Measures look at times of the run.</summary>
internal static class ReadingCheck
{
    private const string Advice = "Look at a time within the run, from before to";

    public static IEnumerable<Diagnostic> Of(Experiment experiment)
    {
        if (!DurationCheck.Lasts(experiment.Protocol))
        {
            yield break;
        }

        double end = experiment.Protocol.Duration;
        foreach (RunMeasure measure in experiment.Measures.OfType<RunMeasure>())
        {
            if (measure.Window is { } window && !(window.From < window.To && window.From < end && window.To > 0))
            {
                yield return new(
                    "EN0731", $"measure.{measure.Name}.window",
                    $"the window from {NumberText.Of(window.From)} to {NumberText.Of(window.To)} ms holds nothing of the run of {NumberText.Of(end)} ms", Advice);
            }

            if (measure is ValueAt { At: var at } && !(at >= 0 && (at <= end || double.IsPositiveInfinity(at))))
            {
                yield return new("EN0731", $"measure.{measure.Name}.at", $"{NumberText.Of(at)} ms lies outside the run of {NumberText.Of(end)} ms", Advice);
            }
        }
    }
}
