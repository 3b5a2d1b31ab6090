using Engram.Experiments;
using Engram.Experiments.Measures;

namespace Engram.Tests.Experiments;

/// <summary>Curves along one axis of a sweep, one for each combination of the others.</summary>
public sealed class CurveReadingTests
{
    private static readonly RunMeasure s_peak = new Peak("peak", "open-probability", default);
    private static readonly CurveMeasure s_ratio = new ConditionRatio("ratio", "peak", "dose", "0.1 mM", "1 mM");

    [Fact]
    public void There_is_a_curve_for_every_patch_and_every_other_condition()
    {
        SweepAxis hold = new("hold", [Hold(-60), Hold(40)]);
        Report report = (Trial.Both with { Sweep = [Trial.Doses(0.1, 1), hold] }).Measuring(s_peak, s_ratio).Outcome();

        Assert.Equal(
            ["AMPA at -60", "NMDA at -60", "AMPA at 40", "NMDA at 40"],
            report.Curves.Select(c => $"{c.Measurement.Patch} at {Assert.Single(c.Measurement.Conditions).Label}"));
        Assert.All(report.Curves, c => Assert.Equal(("dose", "peak", 2), (c.Along, c.Of, c.Y.Length)));
        Assert.All(report.Curves, c => Assert.Equal([0.1, 1], c.X));
        Assert.All(report.Curves, c => Assert.Equal(c.Y[0] / c.Y[1], c.Measurement.Value.Value));
    }

    [Fact]
    public void A_patch_whose_receptor_the_sweep_exchanges_stays_one_curve()
    {
        string[] receptors = ["AMPA/Geiger1999", "AMPA/Momiyama2003"];
        Report along = (Trial.Ampa with { Sweep = [Trial.Receptors(receptors)] }).Measuring(s_peak, new ConditionRatio("ratio", "peak", "receptor", receptors[0], receptors[1])).Outcome();
        Report across = (Trial.Ampa with { Sweep = [Trial.Receptors(receptors), Trial.Doses(0.1, 1)] }).Measuring(s_peak, s_ratio).Outcome();

        Assert.Equal("AMPA", Assert.Single(along.Curves).Measurement.Patch); // the name it has in the experiment
        Assert.Equal(receptors, across.Curves.Select(c => c.Measurement.Patch));
    }

    [Fact]
    public void A_curve_of_one_patch_is_read_from_that_patch() =>
        Assert.Equal("NMDA", Assert.Single((Trial.Both with { Sweep = [Trial.Doses(0.1, 1)] }).Measuring(s_peak, s_ratio with { Patch = "NMDA" }).Outcome().Curves).Measurement.Patch);

    [Fact]
    public void What_is_expected_of_a_curve_is_compared() => Assert.Equal(
        Verdict.Fail,
        Assert.Single((Trial.Ampa with { Sweep = [Trial.Doses(0.1, 1)] }).Measuring(s_peak, s_ratio).Expecting(Expectation.Within("ratio", 7, 0.1, "x")).Outcome().Curves).Measurement.Verdict);

    [Fact]
    public void A_curve_along_no_axis_is_refused() => Assert.Equal(
        "EN0710 at ratio: there is no sweep axis 'dosis'. Did you mean 'dose'?",
        Refused((Trial.Ampa with { Sweep = [Trial.Doses(0.1, 1)] }).Measuring(s_peak, s_ratio with { Along = "dosis" })));

    [Fact]
    public void A_curve_of_nothing_measured_is_refused() => Assert.Equal(
        "EN0711 at ratio: the measurement 'peek' it is read from is not made. Did you mean 'peak'?",
        Refused((Trial.Ampa with { Sweep = [Trial.Doses(0.1, 1)] }).Measuring(s_peak, s_ratio with { Of = "peek" })));

    [Fact]
    public void A_condition_that_is_not_there_is_refused() => Assert.Equal(
        "EN0708 at ratio: the axis 'dose' has no condition '0.2 mM'. Did you mean '0.1 mM'?",
        Refused((Trial.Ampa with { Sweep = [Trial.Doses(0.1, 1)] }).Measuring(s_peak, new ConditionRatio("ratio", "peak", "dose", "0.2 mM", "1 mM"))));

    private static SweepPoint Hold(double millivolt) => new(
        FormattableString.Invariant($"{millivolt}"), millivolt, new(Voltage: 1), e => e.Under(p => p with { Hold = millivolt }));

    private static string Refused(Experiment experiment) => Assert.Throws<ExperimentException>(() => experiment.Outcome()).Message;
}
