using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Numerics;
using Engram.Simulation.FixedStep;
using Engram.Simulation.Waveforms;
using Engram.Tests.Backends;

namespace Engram.Tests.Simulation.FixedStep;

/// <summary>Quiet instances are advanced exactly, so with a fine step both ways come together, and nothing depends on when one becomes quiet.</summary>
public sealed class QuietPathTests
{
    [Theory]
    [InlineData("synapse", 2e-4)]
    [InlineData("ring", 2e-4)]
    [InlineData("synapse, stepped voltage", 2e-4)]
    public void The_quiet_path_gives_what_stepping_gives(string name, double methodError)
    {
        PopulationModel model = BackendMechanisms.Model(name, count: 24, steps: 2400);
        PopulationSimulation stepped = Run(model, 0), quiet = Run(model, 1e-9), interpreted = Run(model, 1e-9, KernelBackend.Interpreter);

        Assert.True(quiet.Cost.InstanceSteps < stepped.Cost.InstanceSteps / 2, $"{quiet.Cost.InstanceSteps} of {stepped.Cost.InstanceSteps} steps were taken");
        for (int i = 0; i < model.Count; i++)
        {
            Assert.Equal(stepped.StateOf(i), quiet.StateOf(i), (a, b) => Math.Abs(a - b) < methodError);
            Assert.Equal(interpreted.StateOf(i), quiet.StateOf(i), (a, b) => Math.Abs(a - b) < 1e-12);
        }
    }

    [Theory]
    [InlineData("synapse")]
    [InlineData("ring")]
    public void What_the_quiet_path_leaves_out_is_bounded(string name)
    {
        // one step of 1/512 ms makes the method's error 1e-9; what remains is what the quiet path leaves out, at most 1e-7 each time
        PopulationModel model = BackendMechanisms.Model(name, count: 3, steps: 60_000) with { Events = [new(0, 0), new(10, 1), new(3000, 1)], Watches = [], RecordEvery = 100 };
        PopulationOptions fine = new() { Step = 1.0 / 512 };

        PopulationSimulation exact = Run(model, 0, step: fine.Step), quiet = Run(model, 1e-7, step: fine.Step), loose = Run(model, 1e-3, step: fine.Step);

        double Largest(PopulationSimulation s) => Enumerable.Range(0, 3).Max(i => exact.StateOf(i).Zip(s.StateOf(i), (a, b) => Math.Abs(a - b)).Max());
        Assert.InRange(Largest(quiet), 0, 4e-7);
        Assert.InRange(Largest(loose), 0, 4e-3);
        Assert.True(loose.Cost.InstanceSteps < quiet.Cost.InstanceSteps);
    }

    [Fact]
    public void Sums_from_the_modes_are_the_sums_of_the_instances()
    {
        PopulationModel model = BackendMechanisms.Model("synapse", count: 200, steps: 4000);
        Observable g = model.Sums[0];
        model = model with { Watches = Enumerable.Range(0, 200).Select(i => new Watch(i, g)).ToEquatableArray() };

        PopulationRecording recording = Run(model, 1e-9).Recording;

        Assert.All(Enumerable.Range(0, recording.Times.Count), k => Assert.Equal(recording.Watches.Sum(w => w[k]), recording.Sums[0][k], 1e-11));
    }

    [Fact]
    public void The_normal_form_is_the_exact_solution_while_the_driver_decays()
    {
        // C0-C1-C2 with glutamate w·e^(-t/1.2), against many exponentials of the frozen generator with the mean glutamate
        double[] q0 = [0, 0, 0, 0.0059, -0.0059, 0, 0, 86, -86], q1 = [-13, 13, 0, 0, -13, 13, 0, 0, 0];
        NormalForm form = NormalForm.Of([([0], q0), ([1], q1)], 3, [1 / 1.2], 0.025)!;
        double w = form.Threshold(1e-10) * form.Scale[0], time = 3;
        double[] p = [0.3, 0.6, 0.1];

        double[] found = Through(form, p, w, w * Math.Exp(-time / 1.2), time);

        const int Parts = 6000;
        double[] expected = p;
        for (int k = 0; k < Parts; k++)
        {
            double g = w * Math.Exp(-(k + 0.5) * time / Parts / 1.2);
            expected = Row(expected, MatrixExponential.Of([.. q0.Zip(q1, (a, b) => a + (g * b))], 3, time / Parts));
        }

        Assert.InRange(w, 1e-3, 0.1);
        Assert.Equal(expected, found, (a, b) => Math.Abs(a - b) < 2e-9); // the midpoint rule leaves (0.0005 ms)²/24·…
    }

    [Fact]
    public void Smaller_tolerances_give_smaller_thresholds()
    {
        double[] q0 = [0, 0, 0.5, -0.5], q1 = [-1, 1, 0, 0];
        NormalForm form = NormalForm.Of([([0], q0), ([1], q1)], 2, [1], 0.025)!;

        Assert.True(form.Threshold(1e-12) < form.Threshold(1e-6));
    }

