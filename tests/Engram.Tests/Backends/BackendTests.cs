using Engram.Compilation;
using Engram.Simulation.FixedStep;

namespace Engram.Tests.Backends;

/// <summary>One suite, run by every backend: each must give what the interpreter gives.</summary>
public abstract class BackendTests
{
    // Both add the same terms in another order: a few hundred steps of rounding 1e-16, relative to occupancies of 1.
    private const double Rounding = 1e-13;

    protected abstract KernelBackend Backend { get; }

    [Theory]
    [InlineData("synapse")]
    [InlineData("synapse, stepped voltage")]
    [InlineData("spine")]
    [InlineData("ring")]
    public void Every_state_of_every_instance_is_that_of_the_interpreter(string name)
    {
        PopulationModel model = BackendMechanisms.Model(name);
        PopulationSimulation reference = Run(model, KernelBackend.Interpreter), found = Run(model, Backend);

        for (int i = 0; i < model.Count; i++)
        {
            double[] expected = reference.StateOf(i), state = found.StateOf(i);
            for (int k = 0; k < state.Length; k++)
            {
                Assert.Equal(expected[k], state[k], Rounding);
            }
        }
    }

    [Theory]
    [InlineData("synapse")]
    [InlineData("spine")]
    [InlineData("ring")]
    public void Every_recorded_value_is_that_of_the_interpreter(string name)
    {
        PopulationModel model = BackendMechanisms.Model(name);
        PopulationRecording reference = Run(model, KernelBackend.Interpreter).Recording, found = Run(model, Backend).Recording;

        foreach ((double[] expected, double[] values) in reference.Sums.Concat(reference.Watches).Zip(found.Sums.Concat(found.Watches)))
        {
            Assert.All(expected.Zip(values), p => Assert.Equal(p.First, p.Second, Rounding * Math.Max(1, Math.Abs(p.First))));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    public void Any_number_of_instances_can_be_run(int count)
    {
        PopulationModel model = BackendMechanisms.Model("synapse", count, steps: 120) with { Watches = [] };

        Assert.Equal(Run(model, KernelBackend.Interpreter).StateOf(count - 1), Run(model, Backend).StateOf(count - 1), (a, b) => Math.Abs(a - b) < Rounding);
    }

    private static PopulationSimulation Run(PopulationModel model, KernelBackend backend)
    {
        PopulationSimulation simulation = new(model, new PopulationOptions { Backend = backend, QuietTolerance = 0 });
        simulation.Run();
        return simulation;
    }
}

public sealed class PortableBackendTests : BackendTests
{
    protected override KernelBackend Backend => KernelBackend.Portable;
}

public sealed class ScalarBackendTests : BackendTests
{
    protected override KernelBackend Backend => KernelBackend.Scalar;
}

public sealed class Vector128BackendTests : BackendTests
{
    protected override KernelBackend Backend => KernelBackend.Vector128;
}

public sealed class Vector256BackendTests : BackendTests
{
    protected override KernelBackend Backend => KernelBackend.Vector256;
}

public sealed class Vector512BackendTests : BackendTests
{
    protected override KernelBackend Backend => KernelBackend.Vector512;
}
