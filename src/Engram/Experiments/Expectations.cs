using Engram.Diagnostics;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments;

/// <summary>Finds what a measurement should be.</summary>
internal static class Expectations
{
    public static Measurement Attach(
        Experiment experiment, string measure, string patch, EquatableArray<SweepCondition> conditions, MeasuredValue value, Dimension dimension)
    {
        Expectation? expected = experiment.Expectations.FirstOrDefault(e =>
            e.Measure == measure && (e.Patch is null || e.Patch == patch) && e.When.All(w => conditions.Any(c => Same(c, w))));
        return new Measurement(measure, patch, conditions, value, dimension.BaseUnit, expected);
    }

    /// <summary>Warnings for values that nothing was compared with, so that a typing error is not taken for agreement.</summary>
    public static IEnumerable<Diagnostic> Idle(Experiment experiment, IEnumerable<Measurement> measurements)
    {
        HashSet<Expectation> compared = [.. measurements.Select(m => m.Expected).OfType<Expectation>()];
        return experiment.Expectations.Where(e => !compared.Contains(e)).Select(e => new Diagnostic(
            "EN0729", "expect",
            $"the value expected of '{e.Measure}'{string.Concat(e.When.Select(w => $", {w.Axis} = {w.Label}"))} was compared with nothing",
            "No run meets its conditions, or an expectation above it comes first")
        { IsWarning = true });
    }

    private static bool Same(SweepCondition a, SweepCondition b) =>
        a.Axis == b.Axis && string.Equals(a.Label, b.Label, StringComparison.OrdinalIgnoreCase);
}
