using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors of cerebellar granule cells: the Lester-Jahr topology with rates at 20 °C.</summary>
public static class Saftenku2001
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/Saftenku2001", "cerebellar granule cell, five states", 20, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(Publications.Saftenku2001)
            .Ligand("glutamate")
            .Input(Input.Temperature with { Default = 20 })
            .Parameter("q10", "2", "of every rate")
            .Definition("warmth", "q10 ^ ((celsius - 20 [degC]) / 10 [degC])")
            .RateTable(
                "glutamate", "warmth", "warmth",
                s => s.States("C0", "C1", "C2", "D").Open("O"),
                ("C0", "C1", "10e6 /M/s", "6.7 /s"),
                ("C1", "C2", "5e6 /M/s", "13.4 /s"),
                ("C2", "O", "60 /s", "200 /s"),
                ("C2", "D", "10 /s", "8 /s"))) with
    {
        Subunits = "native, cerebellar granule cell",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 51196, nmda.mod"),
        Notes =
        [
            "The rates contain the factors of two sites (10e6 and 5e6, 6.7 and 13.4).",
            "The rates hold at 20 °C, which is the default temperature of this receptor; Q10 2 applies to every rate.",
            "The Mg2+ block is the customary one (Jahr and Stevens 1990); that of the file was not read.",
        ],
    };
}
