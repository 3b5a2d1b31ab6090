using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Formats;

/// <summary>Mechanisms the writers are tested on: a small receptor, and one that uses everything a description can say.</summary>
internal static class Samples
{
    /// <summary>The AMPA receptor of Jonas, Major and Sakmann (1993), with names that a translator would trip over left in.</summary>
    public static Mechanism Jonas { get; } = new MechanismBuilder("AMPA/Jonas1993", "AMPA receptor of CA3 pyramidal cells")
        .Source(new Citation("Jonas1993", "Jonas, Major & Sakmann (1993) J Physiol 472:615"))
        .Ligand("glutamate")
        .Input(Input.Voltage)
        .Parameter("k1", "4.59e6 /M/s", "first binding")
        .Parameter("k1r", "4260 /s", "first unbinding")
        .Parameter("k2", "28.4e6 /M/s", "second binding")
        .Parameter("k2r", "3260 /s", "second unbinding")
        .Parameter("alpha", "4240 /s", "opening")
        .Parameter("beta", "900 /s", "closing")
        .Parameter("gamma", "10 pS", "conductance of the open channel")
        .Scheme(s => s
            .States("C0", "C1", "C2").Open("O")
            .State("C3", "one glutamate, desensitised").State("C4", "two glutamates, desensitised").State("C5", "two glutamates, desensitised")
            .Reversible("C0", "C1", "k1 * glutamate", "k1r").Reversible("C1", "C2", "k2 * glutamate", "k2r").Reversible("C2", "O", "alpha", "beta")
            .Reversible("C1", "C3", "2.89 [1/ms]", "0.0392 [1/ms]").Reversible("C2", "C4", "0.172 [1/ms]", "0.000727 [1/ms]")
            .Reversible("O", "C5", "0.0177 [1/ms]", "0.004 [1/ms]").Reversible("C3", "C4", "1.27 [1/mM/ms] * glutamate", "0.0457 [1/ms]")
            .Reversible("C4", "C5", "0.0168 [1/ms]", "0.1904 [1/ms]"))
        .OhmicCurrent("i", "gamma * open", "0 [mV]", "0.01")
        .Build();

    /// <summary>Every kind of thing a description can hold, none of it a published receptor.</summary>
    public static Mechanism Everything { get; } = new MechanismBuilder("Every/thing-1", "A mechanism that uses every part of the description")
        .Source(new Citation("Goldman1943", "Goldman (1943) J Gen Physiol 27:37"))
        .Input(Input.Voltage)
        .Input(Input.Temperature)
        .Input(Input.Ion("calcium_out", 2))
        .Input(Input.Ion("calcium_in", 5e-5))
        .Ligand("magnesium", 1)
        .Parameter("kon", "5e6 /M/s", "binding")
        .Parameter("q10", "2", "per 10 degrees")
        .Parameter("tau_glu", "1.2 ms", "clearance")
        .Parameter("g", "0.05 nS")
        .Parameter("permeability", "2e-3 um^3/ms")
        .Function("boltzmann", ["x", "slope"], "1 / (1 + exp(-x / slope))")
        .Definition("warm", "q10^((celsius - 22 [degC]) / 10 [degC])")
        .Definition("drive", "if(v < -20 [mV], max(v, -100 [mV]), min(2 * v, 0 [mV]))")
        .Scheme("first", s => s.States("R", "R*").Open("O", 0.5).Open("O_", 1)
            .Reversible("R", "R*", "2 * kon * glu * warm", "0.5 [1/ms]")
            .Reversible("R*", "O", "1.5 [1/ms] * exprel(v / 100 [mV])", "1 [1/ms] * boltzmann(v + 30 [mV], 20 [mV])")
            .Transition("R*", "O_", "0.2 [1/ms]").Transition("O_", "R", "0.3 [1/ms] * abs(drive) / 70 [mV]"))
        .Scheme("second", s => s.States("D").Open("DD").Reversible("D", "DD", "0.1 [1/ms]", "0.2 [1/ms] * (1 - first.open)"))
        .Equation("glu", new(Concentration: 1), "0 [mM]", "-glu / tau_glu")
        .Equation("phos", default, "0.1", "0.05 [1/ms] * (first.open - phos * phos)")
        .Gate(new Gate("block", Expression.Parse("1 / (1 + magnesium / 3.57 [mM] * exp(-0.062 [1/mV] * v))"), new Citation("JahrStevens1990", "Jahr & Stevens (1990) J Neurosci 10:3178")))
        .OhmicCurrent("i", "g * (first.open + phos * second.open)", "-0.7 [mV]")
        .Current(new GhkCurrent("i_ghk", "calcium", 2, Expression.Parse("permeability * first.open"), new Symbol("calcium_in"), new Symbol("calcium_out")))
        .Build() with
    {
        Events =
        [
            new Engram.Mechanisms.EventHandler(
                "spike", ["weight"], [new Definition("strength", new Number(0.5))],
                [
                    new Update("strength", Expression.Parse("strength + 0.3 * (1 - strength)")),
                    new Update("glu", Expression.Parse("glu + weight * strength * (1 - first.open)")),
                ]),
        ],
    };

