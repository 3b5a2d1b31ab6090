namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors of hippocampal neurons, from the onset of the response: two sites for glutamate, two for glycine.</summary>
public static class ClementsWestbrook1991
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/ClementsWestbrook1991", "hippocampal neurons in culture, five states", 22, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(
                "ClementsWestbrook1991",
                "Clements JD, Westbrook GL (1991) Activation kinetics reveal the number of glutamate and glycine binding sites on the N-methyl-D-aspartate receptor. Neuron 7:605-613",
                "rates read in ModelDB 18198 and 7988, nmda5.mod"))
            .Gating(kon: "5e6 /M/s", koff: "5 /s", desensitise: "4.0 /s", recover: "0.3 /s", open: "10 /s", close: "322 /s", factor: 2)) with
    {
        Subunits = "native, hippocampal neuron",
        Evidence = FiveState.ReadInModelDb,
        Notes =
        [
            FiveState.Factors,
            "The authors wrote the factors 2 (from memory). The open probability is low (0.03): compare currents after scaling.",
        ],
        Aliases = ["N2"],
    };
}
