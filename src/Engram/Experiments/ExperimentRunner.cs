using System.Runtime.ExceptionServices;
using Engram.Diagnostics;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Simulation;

namespace Engram.Experiments;

/// <summary>Carries out experiments.</summary>
public static class ExperimentRunner
{
    /// <summary>Combinations of conditions that are run without asking.</summary>
    public const int DefaultLimit = 10_000;

    /// <summary>Runs an experiment under every combination of its conditions and measures.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="limit">Most combinations that may be run.</param>
    /// <param name="progress">Told the number of runs done.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <exception cref="ExperimentException"><c>EN07xx</c>: the experiment cannot be carried out as it is written.</exception>
    public static Report Run(
        this Experiment experiment, int? limit = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ExperimentCheck.ThrowOnError(experiment, limit ?? experiment.SweepLimit);
        Run[] runs = RunAll([.. Conditions.Of(experiment)], progress, cancellation);
        IReadOnlyList<CurveResult> curves = CurveReading.Of(experiment, runs);
        Diagnostic[] warnings =
        [
            .. ExperimentCheck.Warnings(runs.SelectMany(r => r.Views).Select(v => v.Mechanism)),
            .. Expectations.Idle(experiment, runs.SelectMany(r => r.Measurements).Concat(curves.Select(c => c.Measurement))),
        ];
        return new Report(experiment, runs, curves, Bibliography(runs, experiment), warnings);
    }

    // Side by side, yet with the outcome of one after another: of several runs that fail, the first one's error is told.
    private static Run[] RunAll((EquatableArray<SweepCondition> Labels, Experiment Experiment)[] conditions, IProgress<int>? progress, CancellationToken cancellation)
    {
        Run[] runs = new Run[conditions.Length];
        ExceptionDispatchInfo?[] failures = new ExceptionDispatchInfo?[conditions.Length];
        int done = 0;
        ParallelLoopResult result = Parallel.For(0, runs.Length, new ParallelOptions { CancellationToken = cancellation }, (k, loop) =>
        {
            try
            {
                runs[k] = RunOne(conditions[k].Labels, conditions[k].Experiment);
                progress?.Report(Interlocked.Increment(ref done));
            }
            catch (EngramException e)
            {
                failures[k] = ExceptionDispatchInfo.Capture(e);
                loop.Break(); // those before it still run, so that the lowest is the same whatever the threads did
            }
        });
        failures[result.LowestBreakIteration ?? 0]?.Throw();
        return runs;
    }

    private static Run RunOne(EquatableArray<SweepCondition> labels, Experiment experiment)
    {
        ExperimentCheck.ThrowOnErrorOfOneRun(experiment);
        Model model = new(experiment.Patches.Select(p => PreparedPatch.Of(p, experiment)).ToEquatableArray(), experiment.Protocol.Duration);
        (Recording recording, IReadOnlyDictionary<string, DwellTimes> dwells) = MethodRun.Of(model, experiment);
        PatchView[] views = [.. experiment.Patches.Select((patch, i) => new PatchView(
            patch, model.Compartments[i].Placements[0].Mechanism, experiment.Protocol, model.Compartments[i], recording, dwells.GetValueOrDefault(patch.Name)))];
        Measurement[] measurements = [.. experiment.Measures.OfType<RunMeasure>().SelectMany(m => views
            .Where(v => m.Patch is null || m.Patch == v.Patch.Name)
            .Select(v => Expectations.Attach(experiment, m.Name, v.Patch.Name, labels, m.Read(v), m.Dimension)))];
        return new Run(labels, views, recording, measurements);
    }

    private static Citation[] Bibliography(IEnumerable<Run> runs, Experiment experiment) => [.. runs
        .SelectMany(r => r.Views)
        .SelectMany(v => v.Mechanism.Sources.Concat(v.Mechanism.Gates.Select(g => g.Source).OfType<Citation>()))
        .Concat(experiment.Sources)
        .DistinctBy(c => c.Key)];
}
