using System.Globalization;
using Engram.Compilation.Reference;
using Engram.Kinetics;
using Engram.Numerics;

namespace Engram.Simulation.Stochastic;

/// <summary>Runs a model with finite numbers of channels that gate at random, repeated.</summary>
public static class EnsembleSimulation
{
    /// <summary>Trials of which the single currents are kept as traces <c>trial-1</c>, <c>trial-2</c>, …</summary>
    public const int TrialsShown = 5;

    private const int SamplesByDefault = 1000;

    /// <summary>Runs it.</summary>
    /// <param name="model">The model; each placement's count is its number of channels.</param>
    /// <param name="trials">Repetitions.</param>
    /// <param name="seed">Same seed, same bits, whatever the number of threads.</param>
    /// <param name="sampling">Sampling interval, ms; null gives a thousand samples.</param>
    /// <exception cref="SimulationException"><c>EN0603</c>: a mechanism that is not one scheme; <c>EN0604</c>: a number of channels that is not whole.</exception>
    /// <returns>Means over the trials, <c>current-variance</c>, and the currents of the first trials.</returns>
    public static Recording Run(Model model, int trials, long seed, double? sampling = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        double step = sampling ?? (model.Duration / SamplesByDefault);
        double[] times = [.. Enumerable.Range(0, (int)Math.Floor((model.Duration / step) + 1e-9) + 1).Select(k => k * step)];
        List<Trace> traces = [.. model.Compartments.SelectMany(c => CompartmentTraces.Of(c, times))];
        uint purpose = 0;
        foreach (Compartment compartment in model.Compartments)
        {
            foreach (Placement placement in compartment.Placements)
            {
                traces.AddRange(Traces(placement, compartment, times, trials, seed, purpose++));
            }
        }

        string method = string.Create(CultureInfo.InvariantCulture, $"stochastic, {trials} trials, transitions drawn from the exact propagator");
        return new Recording(times, traces, method, ErrorReached: null, seed);
    }

    private static IEnumerable<Trace> Traces(Placement placement, Compartment compartment, double[] times, int trials, long seed, uint purpose)
    {
        ConditionSchedule schedule = ClampSchedule.Of(placement, compartment);
        int states = schedule.Scheme.States.Length;
        double[] rest = new Interpreter(placement.Mechanism).Rest([.. placement.Mechanism.Inputs.Select(i => compartment.Course(i).Baseline)]);
        SchedulePropagator propagator = new(schedule);
        double[][] steps = [.. times.Select((t, k) => propagator.Between(k == 0 ? 0 : times[k - 1], t))];
        long channels = WholeChannels(placement);
        double[][][] trial = new double[trials][][];
        Parallel.For(0, trials, k => trial[k] = OneTrial(schedule, steps, rest, channels, new RandomStream((ulong)seed, purpose, (uint)k)));

        double[][] mean = [.. times.Select((_, t) => Enumerable.Range(0, states).Select(s => trial.Average(x => x[t][s])).ToArray())];
        foreach (Trace trace in PlacementTraces.Of(placement, compartment, times, mean))
        {
            yield return trace;
        }

        foreach (Trace trace in CurrentTraces(placement.Name, [.. trial.Select(x => CurrentOf(placement, compartment, times, x))], times.Length))
        {
            yield return trace;
        }
    }

    // Their variance, and the first of them one by one.
    private static IEnumerable<Trace> CurrentTraces(string placement, double[][] currents, int samples)
    {
        if (currents.Length > 1)
        {
            yield return new Trace(placement, "current-variance", "pA^2", Enumerable.Range(0, samples).Select(t => Variance(currents, t)).ToArray());
        }

        for (int k = 0; k < Math.Min(currents.Length, TrialsShown); k++)
        {
            yield return new Trace(placement, string.Create(CultureInfo.InvariantCulture, $"trial-{k + 1}"), "pA", currents[k]);
        }
    }

    private static long WholeChannels(Placement placement) => placement.Count >= 1 && placement.Count == Math.Round(placement.Count)
        ? (long)placement.Count
        : throw new SimulationException(new(
            "EN0604", placement.Name, $"there are {placement.Count.ToString("G6", CultureInfo.InvariantCulture)} channels, and channels that open at random are whole", "Give a whole number of channels"));

    // Fractions of the channels in each state at each time.
    private static double[][] OneTrial(ConditionSchedule schedule, double[][] steps, double[] rest, long channels, RandomStream random)
    {
        ChannelEnsemble ensemble = new(schedule.Scheme, channels, rest, random);
        double[][] fractions = new double[steps.Length][];
        for (int t = 0; t < steps.Length; t++)
        {
            ensemble.Advance(steps[t]);
            fractions[t] = [.. ensemble.Counts.ToArray().Select(c => (double)c / channels)];
        }

        return fractions;
    }

    private static double[] CurrentOf(Placement placement, Compartment compartment, double[] times, double[][] states) =>
        PlacementTraces.Of(placement, compartment, times, states).FirstOrDefault(t => t.Quantity == "current")?.Values.ToArray()
        ?? new double[times.Length];

    private static double Variance(double[][] currents, int time)
    {
        double mean = currents.Average(c => c[time]);
        return currents.Sum(c => (c[time] - mean) * (c[time] - mean)) / (currents.Length - 1);
    }
}
