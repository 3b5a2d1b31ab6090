using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors of the chick cochlear nucleus: two open states, very fast; the form in which auditory models carry it.</summary>
public static class RamanTrussell1992
{
    private const string Name = "AMPA/RamanTrussell1992-GrahamManis";
    private const string Title = "nucleus magnocellularis, scheme 1 with rates re-tuned to a miniature EPSC";

    /// <summary>Scheme 1 with the rates of Graham and Manis.</summary>
    public static Receptor GrahamManis { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, Describe())
    {
        Subunits = "native, nucleus magnocellularis",
        Evidence = new(EvidenceKind.QuotedElsewhere, "AMPA mechanism in NMODL by B Graham and P Manis"),
        Notes =
        [
            "The coders re-tuned the rates to a miniature EPSC: do not quote them as the table of 1992.",
            "All rates have Q10 1.5, and are as coded at 22 °C.",
        ],
        Aliases = ["A5", "AMPA/RamanTrussell1992"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(new(
            "RamanTrussell1992",
            "Raman IM, Trussell LO (1992) The kinetics of the response to glutamate and kainate in neurons of the avian cochlear nucleus. Neuron 9:173-186",
            "topology; rates as coded by B Graham and P Manis"))
        .Ligand("glutamate")
        .Input(Input.Temperature)
        .Parameter("q10", "1.5", "of every rate")
        .Definition("warmth", "q10 ^ ((celsius - 22 [degC]) / 10 [degC])")
        .RateTable(
            "glutamate", "warmth", "warmth",
            s => s.States("C0", "C1", "C2", "D").Open("O1", description: "fast").Open("O2", description: "slow"),
            ("C0", "C1", "13e6 /M/s", "300 /s"),
            ("C1", "C2", "13e6 /M/s", "200000 /s"),
            ("C2", "D", "30000 /s", "20 /s"),
            ("C2", "O1", "100000 /s", "2000 /s"),
            ("C2", "O2", "2000 /s", "250 /s"))
        .Pore(gamma: "9 pS", reversal: "7 mV", calciumShare: "1 %")
        .Build();
}
