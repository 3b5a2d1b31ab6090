using Engram.Diagnostics;
using Engram.Units;

namespace Engram.Experiments.Fluent;

/// <summary>Reads single numbers from a report.</summary>
public static class Reading
{
    private const double SameNumber = 1e-9; // relative: "0.1 mM" and "100 uM" are one condition

    /// <summary>One measured number, base unit: <c>report.Value("peak", "NMDA", ("hold", "-70 mV"))</c>.</summary>
    /// <param name="report">What an experiment gave.</param>
    /// <param name="measure">Name of the measurement.</param>
    /// <param name="patch">The patch; null where there is one.</param>
    /// <param name="when">Conditions it was made under, as many as tell it from the others.</param>
    /// <exception cref="ExperimentException"><c>EN0742</c>: there is no such measurement, or there are several.</exception>
    public static double Value(this Report report, string measure, string? patch = null, params ReadOnlySpan<(string Axis, string Label)> when)
    {
        (string Axis, string Label)[] wanted = when.ToArray();
        Measurement[] found = [.. report.Measurements.Where(m => m.Name == measure && (patch is null || m.Patch == patch)
            && wanted.All(w => m.Conditions.Any(c => c.Axis == w.Axis && Same(c.Label, w.Label))))];
        return found.Length == 1 ? found[0].Value.Value : throw NotOne(report, measure, found);
    }

    private static ExperimentException NotOne(Report report, string measure, Measurement[] found)
    {
        if (found.Length > 0)
        {
            string[] tell = [.. found.Select(m => m.Patch).Distinct().Skip(1).Take(1).Select(_ => "patch"), .. found[0].Conditions.Select(c => c.Axis)];
            return new(new("EN0742", measure, $"{found.Length} measurements fit", $"Tell them apart by {string.Join(", ", tell)}"));
        }

        string[] names = [.. report.Measurements.Select(m => m.Name).Distinct()];
        return names.Contains(measure)
            ? new(new("EN0742", measure, "it was not measured in that patch under those conditions", Measured(report.Experiment)))
            : new(new("EN0742", measure, "it was not measured", NearestName.Advice(measure, names)));
    }

    private static string Measured(Experiment experiment)
    {
        IEnumerable<string> axes = experiment.Sweep.Select(a => $"{a.Name} ({string.Join(", ", a.Points.Select(p => p.Label))})");
        return $"Patches: {string.Join(", ", experiment.Patches.Select(p => p.Name))}; conditions: {string.Join(", ", axes.DefaultIfEmpty("none"))}";
    }

    private static bool Same(string label, string wanted) => label.Equals(wanted, StringComparison.OrdinalIgnoreCase)
        || (Quantity.TryParse(label, out Quantity a) && Quantity.TryParse(wanted, out Quantity b) && a.Dimension == b.Dimension
            && Math.Abs(a.Value - b.Value) <= SameNumber * Math.Abs(b.Value));
}
