using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Deterministic;

/// <summary>Voltage, temperature and ligands that change, and what a receptor begins with.</summary>
public sealed class ChangingConditionsTests
{
    [Theory]
    [InlineData("NMDA/Kampa2004")]
    [InlineData("NMDA/VargasCaballeroRobinson2004")]
    public void A_voltage_step_moves_a_kinetic_magnesium_block_to_its_new_equilibrium(string receptor)
    {
        Mechanism mechanism = Catalogue.Find(receptor).Mechanism;
        Recording recording = DeterministicSimulation.Run(Bench.Model(
            mechanism, 2e6, PiecewiseLinear.Steps(-70, (1e6, 40)), 1, ("glutamate", PiecewiseLinear.Steps(0, (1, 1))), ("magnesium", 1)));
        double[] open = recording.Of("open-probability");
        int step = Array.FindIndex(recording.Times.ToArray(), t => t == 1e6);

        Assert.Equal(Equilibrium(mechanism, -70), open[step], 1e-8);
        Assert.Equal(open[step], open[step + 1], 1e-15); // channels do not open in no time
        Assert.Equal(Equilibrium(mechanism, 40), open[^1], 1e-8);
        Assert.True(open[^1] > 5 * open[step], $"the block is relieved: {open[step]} to {open[^1]}");
    }

    [Fact]
    public void At_a_voltage_step_the_current_jumps_with_the_driving_force()
    {
        Recording recording = DeterministicSimulation.Run(Bench.Model(Bench.TwoState, 10, PiecewiseLinear.Steps(-60, (5, 40)), 1, ("glutamate", 1)));
        int step = Array.FindIndex(recording.Times.ToArray(), t => t == 5);

        Assert.Equal(-40.0 / 60, recording.Of("current")[step + 1] / recording.Of("current")[step], 1e-12);
        Assert.Equal([-60, 40], recording.Of("voltage")[step..(step + 2)]);
    }

    [Fact]
    public void Ten_degrees_at_q10_3_make_everything_three_times_faster()
    {
        Mechanism warm = new MechanismBuilder("Warm", "Q10 of 3")
            .Ligand("glutamate").Input(Input.Temperature)
            .Definition("warmth", "3 ^ ((celsius - 22 [degC]) / 10 [degC])")
            .Scheme(s => s.States("C").Open("O").Reversible("C", "O", "1 [1/mM/ms] * glutamate * warmth", "0.2 [1/ms] * warmth"))
            .BuildUnchecked();
        Model model = Bench.Model(warm, 6, -60, 1, ("glutamate", PiecewiseLinear.Steps(1, (1, 0))));
        Recording stepped = DeterministicSimulation.Run(model with { Compartments = [model.Compartments[0] with { Celsius = PiecewiseLinear.Steps(22, (3, 32)) }] });

        double steady = 1 / 1.2;
        Assert.Equal(steady * Math.Exp(-0.2 * 2), stepped.At("O", 3), 1e-12);
        Assert.Equal(steady * Math.Exp(-0.2 * (2 + (3 * 3))), stepped.At("O", 6), 1e-12);
        Assert.Equal(32, stepped.At("temperature", 6));
        Assert.DoesNotContain(DeterministicSimulation.Run(model).Traces, t => t.Quantity == "temperature"); // it does not change
    }

    [Fact]
    public void A_trapping_block_without_agonist_begins_unblocked()
    {
        Mechanism mechanism = Catalogue.Find("NMDA/VargasCaballeroRobinson2004").Mechanism;

        Recording recording = DeterministicSimulation.Run(Bench.Model(mechanism, 10, -70, 1, ("magnesium", 1), ("glutamate", 0)));

        Assert.All(recording.Of("C0"), p => Assert.Equal(1, p, 1e-14));
        Assert.Equal(0, recording.Of("CB0").Max(Math.Abs), 1e-14);
    }

    // Two independent sites, each taken with probability g/(g + K), K = 1.6 µM for GluN1/GluN2A: binomial.
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.001)]
    [InlineData(0.1)]
    public void A_co_agonist_ladder_rests_in_the_binomial_of_two_sites(double glycine)
    {
        Receptor receptor = Catalogue.Find("NMDA/Erreger2005-GluN2A");
        Mechanism ladder = receptor.Mechanism.WithoutCoAgonist().WithCoAgonistLadder([CoAgonistBinding.Glycine(receptor.CoAgonist!)]);

        Recording recording = DeterministicSimulation.Run(Bench.Model(ladder, 30, -60, 1, ("glycine", glycine), ("magnesium", 0), ("glutamate", PiecewiseLinear.Steps(0, (5, 1)))));
        double none = recording.Of(ladder.Scheme.States[0].Name)[0], taken = 1 - Math.Sqrt(none);

        Assert.Equal(glycine / (glycine + 1.6e-3), taken, 1e-9);
        Assert.Equal(glycine == 0, recording.Of("open-probability").Max() < 1e-12);
    }

    private static double Equilibrium(Mechanism mechanism, double voltage)
    {
        ConditionedScheme scheme = ConditionedScheme.Of(mechanism, Conditions.Default.At(voltage).With("glutamate", 1).With("magnesium", 1));
        return scheme.Scheme.States.Zip(scheme.Equilibrium.ToArray(), (s, p) => s.Level * p).Sum();
    }
}
