namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors from averaged single-channel activations at low agonist concentration.</summary>
public static class EdmondsColquhoun1992
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/EdmondsColquhoun1992", "from single-channel activations, five states", 22, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(
                "EdmondsColquhoun1992",
                "Edmonds B, Colquhoun D (1992) Rapid decay of averaged single-channel NMDA receptor activations recorded at low agonist concentration. Proc R Soc Lond B 250:279-286",
                "rates read in ModelDB 18198 and 7988, nmda5.mod"))
            .Gating(kon: "5e6 /M/s", koff: "4.7 /s", desensitise: "8.4 /s", recover: "1.8 /s", open: "46.5 /s", close: "91.6 /s", factor: 1)) with
    {
        Subunits = "native, hippocampal neuron",
        Evidence = FiveState.ReadInModelDb,
        Notes =
        [
            FiveState.Factors,
            "The factor is 1, as in the public file the rates were read from.",
        ],
        Aliases = ["N3"],
    };
}
