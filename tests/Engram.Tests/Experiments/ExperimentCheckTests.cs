using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Mechanisms;

namespace Engram.Tests.Experiments;

/// <summary>What cannot be run is refused in full sentences, whoever wrote it.</summary>
public sealed class ExperimentCheckTests
{
    private static readonly Experiment s_good = Trial.Ampa;

    private static readonly Dictionary<string, (Experiment Experiment, string Text)> s_cases = new()
    {
        ["nothing prepared"] = (s_good with { Patches = [] }, "EN0701 at prepare: nothing is prepared. Give a patch with a receptor."),
        ["no duration"] = (s_good.Under(p => p with { Duration = 0 }), "EN0705 at protocol.run: the run lasts 0 ms. Give a duration above zero."),
        ["endless"] = (s_good.Under(p => p with { Duration = double.PositiveInfinity }), "EN0705 at protocol.run: the run lasts Infinity ms. Give a duration above zero."),
        ["two patches of one name"] = (s_good with { Patches = [s_good.Patches[0], s_good.Patches[0]] }, "EN0712 at prepare: two patches are named 'AMPA'. Give each its own name."),
        ["no channels"] = (s_good with { Patches = [s_good.Patches[0] with { Count = 0 }] }, "EN0713 at prepare.AMPA.count: the number of channels is 0. Give a number above zero."),
        ["half a channel at random"] = (
            s_good with { Method = new Stochastic(), Patches = [s_good.Patches[0] with { Count = 2.5 }] },
            "EN0713 at prepare.AMPA.count: the number of channels is 2.5, and channels that open at random are whole. Give a whole number."),
        ["pulse after the end"] = (
            s_good.Applying(new SquarePulse("glutamate", 20, 1, 1)),
            "EN0714 at protocol.apply.glutamate: an application begins at 20 ms, outside the run of 20 ms. Begin it earlier, or run longer."),
        ["pulse before the beginning"] = (
            s_good.Applying(new SquarePulse("glutamate", -1, 1, 1)),
            "EN0714 at protocol.apply.glutamate: an application begins at -1 ms, outside the run of 20 ms. Begin it earlier, or run longer."),
        ["last pulse of a train after the end"] = (
            s_good.Applying(new SquarePulse("glutamate", 1, 1, 1) { Pulses = 3, Interval = 10 }),
            "EN0714 at protocol.apply.glutamate: an application begins at 21 ms, outside the run of 20 ms. Begin it earlier, or run longer."),
        ["pulse without length"] = (s_good.Applying(new SquarePulse("glutamate", 1, 1, 0)), "EN0715 at protocol.apply.glutamate.for: the pulse has no length. Give a length above zero."),
        ["pulse of a length that is no number"] = (
            s_good.Applying(new SquarePulse("glutamate", 1, 1, double.NaN)), "EN0715 at protocol.apply.glutamate.for: the pulse has no length. Give a length above zero."),
        ["train without interval"] = (
            s_good.Applying(new SquarePulse("glutamate", 1, 1, 1) { Pulses = 2 }),
            "EN0716 at protocol.apply.glutamate.interval: a train of pulses has no interval. Give an interval or a frequency above zero."),
        ["train without pulses"] = (
            s_good.Applying(new SquarePulse("glutamate", 1, 1, 1) { Pulses = 0 }), "EN0716 at protocol.apply.glutamate.pulses: a train has 0 pulses. Give one or more."),
        ["voltage after the end"] = (
            s_good.Under(p => p with { Voltage = [new VoltageChange(15, 40, 10)] }),
            "EN0717 at protocol.voltage: the voltage changes at 15 ms, outside the run of 20 ms. Begin it earlier, or run longer."),
        ["no sampling"] = (s_good.Under(p => p with { Sampling = 0 }), "EN0718 at protocol.sample: the sampling interval is 0 ms. Give an interval above zero."),
        ["negative bath"] = (s_good with { Bath = [new("magnesium", -1)] }, "EN0719 at bath.magnesium: the concentration is -1 mM. Give a concentration of zero or more."),
        ["negative pulse"] = (
            s_good.Applying(new SquarePulse("glutamate", 1, -1, 1)), "EN0719 at protocol.apply.glutamate: the concentration is -1 mM. Give a concentration of zero or more."),
        ["infinite sample"] = (
            s_good.Applying(new SampledCourse("glutamate", 1, [0, 1], [0, double.PositiveInfinity])),
            "EN0719 at protocol.apply.glutamate: the concentration is Infinity mM. Give a concentration of zero or more."),
        ["washed out twice at once"] = (
            (s_good with { Bath = [new("glutamate", 0.1)] }).Applying(new SquarePulse("glutamate", 1, 0, 5), new SquarePulse("glutamate", 3, 0, 5)),
            "EN0719 at protocol.apply.glutamate: the concentration is -0.1 mM at 3 ms, where applications overlap. One solution replaces another: begin the second when the first has ended."),
        ["unknown ligand"] = (
            s_good.Applying(new SquarePulse("glutamte", 1, 1, 1)), "EN0720 at bath and applications: no receptor knows a ligand 'glutamte'. Did you mean 'glutamate'?"),
        ["expected but not measured"] = (
            s_good.Expecting(Expectation.Within("peek", 1, 0.1, "x")), "EN0721 at expect: a value is expected of 'peek', which is not measured. Did you mean 'peak'?"),
        ["unknown patch"] = (
            s_good.Measuring(new Peak("peak", "current", default) { Patch = "AMPB" }), "EN0722 at measure and expect: there is no patch 'AMPB'. Did you mean 'AMPA'?"),
        ["empty axis"] = (s_good with { Sweep = [Trial.Doses()] }, "EN0723 at sweep.dose: the axis has no conditions. Give at least one value."),
        ["curve along receptors"] = (
            (s_good with { Sweep = [Trial.Receptors("A1", "A2")] }).Measuring(s_good.Measures[0], new Crossing("reversal", default, "peak", "receptor", 0)),
            "EN0730 at measure.reversal: it is read along 'receptor', whose condition 'A1' is not a number. Read it along an axis of numbers, or compare two conditions with 'ratio'."),
        ["window outside"] = (
            s_good.Measuring(new Peak("peak", "current", default) { Window = (25, 30) }),
            "EN0731 at measure.peak.window: the window from 25 to 30 ms holds nothing of the run of 20 ms. Look at a time within the run, from before to."),
        ["value after the end"] = (
            s_good.Measuring(new ValueAt("value", "current", default, 1000)),
            "EN0731 at measure.value.at: 1000 ms lies outside the run of 20 ms. Look at a time within the run, from before to."),
        ["two measures of one name"] = (
            s_good.Measuring(s_good.Measures[0], new Peak("peak", "current", default)), "EN0732 at measure: two measures are called 'peak'. Give one of them a name of its own."),
        ["potential that is no number"] = (
            s_good.Under(p => p with { Hold = double.NaN }), "EN0733 at protocol.voltage: the potential is NaN mV. Give one that can be, e.g. -60 mV."),
        ["colder than nothing"] = (s_good with { Celsius = -300 }, "EN0733 at prepare.temperature: the temperature is -300 °C. Give one that can be, e.g. 22 °C."),
        ["voltage out of order"] = (
            s_good.Under(p => p with { Voltage = [new(10, 40), new(5, -60)] }),
            "EN0734 at protocol.voltage: the change at 5 ms begins before the one before has ended, or lasts less than no time. Write the changes in order of time, ramps after one another."),
        ["no decay"] = (s_good.Applying(new ExponentialRelease("glutamate", 1, 1, 0)), Course("the decay time is 0 ms")),
        ["rise as long as the decay"] = (s_good.Applying(new BiexponentialRelease("glutamate", 1, 1, 2, 2)), Course("the rise time is 2 ms and the decay time 2 ms")),
        ["negative exchange"] = (s_good.Applying(new SquarePulse("glutamate", 1, 1, 1, -0.5)), Course("the solution exchange takes -0.5 ms")),
        ["course without points"] = (s_good.Applying(new SampledCourse("glutamate", 1, [], [])), Course("the course has 0 times and 0 values")),
        ["course that goes back"] = (s_good.Applying(new SampledCourse("glutamate", 1, [0, 2, 1], [0, 1, 0])), Course("the times of the course do not ascend")),
        ["pulses that overlap"] = (
            s_good.Applying(new SquarePulse("glutamate", 1, 1, 5) { Pulses = 2, Interval = 3 }),
            "EN0736 at protocol.apply.glutamate: pulses of 5 ms begin every 3 ms, before the one before has ended. One solution replaces another: make the pulses shorter or the interval longer."),
        ["no trials"] = (s_good with { Method = new SingleChannel(0) }, "EN0737 at method.trials: there are 0 trials. Give one or more."),
        ["tolerance of nothing"] = (s_good with { Method = new Deterministic(0) }, "EN0737 at method.tolerance: the tolerance is 0. Give one between 1e-13 and 1, e.g. 1e-9."),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_run_is_refused_with_its_place_and_what_to_do(string wrong)
    {
        (Experiment experiment, string text) = s_cases[wrong];

        Assert.Equal([text], ExperimentCheck.Errors(experiment, 100).Select(d => d.ToString()));
        Assert.Equal(text, Assert.Throws<ExperimentException>(() => experiment.Outcome()).Message);
    }

    [Fact]
    public void What_can_be_run_is_not_refused()
    {
        Experiment[] good =
        [
            s_good, Trial.Both,
            s_good.Applying(new SquarePulse("glutamate", 1, 1, 3) { Pulses = 2, Interval = 3 }), // one solution after the other
            s_good.Applying(new SquarePulse("glutamate", 0, 1, double.PositiveInfinity)),
            s_good.Under(p => p with { Voltage = [new(5, 40, 5), new(10, -60)] }),
            s_good.Measuring(new Peak("peak", "current", default) { Window = (10, 50) }, new Peak("peak", "current", default) { Patch = "AMPA" }),
        ];

        Assert.All(good, e => Assert.Empty(ExperimentCheck.Errors(e, 100)));
    }

    [Fact]
    public void Every_error_of_an_experiment_is_told_not_the_first_alone() => Assert.Equal(
        ["EN0712", "EN0714", "EN0721"],
        ExperimentCheck.Errors(
            (s_good with { Patches = [s_good.Patches[0], s_good.Patches[0]] }).Applying(new SquarePulse("glutamate", 50, 1, 1)).Expecting(Expectation.Within("x", 1, 1, "x")), 100)
            .Select(d => d.Id));

    [Fact]
    public void More_conditions_than_the_limit_are_refused()
    {
        Experiment large = s_good with { Sweep = [Trial.Doses([.. Enumerable.Range(1, 1000).Select(k => (double)k)]), Wide("b", 1000)] };

        Assert.Equal("EN0724 at sweep: the sweep has 1,000,000 conditions, more than the limit of 10,000. Take fewer values, or allow more with --limit.",
            Assert.Throws<ExperimentException>(() => large.Outcome()).Message);
    }

    // 2000⁶ = 6.4e19 is more than a long holds.
    [Fact]
    public void More_conditions_than_can_be_counted_are_refused_too()
    {
        Experiment absurd = s_good with { Sweep = Enumerable.Range(0, 6).Select(k => Wide($"axis {k}", 2000)).ToEquatableArray() };

        Diagnostic error = Assert.Single(ExperimentCheck.Errors(absurd, int.MaxValue));

        Assert.Equal("EN0724", error.Id);
    }

    private static SweepAxis Wide(string name, int points) =>
        new(name, Enumerable.Range(0, points).Select(k => new SweepPoint($"{k}", k, default, e => e)).ToEquatableArray());

    private static string Course(string found) =>
        $"EN0735 at protocol.apply.glutamate: {found}. Times are finite and above zero, a rise is shorter than its decay, and a course has as many ascending times as values.";
}