    /// <summary>Names that NMODL, NEURON, C or HOC keep for themselves, or that collide once spelled in ASCII.</summary>
    public static Mechanism HardNames { get; } = new MechanismBuilder("double", "Names that other languages keep for themselves: µ, é, ENDCOMMENT")
        .Source(new Citation("None", "Häusser (2000) nothing ENDCOMMENT at all"))
        .Ligand("glutamate")
        .Input(Input.Voltage)
        .Parameter("β1", "2 /ms", "Greek")
        .Parameter("beta1", "5 /mM/ms", "the same in ASCII")
        .Parameter("if_", "1 /ms").Parameter("area", "0.5 /ms").Parameter("index", "0.25 /ms").Parameter("SOLVE", "0.1 /ms").Parameter("e", "1 mV")
        .Parameter("g", "0.02 nS").Parameter("update", "2").Parameter("double", "1").Parameter("exprel", "1").Parameter("long", "1 /ms")
        .Scheme(s => s
            .States("C", "C0", "DC", "C_star", "C*", "dt").Open("delete")
            .Reversible("C", "C0", "beta1 * glutamate", "β1").Reversible("C0", "DC", "if_", "area * exprel * update").Reversible("C0", "C_star", "index", "area")
            .Reversible("C0", "C*", "SOLVE", "area * double").Reversible("DC", "dt", "index", "area").Reversible("C0", "delete", "long * exprel(v / 50 [mV])", "if_"))
        .OhmicCurrent("i", "g * open", "-(e - 2 * e)^2 / e")
        .Build();

    /// <summary>Everything a mechanism can read from its surroundings.</summary>
    public static Mechanism Surroundings { get; } = new MechanismBuilder("Surroundings", "Reads all there is")
        .Input(Input.Voltage).Input(Input.Temperature).Input(Input.Time)
        .Input(Input.Ion("chloride_out", 120)).Input(Input.Ion("chloride_in", 8)).Input(Input.Ion("zinc", 1e-5))
        .Input(new Input("phase", InputKind.Pointer, default, 0)).Input(new Input("neighbour", InputKind.Pointer, new(Voltage: 1), 0))
        .Parameter("p", "1e-3 um^3/ms")
        .Equation("x", default, "zinc / 1 [mM]", "(phase * sin(t / 5 [ms]) - x) / 2 [ms]")
        .OhmicCurrent("i_gap", "0.1 [nS]", "2 * neighbour")
        .Current(new GhkCurrent("i_cl", "chloride", -1, Expression.Parse("p * x * x"), new Symbol("chloride_in"), new Symbol("chloride_out")))
        .Build();
}
