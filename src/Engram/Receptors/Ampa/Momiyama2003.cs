using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors of Purkinje cells at the climbing fibre synapse.</summary>
public static class Momiyama2003
{
    private const string Name = "AMPA/Momiyama2003";
    private const string Title = "Purkinje cell, climbing fibre synapse";

    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, Describe())
    {
        Subunits = "native, Purkinje cell",
        Evidence = new(EvidenceKind.QuotedElsewhere, "UCL ion-channel model builder (B Tagg), schemes of Hartveit and Veruki 2006"),
        Notes = ["The temperature is not stated with the rates; 22 °C stands for 'as published'.", "All loops close within 1 %. The open channel passes 5 pS."],
        Aliases = ["A7"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(new(
            "Momiyama2003",
            "Momiyama A, Silver RA, Hausser M, Notomi T, Wu Y, Shigemoto R, Cull-Candy SG (2003) The density of AMPA receptors activated by a transmitter quantum at the climbing fibre-Purkinje cell synapse in immature rats. J Physiol 549:75-92",
            "as coded in the UCL ion-channel model builder (B Tagg)"))
        .Ligand("glutamate")
        .RateTable(
            "glutamate",
            s => s.States("C0", "C1", "C2").Open("O").States("D4", "D5", "D6", "D7", "D8"),
            ("C0", "C1", "13.66e6 /M/s", "2093 /s"),
            ("C1", "C2", "6.019e6 /M/s", "4719 /s"),
            ("C2", "O", "17230 /s", "3740 /s"),
            ("O", "D4", "114.1 /s", "90.47 /s"),
            ("C1", "D5", "421.9 /s", "31.15 /s"),
            ("C2", "D6", "855.3 /s", "46.65 /s"),
            ("O", "D7", "3.108 /s", "0.6912 /s"),
            ("D4", "D8", "18.78 /s", "0.3242 /s"),
            ("D5", "D6", "6.019e6 /M/s", "3486 /s"),
            ("D6", "D7", "476.4 /s", "420.9 /s"),
            ("D7", "D8", "10340 /s", "636.3 /s"))
        .Pore(gamma: "5 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();
}
