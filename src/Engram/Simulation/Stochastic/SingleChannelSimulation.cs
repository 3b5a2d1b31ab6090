using Engram.Compilation.Reference;
using Engram.Kinetics;
using Engram.Numerics;

namespace Engram.Simulation.Stochastic;

/// <summary>Runs a model with one channel of each mechanism: idealised records, level against time.</summary>
public static class SingleChannelSimulation
{
    /// <summary>Runs it.</summary>
    /// <param name="model">The model; the placements' counts are not used.</param>
    /// <param name="trials">Records to make of each channel.</param>
    /// <param name="seed">Same seed, same bits.</param>
    /// <returns>The current of the first record as a trace with its jumps, and every record by placement.</returns>
    public static (Recording Recording, IReadOnlyDictionary<string, IReadOnlyList<SingleChannelRecord>> Records) Run(Model model, int trials, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        Dictionary<string, IReadOnlyList<SingleChannelRecord>> records = [];
        uint purpose = 0;
        foreach (Compartment compartment in model.Compartments)
        {
            foreach (Placement placement in compartment.Placements)
            {
                ConditionSchedule schedule = ClampSchedule.Of(placement, compartment);
                double[] rest = new Interpreter(placement.Mechanism).Rest([.. placement.Mechanism.Inputs.Select(i => compartment.Course(i).Baseline)]);
                uint stream = purpose++;
                records.Add(placement.Name, [.. Enumerable.Range(0, trials)
                    .Select(k => SingleChannel.Record(schedule, rest, model.Duration, new RandomStream((ulong)seed, stream, (uint)k)))]);
            }
        }

        return (Idealised(model, records, seed), records);
    }

    // All first records on one time axis: every visit's beginning is there twice, once with the level before.
    private static Recording Idealised(Model model, Dictionary<string, IReadOnlyList<SingleChannelRecord>> records, long seed)
    {
        double[] jumps = [.. records.Values.SelectMany(r => r[0].Dwells()).Select(d => d.Start).Where(t => t > 0).Distinct().Order()];
        double[] times = [0, .. jumps.SelectMany(t => new[] { t, t }), model.Duration];
        List<Trace> traces = [];
        foreach (Compartment compartment in model.Compartments)
        {
            traces.AddRange(CompartmentTraces.Of(compartment, times));
            foreach (Placement placement in compartment.Placements)
            {
                double[][] states = [.. times.Select((_, k) => OneHot(records[placement.Name][0], Side.Of(times, k)))];
                traces.AddRange(PlacementTraces.Of(placement with { Count = 1 }, compartment, times, states));
            }
        }

        return new Recording(times, traces, "single channels, transition by transition", ErrorReached: null, seed);
    }

    private static double[] OneHot(SingleChannelRecord record, double time)
    {
        double[] state = new double[record.Scheme.States.Length];
        state[record.StateAt(time)] = 1;
        return state;
    }
}
