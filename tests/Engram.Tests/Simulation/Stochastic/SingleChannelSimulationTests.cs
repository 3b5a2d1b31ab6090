using Engram.Kinetics;
using Engram.Numerics;
using Engram.Simulation;
using Engram.Simulation.Stochastic;
using Engram.Tests.Kinetics;

namespace Engram.Tests.Simulation.Stochastic;

/// <summary>One channel: its level against time, and the times it dwells.</summary>
public sealed class SingleChannelSimulationTests
{
    private const double Length = 20_000; // ms
    private static readonly Model s_model = Bench.Model(Schemes.Jonas with { Currents = Bench.TwoState.Currents }, Length, -60, 500, ("glutamate", 1));
    private static readonly (Recording Recording, IReadOnlyDictionary<string, IReadOnlyList<SingleChannelRecord>> Records) s_run = SingleChannelSimulation.Run(s_model, 2, 5);

    [Fact]
    public void The_level_is_that_of_the_record_before_and_after_every_jump()
    {
        double[] times = s_run.Recording.Times.ToArray(), open = s_run.Recording.Of("open-probability");
        IReadOnlyList<Dwell> dwells = s_run.Records["cell"][0].Dwells();

        Assert.Equal((2 * dwells.Count), times.Length);
        Assert.Equal(dwells.SelectMany(d => new[] { d.Level, d.Level }), open);
        Assert.Equal(dwells.Skip(1).Select(d => d.Start), times.Skip(1).Where((_, k) => k % 2 == 0).SkipLast(1));
    }

    [Fact]
    public void The_charge_under_the_trace_is_the_time_spent_open()
    {
        double charge = Quadrature.Trapezoid(s_run.Recording.Times.Span, s_run.Recording.Of("current"));

        double open = s_run.Records["cell"][0].Dwells().Where(d => d.IsOpen).Sum(d => d.Duration);
        Assert.Equal(0.02 * -60 * open, charge, 1e-6); // one channel, whatever the patch's count
    }

    [Fact]
    public void Mean_dwell_times_are_those_of_the_theory()
    {
        ConditionedScheme scheme = ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", 1));

        AssertMean(OpenTimes.Mean(scheme), s_run.Records["cell"].SelectMany(r => r.OpenTimes()));
        AssertMean(ShutTimes.Mean(scheme), s_run.Records["cell"].SelectMany(r => r.ShutTimes()));
    }

    [Fact]
    public void The_same_seed_gives_the_same_record_and_each_trial_its_own()
    {
        IReadOnlyList<SingleChannelRecord> again = SingleChannelSimulation.Run(s_model, 2, 5).Records["cell"];

        Assert.Equal(s_run.Records["cell"][1].Visits, again[1].Visits);
        Assert.NotEqual(again[0].Visits, again[1].Visits);
        Assert.NotEqual(again[0].Visits, SingleChannelSimulation.Run(s_model, 1, 6).Records["cell"][0].Visits);
        Assert.Equal(("single channels, transition by transition", 5L), (s_run.Recording.Method, s_run.Recording.Seed));
    }

    // Within four standard errors of the sample; the seed is fixed.
    private static void AssertMean(double theory, IEnumerable<double> dwells)
    {
        double[] times = [.. dwells];
        double mean = times.Average(), error = Math.Sqrt(times.Sum(t => (t - mean) * (t - mean)) / (times.Length - 1) / times.Length);
        Assert.True(times.Length > 500);
        Assert.InRange((mean - theory) / error, -4, 4);
    }
}
