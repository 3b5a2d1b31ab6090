using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors with TARPs: one effective binding step, two shut and two open gating states.</summary>
public static class MilsteinNicoll2007
{
    private const string Name = "AMPA/MilsteinNicoll2007";
    private const string Title = "with TARPs, eight states";

    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, Describe())
    {
        Subunits = "recombinant GluA with TARP",
        Evidence = new(EvidenceKind.QuotedElsewhere, "public MATLAB code of the Milstein-Nicoll AMPA scheme"),
        Notes =
        [
            "One effective binding step stands for all sites.",
            "Recovery from D1 takes more than 1 s: not for trains of stimuli.",
        ],
        Aliases = ["A9"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(new(
            "Milstein2007",
            "Milstein AD, Zhou W, Karimzadegan S, Bredt DS, Nicoll RA (2007) TARP subtypes differentially and dose-dependently control synaptic AMPA receptor gating. Neuron 55:905-918",
            "rates read in public MATLAB code"))
        .Ligand("glutamate")
        .RateTable(
            "glutamate",
            s => s.States("R", "RG", "C1", "C2").Open("O1").Open("O2").States("D1", "D2"),
            ("R", "RG", "1e7 /M/s", "5e4 /s"),
            ("RG", "C1", "3.65e4 /s", "4550 /s"),
            ("C1", "C2", "300 /s", "1e4 /s"),
            ("C1", "O1", "1e4 /s", "6000 /s"),
            ("C2", "O2", "1e4 /s", "6000 /s"),
            ("C1", "D1", "1100 /s", "1 /s"),
            ("C2", "D2", "300 /s", "10 /s"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();
}
