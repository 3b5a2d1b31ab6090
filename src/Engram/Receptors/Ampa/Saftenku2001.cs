using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors of cerebellar granule cells: the Jonas topology with rates at 20 °C.</summary>
public static class Saftenku2001
{
    private const string Name = "AMPA/Saftenku2001";
    private const string Title = "cerebellar granule cell, seven states";

    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 20, Describe())
    {
        Subunits = "native, cerebellar granule cell",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 51196, ampa.mod"),
        Notes = ["The rates hold at 20 °C, which is the default temperature of this receptor; Q10 2 applies to every rate."],
        Aliases = ["A8"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(Publications.Saftenku2001)
        .Ligand("glutamate")
        .Input(Input.Temperature with { Default = 20 })
        .Parameter("q10", "2", "of every rate")
        .Definition("warmth", "q10 ^ ((celsius - 20 [degC]) / 10 [degC])")
        .RateTable(
            "glutamate", "warmth", "warmth",
            s => s.States("C0", "C1", "C2").Open("O").States("D5", "D6", "D7"),
            ("C0", "C1", "26.6e6 /M/s", "6240 /s"),
            ("C1", "C2", "13.3e6 /M/s", "12500 /s"),
            ("C2", "O", "4200 /s", "302 /s"),
            ("O", "D5", "109 /s", "33.4 /s"),
            ("C2", "D6", "395 /s", "0.546 /s"),
            ("C1", "D7", "513 /s", "28.1 /s"),
            ("D7", "D6", "2.41e6 /M/s", "57.1 /s"),
            ("D6", "D5", "8.15 /s", "130 /s"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();
}
