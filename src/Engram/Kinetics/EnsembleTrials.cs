using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Repeated trials of an ensemble of channels, sampled at given times: the raw material of noise analysis.</summary>
/// <param name="Times">Sampling times, ms.</param>
/// <param name="Open">One array a trial: Σ level·count at each time.</param>
/// <param name="Channels">Channels in each trial.</param>
/// <param name="ErrorBound">Bound on the error of the transition probabilities; 0 where conditions are piecewise constant.</param>
public sealed record EnsembleTrials(IReadOnlyList<double> Times, IReadOnlyList<double[]> Open, long Channels, double ErrorBound)
{
    /// <summary>Runs the trials; the same seed gives the same bits whatever the number of threads.</summary>
    /// <param name="schedule">Conditions in time.</param>
    /// <param name="start">Occupancies at time 0.</param>
    /// <param name="channels">Channels in each trial.</param>
    /// <param name="trials">How many trials.</param>
    /// <param name="times">Sampling times, ms, ascending from 0 or later.</param>
    /// <param name="seed">Seed of the run; trial k draws from stream (seed, <paramref name="purpose"/>, k).</param>
    /// <param name="purpose">Tells apart several sets of trials under one seed.</param>
    /// <exception cref="KineticsException"><c>EN0402</c>, <c>EN0408</c>, <c>EN0409</c>.</exception>
    public static EnsembleTrials Run(
        ConditionSchedule schedule, ReadOnlySpan<double> start, long channels, int trials, IReadOnlyList<double> times, ulong seed, uint purpose = 0)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        SchedulePropagator propagator = new(schedule);
        double[][] steps = new double[times.Count][];
        for (int k = 0; k < times.Count; k++)
        {
            double before = k == 0 ? 0 : times[k - 1];
            ArgumentOutOfRangeException.ThrowIfLessThan(times[k], before, nameof(times));
            steps[k] = propagator.Between(before, times[k]);
        }

        double[] occupancies = start.ToArray();
        double[][] open = new double[trials][];
        Parallel.For(0, trials, trial =>
        {
            ChannelEnsemble ensemble = new(schedule.Scheme, channels, occupancies, new RandomStream(seed, purpose, (uint)trial));
            open[trial] = new double[steps.Length];
            for (int k = 0; k < steps.Length; k++)
            {
                ensemble.Advance(steps[k]);
                open[trial][k] = ensemble.Open;
            }
        });
        return new EnsembleTrials(times, open, channels, propagator.ErrorBound);
    }

    /// <summary>Mean over trials at each time.</summary>
    public double[] Mean() => [.. Times.Select((_, k) => PairwiseSum.Of([.. Open.Select(o => o[k])]) / Open.Count)];

    /// <summary>Variance over trials at each time, unbiased.</summary>
    /// <exception cref="KineticsException"><c>EN0417</c>: fewer than two trials.</exception>
    public double[] Variance()
    {
        if (Open.Count < 2)
        {
            throw KineticsException.TooFew("trials", Open.Count, 2);
        }

        double[] mean = Mean();
        return [.. Times.Select((_, k) => PairwiseSum.Of([.. Open.Select(o => (o[k] - mean[k]) * (o[k] - mean[k]))]) / (Open.Count - 1))];
    }
}
