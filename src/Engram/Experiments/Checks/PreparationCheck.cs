using Engram.Diagnostics;

namespace Engram.Experiments.Checks;

/// <summary>There are patches, each with a name of its own, channels, and a possible temperature.</summary>
internal static class PreparationCheck
{
    private const double AbsoluteZero = -273.15; // °C

    public static IEnumerable<Diagnostic> Of(Experiment experiment)
    {
        if (experiment.Patches.Length == 0)
        {
            yield return new("EN0701", "prepare", "nothing is prepared", "Give a patch with a receptor");
        }

        foreach (IGrouping<string, Patch> twice in experiment.Patches.GroupBy(p => p.Name).Where(g => g.Count() > 1))
        {
            yield return new("EN0712", "prepare", $"two patches are named '{twice.Key}'", "Give each its own name");
        }

        foreach (Patch patch in experiment.Patches.Where(p => !(p.Count > 0) || !double.IsFinite(p.Count)))
        {
            yield return new("EN0713", $"prepare.{patch.Name}.count", $"the number of channels is {NumberText.Of(patch.Count)}", "Give a number above zero");
        }

        if (experiment.Celsius is { } celsius && !(celsius > AbsoluteZero && double.IsFinite(celsius)))
        {
            yield return new("EN0733", "prepare.temperature", $"the temperature is {NumberText.Of(celsius)} °C", "Give one that can be, e.g. 22 °C");
        }
    }
}
