namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors as used to measure the probability of release with a blocker.</summary>
public static class HesslerShirkeMalinow1993
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/HesslerShirkeMalinow1993", "as used to measure release probability, five states", 22, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(
                "Hessler1993",
                "Hessler NA, Shirke AM, Malinow R (1993) The probability of transmitter release at a mammalian central synapse. Nature 366:569-572",
                "rates read in ModelDB 18198 and 7988, nmda5.mod"))
            .Gating(kon: "5e6 /M/s", koff: "9.5 /s", desensitise: "16 /s", recover: "13 /s", open: "25 /s", close: "59 /s", factor: 1)) with
    {
        Subunits = "native, hippocampal neuron",
        Evidence = FiveState.ReadInModelDb,
        Notes =
        [
            FiveState.Factors,
            "The factor is 1, as in the public file the rates were read from, where the same rates also appear as Clements 1992.",
        ],
        Aliases = ["N4", "NMDA/Hessler1993"],
    };
}