    [Fact]
    public void A_receptor_without_a_full_set_of_modes_has_its_quiet_path_too()
    {
        // two sites that unbind one after the other at the same rate: without glutamate the generator is a Jordan block
        Mechanism m = BackendMechanisms.Synapse with
        {
            Schemes = [new("ampa", [new("C0"), new("C1"), new("O", 1)], [.. Edge("C0", "C1"), .. Edge("C1", "O")])],
            Gates = [],
        };
        PopulationModel model = BackendMechanisms.Model("synapse", count: 24, steps: 2400) with { Mechanism = m, Sums = [Observable.Parse("o", "ampa.open")], Watches = [] };

        PopulationSimulation stepped = Run(model, 0), quiet = Run(model, 1e-9);

        Assert.True(quiet.Cost.InstanceSteps < stepped.Cost.InstanceSteps / 2, $"{quiet.Cost.InstanceSteps} of {stepped.Cost.InstanceSteps} steps were taken");
        Assert.All(Enumerable.Range(0, 24), i => Assert.Equal(stepped.StateOf(i), quiet.StateOf(i), (a, b) => Math.Abs(a - b) < 2e-4));
        Assert.Equal(stepped.Recording.Sums[0][^1], quiet.Recording.Sums[0][^1], 24 * 2e-4);
        Assert.Equal(Enumerable.Range(0, 24).Sum(i => quiet.StateOf(i)[2]), quiet.Recording.Sums[0][^1], 1e-12);
    }

    [Fact]
    public void Both_ways_to_the_quiet_path_agree()
    {
        double[] q0 = [0, 0, 0, 0.0059, -0.0059, 0, 0, 86, -86], q1 = [-13, 13, 0, 0, -13, 13, 0, 0, 0];
        (int[], double[])[] generators = [([0], q0), ([1], q1)];
        NormalForm modes = NormalForm.Of(generators, 3, [1 / 1.2], 0.025)!, matrices = UndiagonalForm.Of(generators, 3, [1 / 1.2], 0.025);
        double w = Math.Min(modes.Threshold(1e-10), matrices.Threshold(1e-10)) * modes.Scale[0];

        double[] Travel(NormalForm form)
        {
            double[] d = Series(form.Enter, [0.3, 0.6, 0.1], w);
            form.Leap(d, 77, 0.025);
            return Series(form.Leave, d, w * Math.Exp(-77 * 0.025 / 1.2));
        }

        Assert.Empty(modes.Propagators);
        Assert.NotEmpty(matrices.Propagators);
        Assert.Equal(Travel(modes), Travel(matrices), (a, b) => Math.Abs(a - b) < 2e-10);
    }

    private static Transition[] Edge(string from, string to) =>
        [new(from, to, Expression.Parse("5 [1/mM/ms] * glu")), new(to, from, Expression.Parse("0.5 [1/ms]"))];

    [Fact]
    public void While_the_voltage_changes_every_instance_is_stepped()
    {
        Mechanism m = new MechanismBuilder("m", "m").Input(Input.Voltage)
            .Scheme(s => s.State("A").Open("B").Reversible("A", "B", "1 [1/ms] * exp(v / 40 [mV])", "1 [1/ms]")).Build();
        PopulationModel model = new(m, 8, 3000)
        {
            Inputs = [new("v", new PiecewiseLinear([25, 50], [-60, 0]))],
            Sums = [Observable.Parse("o", "open")],
        };

        PopulationSimulation quiet = Run(model, 1e-9), stepped = Run(model, 0);

        Assert.Equal(8 * 1000, quiet.Cost.InstanceSteps); // 25 ms of ramp; before and after nothing is stepped
        Assert.Equal(stepped.StateOf(7), quiet.StateOf(7), (a, b) => Math.Abs(a - b) < 1e-5);
    }

    private static double[] Through(NormalForm form, double[] p, double w, double later, double time)
    {
        double[] d = Series(form.Enter, p, w);
        d = [.. d.Select((x, k) => x * Math.Exp(form.Rate[k] * time))];
        return Series(form.Leave, d, later);
    }

    private static double[] Series(IReadOnlyList<double[]> matrices, double[] row, double w)
    {
        double[] sum = new double[row.Length];
        for (int k = 0; k < matrices.Count; k++)
        {
            double power = Math.Pow(w, k);
            sum = [.. sum.Zip(Row(row, matrices[k]), (a, b) => a + (power * b))];
        }

        return sum;
    }

    private static double[] Row(double[] row, double[] matrix) =>
        [.. Enumerable.Range(0, row.Length).Select(j => row.Select((x, i) => x * matrix[(i * row.Length) + j]).Sum())];

    private static PopulationSimulation Run(PopulationModel model, double tolerance, KernelBackend backend = KernelBackend.Automatic, double step = 0.025)
    {
        PopulationSimulation simulation = new(model, new PopulationOptions { QuietTolerance = tolerance, Backend = backend, Step = step });
        simulation.Run();
        return simulation;
    }
}
