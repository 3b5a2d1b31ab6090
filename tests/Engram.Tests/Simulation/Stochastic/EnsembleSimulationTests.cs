using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Receptors;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Stochastic;
using Engram.Simulation.Waveforms;
using Engram.Tests.Kinetics;

namespace Engram.Tests.Simulation.Stochastic;

/// <summary>Channels that open at random, against what their numbers must obey.</summary>
public sealed class EnsembleSimulationTests
{
    private const int Channels = 40, Trials = 800, Samples = 40;
    private const double Unitary = 0.01 * -60; // pA
    private static readonly Mechanism s_jonas = Schemes.Jonas with { Currents = [new OhmicCurrent("i", Expression.Parse("0.01 [nS] * open"), Expression.Parse("0 [mV]"), [])] };
    private static readonly Model s_square = Bench.Model(s_jonas, 10, -60, Channels, ("glutamate", PiecewiseLinear.Steps(0, (1, 1), (2, 0))));
    private static readonly Model s_release = Bench.Model(s_jonas, 10, -60, Channels, ("glutamate", new ExponentialPulse(1, 1.1, 1.2)));

    // Forty times at once: by Bonferroni 4.2 standard errors keep the whole at p < 0.001 for a true law, and of forty correlated
    // times at most two may lie beyond 3. The seeds are fixed.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Their_mean_is_the_deterministic_course(bool release)
    {
        Recording random = EnsembleSimulation.Run(release ? s_release : s_square, Trials, 1, sampling: 10.0 / Samples);
        double[] open = Deterministic(release ? s_release : s_square), mean = random.Of("current");

        double[] errors = [.. open.Select((p, k) => ((mean[k] / Unitary) - (Channels * p)) / Math.Sqrt(Channels * p * (1 - p) / Trials)).Where(double.IsFinite)];

        Assert.True(errors.Length > 30);
        Assert.All(errors, z => Assert.InRange(z, -4.2, 4.2));
        Assert.True(errors.Count(z => Math.Abs(z) > 3) <= 2);
    }

    // The variance of a sample variance of a binomial is (κ₄ + 2σ⁴·n/(n-1))/n.
    [Fact]
    public void Their_variance_is_binomial()
    {
        double[] variance = EnsembleSimulation.Run(s_square, Trials, 2, sampling: 10.0 / Samples).Of("current-variance"), open = Deterministic(s_square);

        for (int k = 0; k < open.Length; k++)
        {
            double p = open[k], binomial = Channels * p * (1 - p), fourth = binomial * (1 - (6 * p * (1 - p)));
            double error = Math.Sqrt((fourth + (2 * binomial * binomial)) / Trials);
            Assert.True(error == 0 ? variance[k] == 0 : Math.Abs((variance[k] / Unitary / Unitary) - binomial) < 4.5 * error, $"sample {k}");
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_one_thread_and_on_two()
    {
        Recording one = OnThreads(1, () => EnsembleSimulation.Run(s_release, 20, 7)), two = OnThreads(2, () => EnsembleSimulation.Run(s_release, 20, 7));

        Assert.Equal(one.Traces.Select(t => t.Quantity), two.Traces.Select(t => t.Quantity));
        Assert.All(one.Traces.Zip(two.Traces), pair => Assert.Equal(pair.First.Values.ToArray(), pair.Second.Values.ToArray()));
        Assert.NotEqual(one.Of("current"), EnsembleSimulation.Run(s_release, 20, 8).Of("current"));
        Assert.Equal(7, one.Seed);
    }

    [Fact]
    public void Two_patches_of_one_receptor_gate_independently()
    {
        Compartment patch = s_square.Compartments[0];
        Model both = s_square with { Compartments = [patch, patch with { Name = "other", Placements = [patch.Placements[0] with { Name = "other" }] }] };

        Recording recording = EnsembleSimulation.Run(both, 5, 1);

        Assert.NotEqual(recording.Of("current"), recording.Trace("other", "current").Values.ToArray());
    }

    [Fact]
    public void The_first_five_trials_are_kept_and_are_whole_numbers_of_channels()
    {
        Recording recording = EnsembleSimulation.Run(s_square, 7, 3);

        Assert.Equal(["trial-1", "trial-2", "trial-3", "trial-4", "trial-5"], recording.Traces.Select(t => t.Quantity).Where(q => q.StartsWith("trial", StringComparison.Ordinal)));
        Assert.All(recording.Of("trial-3"), i => Assert.Equal(Math.Round(i / Unitary), i / Unitary, 1e-9));
        Assert.Equal(1001, recording.Times.Length);
        Assert.Equal("stochastic, 7 trials, transitions drawn from the exact propagator", recording.Method);
        Assert.Null(recording.ErrorReached);
    }

    [Fact]
    public void A_mechanism_of_equations_has_no_channels() => Assert.Equal(
        "EN0603 at cell: 'NMDA/Wang2002' is not one kinetic scheme, so it has no single channels. Run it deterministically, or choose a receptor with a scheme.",
        Assert.Throws<SimulationException>(() => EnsembleSimulation.Run(Bench.Model(Catalogue.Find("NMDA/Wang2002").Mechanism, 5, -60, 10), 2, 1)).Message);

    [Theory]
    [InlineData(0.4, "0.4")]
    [InlineData(2.5, "2.5")]
    public void Half_a_channel_is_refused(double count, string text) => Assert.Equal(
        $"EN0604 at cell: there are {text} channels, and channels that open at random are whole. Give a whole number of channels.",
        Assert.Throws<SimulationException>(() => EnsembleSimulation.Run(Bench.Model(s_jonas, 5, -60, count), 2, 1)).Message);

    private static double[] Deterministic(Model model)
    {
        Recording recording = DeterministicSimulation.Run(model, sampling: 10.0 / Samples);
        return [.. Enumerable.Range(0, Samples + 1).Select(k => recording.At("open-probability", k * 10.0 / Samples))];
    }

    private static Recording OnThreads(int threads, Func<Recording> run) => Task.Factory.StartNew(
        run, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler).GetAwaiter().GetResult();
}
