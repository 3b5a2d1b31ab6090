using System.Globalization;
using Engram.Diagnostics;
using Engram.Experiments.Measures;

namespace Engram.Experiments.Checks;

/// <summary>Every axis of the sweep has conditions, numbers where a curve is read along it, and together they are not too many.</summary>
internal static class SweepCheck
{
    public static IEnumerable<Diagnostic> Of(Experiment experiment, int limit) => [.. Axes(experiment), .. Curves(experiment), .. Size(experiment, limit)];

    private static IEnumerable<Diagnostic> Axes(Experiment experiment) => experiment.Sweep.Where(a => a.Points.Length == 0)
        .Select(a => new Diagnostic("EN0723", $"sweep.{a.Name}", "the axis has no conditions", "Give at least one value"));

    // A ratio compares two conditions by their labels; every other curve is a function of the axis' numbers.
    private static IEnumerable<Diagnostic> Curves(Experiment experiment) =>
        from measure in experiment.Measures.OfType<CurveMeasure>()
        where measure is not ConditionRatio
        from axis in experiment.Sweep
        where axis.Name == measure.Along && axis.Points.Any(p => p.Value is not { } value || !double.IsFinite(value))
        select new Diagnostic(
            "EN0730", $"measure.{measure.Name}", $"it is read along '{axis.Name}', whose condition '{axis.Points.First(p => p.Value is not { } v || !double.IsFinite(v)).Label}' is not a number",
            "Read it along an axis of numbers, or compare two conditions with 'ratio'");

    private static IEnumerable<Diagnostic> Size(Experiment experiment, int limit)
    {
        long count = Conditions.Count(experiment);
        if (count > limit)
        {
            yield return new(
                "EN0724", "sweep", string.Create(CultureInfo.InvariantCulture, $"the sweep has {count:N0} conditions, more than the limit of {limit:N0}"),
                "Take fewer values, or allow more with --limit");
        }
    }
}
