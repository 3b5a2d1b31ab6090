using System.Globalization;
using Engram.Diagnostics;

namespace Engram.Experiments.Checks;

/// <summary>The method can be carried out: it has trials, whole channels, and a tolerance above zero.</summary>
internal static class MethodCheck
{
    private const double TightestTolerance = 1e-13; // rounding of a double, with a margin

    public static IEnumerable<Diagnostic> Of(Experiment experiment)
    {
        if (experiment.Method is Stochastic { Trials: < 1 } or SingleChannel { Trials: < 1 })
        {
            int trials = experiment.Method is Stochastic s ? s.Trials : ((SingleChannel)experiment.Method).Trials;
            yield return new("EN0737", "method.trials", string.Create(CultureInfo.InvariantCulture, $"there are {trials} trials"), "Give one or more");
        }

        if (experiment.Method is Deterministic { Tolerance: var tolerance } && !(tolerance >= TightestTolerance && tolerance < 1))
        {
            yield return new("EN0737", "method.tolerance", $"the tolerance is {NumberText.Of(tolerance)}", "Give one between 1e-13 and 1, e.g. 1e-9");
        }

        foreach (Patch patch in experiment.Method is Stochastic ? experiment.Patches.Where(p => double.IsFinite(p.Count) && p.Count > 0 && p.Count != Math.Round(p.Count)) : [])
        {
            yield return new(
                "EN0713", $"prepare.{patch.Name}.count", $"the number of channels is {NumberText.Of(patch.Count)}, and channels that open at random are whole", "Give a whole number");
        }
    }
}
