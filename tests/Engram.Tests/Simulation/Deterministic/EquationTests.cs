using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Deterministic;

/// <summary>Mechanisms whose state is not, or not only, occupancies under given rates.</summary>
public sealed class EquationTests
{
    private static readonly Mechanism s_filter = new MechanismBuilder("Filter", "First order")
        .Ligand("glutamate")
        .Equation("x", new(Concentration: 1), "0 [mM]", "(glutamate - x) / 2 [ms]")
        .BuildUnchecked();

    // First-order low pass: a ramp s·t gives s·(t − τ(1 − e^(−t/τ))).
    [Fact]
    public void A_table_of_concentrations_is_followed_from_point_to_point()
    {
        PiecewiseLinear table = new([1, 5, 5], [0, 2, 0]);

        Recording recording = DeterministicSimulation.Run(Bench.Model(s_filter, 10, -60, 1, ("glutamate", table)));

        double Ramp(double t) => 0.5 * (t - (2 * (1 - Math.Exp(-t / 2))));
        Assert.Equal(0, recording.At("x", 1), 1e-12);
        Assert.Equal(Ramp(4), recording.At("x", 5), 1e-9);
        Assert.Equal(Ramp(4) * Math.Exp(-5 / 2.0), recording.At("x", 10), 1e-9);
        Assert.InRange(recording.ErrorReached!.Value, 1e-16, 1e-6);
    }

    [Fact]
    public void The_synapse_of_network_models_is_silent_on_the_bench()
    {
        Recording recording = DeterministicSimulation.Run(Bench.Model(Catalogue.Find("NMDA/Wang2002").Mechanism, 50, -60, 1, ("magnesium", 1)));

        Assert.All(recording.Of("open-probability"), p => Assert.Equal(0, p));
        Assert.All(recording.Of("current"), i => Assert.Equal(0, i));
        Assert.Equal(0, recording.ErrorReached);
    }

    // The first scheme opens irreversibly as 1 − e^(−kt); the second opens at r times that: 1 − exp(−r·(t − (1 − e^(−kt))/k)).
    [Fact]
    public void A_scheme_that_drives_another_is_followed_though_its_conditions_are_constant()
    {
        const double K = 0.5, R = 0.3;
        Mechanism coupled = new MechanismBuilder("Coupled", "One gates the other")
            .Ligand("glutamate")
            .Scheme("first", s => s.States("A").Open("B").Transition("A", "B", "0.5 [1/mM/ms] * glutamate"))
            .Scheme("second", s => s.States("C").Open("O").Transition("C", "O", "drive"))
            .Definition("drive", "0.3 [1/ms] * first.open")
            .BuildUnchecked();

        Recording recording = DeterministicSimulation.Run(Bench.Model(coupled, 12, -60, 1, ("glutamate", PiecewiseLinear.Steps(0, (2, 1)))));

        double[] expected = [.. recording.Times.ToArray().Select(t => Math.Max(0, t - 2)).Select(t => 1 - Math.Exp(-R * (t - ((1 - Math.Exp(-K * t)) / K))))];
        Assert.All(recording.Of("O").Zip(expected), s => Assert.Equal(s.Second, s.First, 1e-8));
        Assert.StartsWith("deterministic, Rodas5P", recording.Method, StringComparison.Ordinal);
    }
}
