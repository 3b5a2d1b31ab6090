namespace Engram.Receptors.Nmda;

/// <summary>The NMDA receptors of the Destexhe, Mainen and Sejnowski chapter: five states, and the two-state simplification.</summary>
public static class DestexheMainenSejnowski1998
{
    /// <summary>Five states.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/DestexheMainenSejnowski1998", "hippocampal neurons, five states", 22, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(Publications.Destexhe1998)
            .Gating(kon: "5e6 /M/s", koff: "12.9 /s", desensitise: "8.4 /s", recover: "6.8 /s", open: "46.5 /s", close: "73.8 /s", factor: 1)) with
    {
        Subunits = "native, hippocampal neuron",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 18198, nmda5.mod"),
        Notes =
        [
            FiveState.Factors,
            "The authors' file has the same constant on both steps: the factor is 1. Chen and colleagues 2001 (ModelDB 7988) use these rates with factor 2.",
            "Comments of the file give 'uM /s' where 1/(uM s) is meant.",
        ],
        Aliases = ["N5", "NMDA/Destexhe1998"],
    };

    /// <summary>Two states.</summary>
    public static Receptor TwoState { get; } = NmdaReceptors.Complete(
        "NMDA/DestexheMainenSejnowski1998-TwoState", "two states, open in proportion to bound glutamate", 22, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(Publications.Destexhe1998.Key, Publications.Destexhe1998.Text, "constants from memory"))
            .Ligand("glutamate")
            .Parameter("alpha", "0.072e6 /M/s", "binding and opening")
            .Parameter("beta", "6.6 /s", "closing and unbinding")
            .Scheme(s => s.State("C").Open("O").Reversible("C", "O", "alpha * glutamate", "beta"))) with
    {
        Subunits = "native, simplified",
        Evidence = new(EvidenceKind.Textbook, "Destexhe, Mainen and Sejnowski 1998, from memory"),
        Notes = ["Made for a pulse of 1 mM glutamate lasting 1 ms; opens in proportion to bound glutamate, and only as long as glutamate lasts."],
        Aliases = ["NMDA/Destexhe1998-TwoState"],
    };
}
