using Engram.Mechanisms;

namespace Engram.Experiments;

/// <summary>The runs a sweep stands for: every combination of its axes' points, the last axis changing fastest.</summary>
internal static class Conditions
{
    /// <summary>Number of combinations; the largest long where there are more.</summary>
    public static long Count(Experiment experiment) => experiment.Sweep
        .Select(axis => (long)Math.Max(1, axis.Points.Length))
        .Aggregate(1L, (n, points) => n > long.MaxValue / points ? long.MaxValue : n * points);

    /// <summary>Each combination with the experiment under it.</summary>
    public static IEnumerable<(EquatableArray<SweepCondition> Labels, Experiment Experiment)> Of(Experiment experiment)
    {
        IEnumerable<(EquatableArray<SweepCondition> Labels, Experiment Experiment)> all = [([], experiment)];
        foreach (SweepAxis axis in experiment.Sweep)
        {
            all = all.SelectMany(_ => axis.Points, (sofar, point) =>
                (sofar.Labels.Append(new SweepCondition(axis.Name, point.Label)).ToEquatableArray(), point.Apply(sofar.Experiment)));
        }

        return all;
    }
}
