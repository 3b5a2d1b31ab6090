using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Simulation.FixedStep;
using Engram.Simulation.Waveforms;
using Engram.Units;

namespace Engram.Tests.Backends;

/// <summary>Mechanisms that together use everything a description can say; every backend runs them all.</summary>
public static class BackendMechanisms
{
    private static readonly Dimension s_concentration = new(Concentration: 1);

    /// <summary>AMPA and NMDA receptors under one transient, with a Mg2+ block and weights.</summary>
    public static Mechanism Synapse { get; } = new MechanismBuilder("synapse", "AMPA and NMDA")
        .Input(Input.Voltage).Ligand("glycine", 1e-3).Ligand("magnesium", 1).Parameter("clearance", "1.2 ms")
        .Equation("glu", s_concentration, "0 [mM]", "-glu / clearance")
        .OnEvent("release", ["amount"], ("glu", "glu + amount"))
        .Scheme("ampa", s => s.States("C0", "C1", "C2", "D").Open("O")
            .Reversible("C0", "C1", "13 [1/mM/ms] * glu", "0.0059 [1/ms]").Reversible("C1", "C2", "13 [1/mM/ms] * glu", "86 [1/ms]")
            .Reversible("C2", "D", "0.9 [1/ms]", "0.064 [1/ms]").Reversible("C2", "O", "2.7 [1/ms]", "0.2 [1/ms]"))
        .Scheme("nmda", s => s.States("R00", "R01", "R10", "R11").Open("NO")
            .Reversible("R00", "R10", "5 [1/mM/ms] * glu", "0.0055 [1/ms]").Reversible("R01", "R11", "5 [1/mM/ms] * glu", "0.0055 [1/ms]")
            .Reversible("R00", "R01", "10 [1/mM/ms] * glycine", "0.005 [1/ms]").Reversible("R10", "R11", "10 [1/mM/ms] * glycine", "0.005 [1/ms]")
            .Reversible("R11", "NO", "0.0465 [1/ms]", "0.0916 [1/ms]"))
        .Gate(new Gate("block", Expression.Parse("1 / (1 + magnesium / 3.57 [mM] * exp(-0.062 [1/mV] * v))")))
        .Build();

    /// <summary>Calcium with a saturable pump (nonlinear), a kinase scheme driven by it, a gating variable, voltage-dependent rates.</summary>
    public static Mechanism Spine { get; } = new MechanismBuilder("spine", "calcium, pump, kinase")
        .Input(Input.Voltage)
        .Equation("ca", s_concentration, "1e-4 [mM]", "-pump * 5e-3 [mM/ms] + leak")
        .Equation("m", Dimension.None, "0.1", "(m_inf - m) / tau_m")
        .Definition("pump", "ca^2 / (ca^2 + (5e-4 [mM])^2)")
        .Definition("leak", "if(ca > 1e-5 [mM], 1e-4 [mM/ms], 2e-4 [mM/ms])")
        .Definition("m_inf", "1 / (1 + exp(-(v + 30 [mV]) / 8 [mV]))")
        .Definition("tau_m", "1 [ms] + 4 [ms] * exprel(-abs(v) / 20 [mV])")
        .OnEvent("entry", ["amount"], ("ca", "ca + amount"))
        .Scheme("kinase", s => s.States("I", "B").Open("P", 0.7)
            .Reversible("I", "B", "4e3 [1/mM/ms] * ca", "1 [1/ms] * exp(v / 60 [mV])").Reversible("B", "P", "0.3 [1/ms] * (1 + P)", "0.1 [1/ms]"))
        .BuildUnchecked();

    /// <summary>Three states in a ring that turns one way: complex modes. Two drivers of one scheme; a rate that is no polynomial; a fixed point that is not 0.</summary>
    public static Mechanism Ring { get; } = new MechanismBuilder("ring", "complex modes and several drivers")
        .Ligand("tonic", 0.01)
        .Equation("a", s_concentration, "0.01 [mM]", "(tonic - a) / 2 [ms]")
        .Equation("b", s_concentration, "0 [mM]", "-b / 5 [ms]")
        .OnEvent("hit", ["x", "y"], ("a", "a + x"), ("b", "b + y"))
        .Scheme("turning", s => s.States("S0", "S1").Open("S2")
            .Transition("S0", "S1", "1.3 [1/ms] + 2 [1/mM/ms] * a").Transition("S1", "S2", "1.1 [1/ms]").Transition("S2", "S0", "0.9 [1/ms]"))
        .Scheme("hill", s => s.State("H0").Open("H1").Reversible("H0", "H1", "3 [1/ms] * a^2 / (a^2 + (0.2 [mM])^2)", "0.5 [1/ms]"))
        .Scheme("both", s => s.State("T0").Open("T1").Reversible("T0", "T1", "1 [1/mM/ms] * a + 3 [1/mM/ms] * b", "0.2 [1/ms]"))
        .Build();

    /// <summary>Runs of a few hundred instances with events, long enough for everything to happen and short enough for the interpreter.</summary>
    public static PopulationModel Model(string name, int count = 37, int steps = 400) => name switch
    {
        "synapse" => With(Synapse, "release", [1.0], count, steps, [Observable.Parse("g", "(ampa.open + 0.3 * nmda.open) * block")]) with
        {
            Inputs = [new("v", -60.0)],
        },
        "synapse, stepped voltage" => With(Synapse, "release", [0.4], count, steps, [Observable.Parse("g", "nmda.open * block")]) with
        {
            Inputs = [new("v", PiecewiseLinear.Steps(-60, (3, 20), (7, -40)))],
        },
        "spine" => With(Spine, "entry", [2e-3], count, steps, [Observable.Parse("p", "kinase.open * m"), Observable.Parse("ca2", "ca * ca")]) with
        {
            Inputs = [new("v", new PiecewiseLinear([2, 6], [-70, 0]))],
        },
        "ring" => With(Ring, "hit", [0.5, 0.2], count, steps, [Observable.Parse("s", "turning.open + hill.open * both.open"), Observable.Parse("a", "a")]),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static PopulationModel With(Mechanism mechanism, string handler, double[] arguments, int count, int steps, EquatableArray<Observable> sums) =>
        new(mechanism, count, steps)
        {
            Connections = Enumerable.Range(0, count).Select(i => new Connection(i, handler, arguments.Select(a => a * (1 + (0.01 * i))).ToEquatableArray())).ToEquatableArray(),
            Events = Enumerable.Range(0, count).SelectMany(i => new[] { new GridEvent((i * 7) % 97, i), new GridEvent(150 + ((i * 11) % 60), i) })
                .Where(e => e.Step < steps && e.Connection % 5 != 4).OrderBy(e => e.Step).ThenBy(e => e.Connection).ToEquatableArray(),
            Sums = sums,
            Watches = [new(3, sums[0]), new(count - 1, sums[0])],
            RecordEvery = 20,
        };
}
