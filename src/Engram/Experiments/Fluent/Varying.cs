using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Fluent;

/// <summary>Writes in C# the conditions an experiment is repeated under; every combination of the axes is one run.</summary>
public static class Varying
{
    private const int LabelDigits = 12;

    /// <summary>Repeats it with other numbers: <c>.Vary("bath.magnesium", 0.mM, 1.mM)</c>, <c>.Vary("hold", 40.mV, -70.mV)</c>.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="path"><c>hold</c>, <c>temperature</c>, <c>bath.LIGAND</c> or <c>apply.LIGAND.concentration</c>; also the name of the axis.</param>
    /// <param name="values">At least one, each in its own unit.</param>
    /// <exception cref="ExperimentException"><c>EN0740</c>: no such path; <c>EN0741</c>: a value measures something else; <c>EN0744</c>: one twice.</exception>
    public static Experiment Vary(this Experiment experiment, string path, params ReadOnlySpan<Quantity> values)
    {
        VariedPath varied = VariedPath.Of(path);
        List<SweepPoint> points = [];
        foreach (Quantity value in values)
        {
            varied.Check(value);
            points.Add(new SweepPoint(value.ToPrefixedString(LabelDigits), value.Value, value.Dimension, e => varied.Put(e, value.Value)));
        }

        return experiment.Along(path, points);
    }

    /// <summary>Repeats it under conditions with names of their own: <c>.Vary("glycine", ("with", e => e), ("without", e => e.Bath("glycine", 0.mM)))</c>.</summary>
    /// <param name="experiment">What is there so far.</param>
    /// <param name="axis">Name of the axis.</param>
    /// <param name="conditions">Label of each and what it makes of the experiment.</param>
    /// <exception cref="ExperimentException"><c>EN0744</c>: two have one label.</exception>
    public static Experiment Vary(
        this Experiment experiment, string axis, params ReadOnlySpan<(string Label, Func<Experiment, Experiment> Change)> conditions)
    {
        List<SweepPoint> points = [];
        foreach ((string label, Func<Experiment, Experiment> change) in conditions)
        {
            points.Add(new SweepPoint(label, null, default, change));
        }

        return experiment.Along(axis, points);
    }

    private static Experiment Along(this Experiment experiment, string axis, List<SweepPoint> points) =>
        points.GroupBy(p => p.Label).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new ExperimentException(new("EN0744", $"sweep.{axis}", $"the condition '{twice.Key}' is already given", "Keep one of the two"))
            : experiment with { Sweep = experiment.Sweep.Append(new SweepAxis(axis, points.ToEquatableArray())).ToEquatableArray() };
}
