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

    private static bool Same(SweepCondition a, SweepCondition b) =>
        a.Axis == b.Axis && string.Equals(a.Label, b.Label, StringComparison.OrdinalIgnoreCase);
}
