using Engram.Experiments.Measures;
using Engram.Simulation;
using Engram.Simulation.Deterministic;

namespace Engram.Experiments;

/// <summary>Runs a model by the method the experiment names.</summary>
internal static class MethodRun
{
    public static (Recording Recording, IReadOnlyDictionary<string, DwellTimes> Dwells) Of(Model model, Experiment experiment) => experiment.Method switch
    {
        Deterministic d => (DeterministicSimulation.Run(model, d.Tolerance, experiment.Protocol.Sampling), new Dictionary<string, DwellTimes>()),
        _ => throw new ExperimentException(new("EN0709", "method", $"the method {experiment.Method.GetType().Name} is not known", "Use deterministic, stochastic or single-channel")),
    };
}
