using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Mechanisms;

namespace Engram.Tests.Experiments;

/// <summary>How experiments are carried out: in which order, how far, with whose publications.</summary>
public sealed class ExperimentRunnerTests
{
    private static readonly Experiment s_sweep = Trial.Both with { Sweep = [Trial.Doses(0.1, 0.3, 1), new("seed", [Seed(1), Seed(2)])] };

    [Fact]
    public void Runs_stand_in_the_order_of_the_axes_the_last_changing_fastest() => Assert.Equal(
        ["0.1 mM, 1", "0.1 mM, 2", "0.3 mM, 1", "0.3 mM, 2", "1 mM, 1", "1 mM, 2"],
        s_sweep.Outcome().Runs.Select(r => string.Join(", ", r.Conditions.Select(c => c.Label))));

    [Fact]
    public void Without_a_sweep_there_is_one_run_with_the_measures_patch_by_patch()
    {
        Run run = Assert.Single(Trial.Both.Measuring(new Peak("a", "current", default), new Peak("b", "current", default) { Patch = "NMDA" }).Outcome().Runs);

        Assert.Empty(run.Conditions);
        Assert.Equal(["a AMPA", "a NMDA", "b NMDA"], run.Measurements.Select(m => $"{m.Name} {m.Patch}"));
    }

    [Fact]
    public void Progress_counts_every_run_once()
    {
        Counter counter = new();

        s_sweep.Run(progress: counter, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3, 4, 5, 6], counter.Told.Order());
    }

    [Fact]
    public void Cancelling_stops_between_runs()
    {
        using CancellationTokenSource source = new();
        Counter counter = new(() => source.Cancel());
        Experiment many = Trial.Ampa with { Sweep = [Trial.Doses([.. Enumerable.Range(1, 300).Select(k => k * 0.01)])] };

        Assert.ThrowsAny<OperationCanceledException>(() => many.Run(progress: counter, cancellation: source.Token));
        Assert.InRange(counter.Told.Count, 1, 100);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Side_by_side_gives_the_bits_of_one_after_another(bool stochastic)
    {
        Experiment experiment = stochastic ? s_sweep with { Method = new Stochastic(5, 3), Patches = [.. s_sweep.Patches.Select(p => p with { Count = 20 })] } : s_sweep;
        Report serial = OneThread(() => experiment.Outcome()), parallel = experiment.Outcome();

        Assert.All(serial.Runs.Zip(parallel.Runs), pair => Assert.All(
            pair.First.Recording.Traces.Zip(pair.Second.Recording.Traces), t => Assert.Equal(t.First.Values.ToArray(), t.Second.Values.ToArray())));
        Assert.Equal(serial.Measurements, parallel.Measurements);
    }

    [Fact]
    public void Of_several_runs_that_fail_the_first_is_told()
    {
        SweepAxis axis = new("dose", Enumerable.Range(0, 12).Select(k => new SweepPoint(
            $"{k}", k, default, e => k < 3 ? e : e with { Patches = [e.Patches[0] with { Count = -k }] })).ToEquatableArray());

        for (int repeat = 0; repeat < 5; repeat++)
        {
            Assert.Equal(
                "EN0713 at prepare.AMPA.count: the number of channels is -3. Give a number above zero.",
                Assert.Throws<ExperimentException>(() => (Trial.Ampa with { Sweep = [axis] }).Outcome()).Message);
        }
    }

    [Fact]
    public void A_larger_limit_lets_a_larger_sweep_run()
    {
        Experiment large = Trial.Ampa.Under(p => p with { Duration = 2, Sampling = 1 }) with
        {
            Sweep = [new("k", Enumerable.Range(0, ExperimentRunner.DefaultLimit + 1).Select(k => new SweepPoint($"{k}", k, default, k < 2 ? e => e : Fail)).ToEquatableArray())],
        };

        // It begins to run, where before it was refused for its size inside the first run.
        Assert.Equal("EN0701", Assert.Throws<ExperimentException>(() => large.Run(limit: int.MaxValue, cancellation: TestContext.Current.CancellationToken)).Diagnostic.Id);
    }

    [Fact]
    public void The_bibliography_names_each_publication_once_in_order_of_first_use()
    {
        Citation own = new("Own2026", "A source of the experiment");
        Report report = (Trial.Both with { Sources = [own, Trial.Both.Patches[0].Receptor.Mechanism.Sources[0]], Sweep = [Trial.Doses(0.1, 1)] }).Outcome();
        string[] keys = [.. report.Bibliography.Select(c => c.Key)];

        Assert.Distinct(keys);
        Assert.Equal(Trial.Both.Patches[0].Receptor.Mechanism.Sources[0].Key, keys[0]);
        Assert.Equal("Own2026", keys[^1]);
        Assert.Contains("JahrStevens1990", keys); // a gate's source
    }

    [Fact]
    public void The_error_reached_is_the_largest_of_all_runs()
    {
        Report report = s_sweep.Outcome();

        Assert.Equal(report.Runs.Max(r => r.Recording.ErrorReached), report.ErrorReached);
        Assert.Null((Trial.Ampa with { Method = new SingleChannel() }).Outcome().ErrorReached);
    }

    [Fact]
    public void A_single_channel_run_has_dwell_times_of_all_its_trials()
    {
        Experiment experiment = Trial.Ampa.Applying(new Engram.Experiments.Protocols.SquarePulse("glutamate", 0, 1, double.PositiveInfinity)).Under(p => p with { Duration = 500 })
            .Measuring(new RecordedDwell("open", Open: true), new RecordedDwell("shut", Open: false)) with
        { Method = new SingleChannel(3, 5) };
        Report report = experiment.Outcome();
        DwellTimes dwells = report.Runs[0].Views[0].Dwells!;

        Assert.Equal(dwells.Open.Average(), report.Measurements.First().Value.Value, 1e-12);
        Assert.True(dwells.Open.Length > 20);
        Assert.Equal("single channels, transition by transition", report.Runs[0].Recording.Method);
    }

    private static Experiment Fail(Experiment experiment) => experiment with { Patches = [] };

    private static SweepPoint Seed(int number) => new($"{number}", number, default, e => e);

    private static Report OneThread(Func<Report> run) => Task.Factory.StartNew(
        run, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1).ConcurrentScheduler).GetAwaiter().GetResult();

    private sealed class Counter(Action? then = null) : IProgress<int>
    {
        public List<int> Told { get; } = [];

        public void Report(int value)
        {
            lock (Told)
            {
                Told.Add(value);
            }

            then?.Invoke();
        }
    }
}
