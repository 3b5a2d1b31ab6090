using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Stochastic;

namespace Engram.Experiments;

/// <summary>Runs a model by the method the experiment names.</summary>
internal static class MethodRun
{
    public static (Recording Recording, IReadOnlyDictionary<string, DwellTimes> Dwells) Of(Model model, Experiment experiment) => experiment.Method switch
    {
        Deterministic d => (DeterministicSimulation.Run(model, d.Tolerance, experiment.Protocol.Sampling), new Dictionary<string, DwellTimes>()),
        Stochastic s => (EnsembleSimulation.Run(model, s.Trials, s.Seed, experiment.Protocol.Sampling), new Dictionary<string, DwellTimes>()),
        SingleChannel c => OneChannel(model, c),
        _ => throw new ExperimentException(new("EN0709", "method", $"the method {experiment.Method.GetType().Name} is not known", "Use deterministic, stochastic or single-channel")),
    };

    private static (Recording, IReadOnlyDictionary<string, DwellTimes>) OneChannel(Model model, SingleChannel method)
    {
        (Recording recording, IReadOnlyDictionary<string, IReadOnlyList<Kinetics.SingleChannelRecord>> records) =
            SingleChannelSimulation.Run(model, method.Trials, method.Seed);
        return (recording, records.ToDictionary(
            r => r.Key,
            r => new DwellTimes(r.Value.SelectMany(x => x.OpenTimes()).ToEquatableArray(), r.Value.SelectMany(x => x.ShutTimes()).ToEquatableArray()),
            StringComparer.Ordinal));
    }
}
