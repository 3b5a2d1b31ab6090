namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors of hippocampal neurons, from agonists of different affinity.</summary>
public static class LesterJahr1992
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/LesterJahr1992", "hippocampal neurons in culture, five states", 22, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(
                "LesterJahr1992",
                "Lester RAJ, Jahr CE (1992) NMDA channel behavior depends on agonist affinity. J Neurosci 12:635-643",
                "rates read in ModelDB 18198 and 7988, nmda5.mod"))
            .Gating(kon: "5e6 /M/s", koff: "6.7 /s", desensitise: "15.2 /s", recover: "9.4 /s", open: "83.8 /s", close: "83.8 /s", factor: 2)) with
    {
        Subunits = "native, hippocampal neuron",
        Evidence = FiveState.ReadInModelDb,
        Notes =
        [
            FiveState.Factors,
            "The authors wrote the factors 2 (from memory); the public NMODL file of these rates leaves them out.",
        ],
        Aliases = ["N1"],
    };
}
