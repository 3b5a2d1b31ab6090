namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors of cerebellar granule cells: the five-state family, with a Mg2+ block of its own.</summary>
public static class Nieus2006
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/Nieus2006", "cerebellar granule cell, five states", 22, CoAgonist.Native, MagnesiumBlock.Nieus2006,
        m => m
            .Source(Publications.Nieus2006)
            .Gating(kon: "5e6 /M/s", koff: "100 /s", desensitise: "1.2 /s", recover: "9 /s", open: "30 /s", close: "966 /s", factor: 1)) with
    {
        Subunits = "native, cerebellar granule cell",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 116835 and 128446, NmdaS.mod"),
        Notes =
        [
            FiveState.Factors,
            "The factor is 1: the list of rates names one constant for both steps.",
            "The file's block 1/(1 + exp(-(V + 20)/13)) has no [Mg]; here it is taken to hold in 1.2 mM Mg2+ (our assumption), and is 1 without Mg2+.",
        ],
    };
}
