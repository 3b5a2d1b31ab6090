using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Numerics;
using Engram.Simulation.FixedStep;
using Engram.Simulation.Waveforms;
using Engram.Units;

namespace Engram.Tests.Simulation.FixedStep;

/// <summary>The method of one step: exact where it can be, and of the order it says elsewhere.</summary>
public sealed class StepMethodTests
{
    [Fact]
    public void A_decaying_variable_is_exact()
    {
        Mechanism m = new MechanismBuilder("m", "m").Equation("x", Dimension.None, "1", "-x / 1.2 [ms]").Equation("y", Dimension.None, "0", "(3 - y) / 2 [ms]").Build();

        double[] state = StateAfter(m, [], milliseconds: 5, step: 0.25);

        Assert.Equal(Math.Exp(-5 / 1.2), state[0], 1e-15);
        Assert.Equal(3 * (1 - Math.Exp(-2.5)), state[1], 1e-14);
    }

    [Fact]
    public void A_scheme_at_constant_rates_converges_with_the_third_order()
    {
        // relaxation to another equilibrium after the jump of a rate, against the matrix exponential
        Mechanism m = new MechanismBuilder("m", "m").Ligand("x", 0)
            .Scheme(s => s.States("A", "B").Open("C").Reversible("A", "B", "2 [1/mM/ms] * x + 0.1 [1/ms]", "1 [1/ms]").Reversible("B", "C", "3 [1/ms]", "0.5 [1/ms]")).Build();
        double[] start = StateAfter(m, [], 1, 0.5);
        double[] q = [-2.1, 2.1, 0, 1, -4, 3, 0, 0.5, -0.5];
        double[] exact = Times(start, MatrixExponential.Of(q, 3, 2));

        double Error(double step) => MaximumDifference(exact, StateAfter(m, [new("x", PiecewiseLinear.Steps(0, (1, 1)))], 3, step));

        Assert.InRange(Order(Error), 2.8, 3.3);
        Assert.InRange(Error(0.02), 1e-9, 2e-6);
    }

    [Fact]
    public void A_scheme_under_changing_conditions_converges_with_the_second_order()
    {
        Mechanism m = new MechanismBuilder("m", "m").Ligand("x", 0)
            .Scheme(s => s.States("A", "B").Open("C").Reversible("A", "B", "2 [1/mM/ms] * x^2 + 0.1 [1/ms]", "1 [1/ms]").Reversible("B", "C", "3 [1/ms]", "0.5 [1/ms]")).BuildUnchecked();
        InputCourse[] ramp = [new("x", new PiecewiseLinear([0, 4], [0, 2]))];
        double[] fine = StateAfter(m, ramp, 4, 1.0 / 4096);

        double Error(double step) => MaximumDifference(fine, StateAfter(m, ramp, 4, step));

        Assert.InRange(Order(Error), 1.8, 2.3);
    }

    [Fact]
    public void Coupled_variables_converge_with_the_second_order()
    {
        // Lotka-Volterra: x = y = 1 is no fixed point of the start, the orbit is closed.
        Mechanism m = new MechanismBuilder("m", "m")
            .Equation("x", Dimension.None, "1.5", "x * (1 - y) / 1 [ms]").Equation("y", Dimension.None, "1", "y * (x - 1) / 1 [ms]").BuildUnchecked();
        double[] fine = StateAfter(m, [], 4, 1.0 / 2048);

        double Error(double step) => MaximumDifference(fine, StateAfter(m, [], 4, step));

        Assert.InRange(Order(Error), 1.8, 2.3);
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e7)]
    public void Transitions_however_fast_settle_within_a_step_or_two(double rate)
    {
        Mechanism m = new MechanismBuilder("m", "m").Ligand("x", 0)
            .Scheme(s => s.State("A").Open("B").Reversible("A", "B", FormattableString.Invariant($"{rate} [1/mM/ms] * x"), "1 [1/ms]")).Build();

        double[] state = StateAfter(m, [new("x", PiecewiseLinear.Steps(0, (0.5, 1)))], 1, 0.1);

        Assert.Equal(1 / (1 + rate), state[0], 1e-6);
        Assert.Equal(1, state.Sum(), 1e-14);
    }

    private static double Order(Func<double, double> error) => Math.Log2(error(1.0 / 16) / error(1.0 / 32));

    private static double MaximumDifference(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();

    private static double[] Times(double[] row, double[] matrix) =>
        [.. Enumerable.Range(0, row.Length).Select(j => row.Select((x, i) => x * matrix[(i * row.Length) + j]).Sum())];

    private static double[] StateAfter(Mechanism m, InputCourse[] inputs, double milliseconds, double step)
    {
        PopulationModel model = new(m, 1, (int)Math.Round(milliseconds / step)) { Inputs = inputs.ToEquatableArray(), RecordEvery = 1 };
        PopulationSimulation simulation = new(model, new PopulationOptions { Step = step, QuietTolerance = 0, OccupancyTolerance = 1, Backend = KernelBackend.Scalar });
        simulation.Run();
        return simulation.StateOf(0);
    }
}
