using Engram.Experiments.Measures;
using Engram.Mechanisms;

namespace Engram.Experiments;

/// <summary>Reads curve measures: runs are grouped by all conditions but the curve's own axis.</summary>
internal static class CurveReading
{
    public static IReadOnlyList<CurveResult> Of(Experiment experiment, IReadOnlyList<Run> runs) =>
        [.. experiment.Measures.OfType<CurveMeasure>().SelectMany(m => Read(experiment, m, runs))];

    private static IEnumerable<CurveResult> Read(Experiment experiment, CurveMeasure measure, IReadOnlyList<Run> runs)
    {
        SweepAxis axis = experiment.Sweep.FirstOrDefault(a => a.Name == measure.Along)
            ?? throw new ExperimentException(new(
                "EN0710", measure.Name, $"there is no sweep axis '{measure.Along}'", Diagnostics.NearestName.Advice(measure.Along, experiment.Sweep.Select(a => a.Name))));
        foreach (IGrouping<(int Patch, EquatableArray<SweepCondition> Others), Measurement> group in Grouped(experiment, measure, runs))
        {
            CurvePoints points = PointsOf(axis, [.. group]);
            Measurement measurement = Expectations.Attach(
                experiment, measure.Name, NameOf(experiment, group.Key.Patch, [.. group]), group.Key.Others, measure.Read(points), measure.Dimension);
            yield return new CurveResult(measurement, measure.Along, measure.Of, points.X, points.Y, measure.Fit(points));
        }
    }

    private static IGrouping<(int Patch, EquatableArray<SweepCondition> Others), Measurement>[] Grouped(
        Experiment experiment, CurveMeasure measure, IReadOnlyList<Run> runs)
    {
        IGrouping<(int, EquatableArray<SweepCondition>), Measurement>[] groups = [.. runs
            .SelectMany(r => r.Measurements
                .Where(m => m.Name == measure.Of && (measure.Patch is null || m.Patch == measure.Patch))
                .Select(m => (Patch: PatchIndex(r, m), Measurement: m)))
            .GroupBy(
                m => (m.Patch, m.Measurement.Conditions.Where(c => c.Axis != measure.Along).ToEquatableArray()),
                m => m.Measurement)];
        return groups.Length > 0
            ? groups
            : throw new ExperimentException(new(
                "EN0711", measure.Name, $"the measurement '{measure.Of}' it is read from is not made",
                Diagnostics.NearestName.Advice(measure.Of, experiment.Measures.OfType<RunMeasure>().Select(m => m.Name))));
    }

    // A patch is the same patch when a sweep exchanges its receptor, and with it its name.
    private static int PatchIndex(Run run, Measurement measurement) => run.Views.ToList().FindIndex(v => v.Patch.Name == measurement.Patch);

    private static string NameOf(Experiment experiment, int patch, Measurement[] measurements) =>
        measurements.Select(m => m.Patch).Distinct().Count() == 1 ? measurements[0].Patch : experiment.Patches[patch].Name;

    private static CurvePoints PointsOf(SweepAxis axis, Measurement[] measurements)
    {
        string[] labels = [.. measurements.Select(m => m.Conditions.First(c => c.Axis == axis.Name).Label)];
        double[] x = [.. labels.Select(l => axis.Points.First(p => p.Label == l).Value ?? double.NaN)];
        return new CurvePoints(labels.ToEquatableArray(), x.ToEquatableArray(), measurements.Select(m => m.Value.Value).ToEquatableArray());
    }
}
