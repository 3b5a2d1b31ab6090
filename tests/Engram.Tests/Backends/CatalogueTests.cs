using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Simulation.FixedStep;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Backends;

/// <summary>Every receptor that is shipped, on the generated code and on the interpreter, stepped and in its modes.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string> Names => [.. Catalogue.All.Select(r => r.Name)];

    /// <summary>Those that are schemes; the others are equations driven by equations, which are always stepped.</summary>
    public static TheoryData<string> Schemes => [.. Catalogue.All.Where(r => r.Mechanism.Equations.Length == 0).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_receptor_runs_alike_on_every_path(string name)
    {
        Mechanism mechanism = Catalogue.All.First(r => r.Name == name).Mechanism;
        PopulationModel model = new(mechanism, 1, 1200)
        {
            Inputs = mechanism.Inputs.Any(i => i.Name == "glutamate") ? [new("glutamate", PiecewiseLinear.Steps(0, (1, 1), (2, 0)))] : [],
            RecordEvery = 1200,
        };

        double[] interpreted = Run(model, KernelBackend.Interpreter, 0), generated = Run(model, KernelBackend.Automatic, 0), modes = Run(model, KernelBackend.Automatic, 1e-9);

        Assert.Equal(interpreted, generated, (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal(generated, modes, (a, b) => Math.Abs(a - b) < 1e-4); // what a step of 0.025 ms may do wrong in the pulse's fast transients
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_receptor_at_constant_concentrations_is_not_stepped(string name)
    {
        Mechanism mechanism = Catalogue.All.First(r => r.Name == name).Mechanism;
        PopulationSimulation simulation = new(new PopulationModel(mechanism, 8, 800), new());

        simulation.Run();

        Assert.Equal(0, simulation.Cost.InstanceSteps);
    }

    private static double[] Run(PopulationModel model, KernelBackend backend, double tolerance)
    {
        PopulationSimulation simulation = new(model, new PopulationOptions { Backend = backend, QuietTolerance = tolerance, OccupancyTolerance = 1e-2 });
        simulation.Run();
        return simulation.StateOf(0);
    }
}
