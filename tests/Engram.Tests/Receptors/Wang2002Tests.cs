using Engram.Compilation.Reference;
using Engram.Receptors;

namespace Engram.Tests.Receptors;

public sealed class Wang2002Tests
{
    [Fact]
    public void A_spike_raises_the_drive_which_opens_and_saturates_the_synapse()
    {
        Interpreter interpreter = new(Catalogue.Find("N11").Mechanism);
        double[] inputs = interpreter.DefaultInputs(), state = interpreter.Rest(inputs), derivative = new double[2];

        interpreter.Deliver(0, [1], [], inputs, state);
        interpreter.Derivative(inputs, state, derivative);

        // By hand at x = 1, s = 0: dx/dt = -1/2 ms, ds/dt = 0.5/ms.
        Assert.Equal([1.0, 0.0], state);
        Assert.Equal([-0.5, 0.5], derivative);
    }
}
