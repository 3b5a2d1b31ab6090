using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>The five-state scheme C0-C1-C2-O with D on C2, shared by five publications that differ only in their rates.</summary>
internal static class FiveState
{
    /// <summary>
    /// What users of the family must know: with the same printed constants the decay differs two-fold, by whether the two sites carry
    /// their statistical factors.
    /// </summary>
    public const string Factors =
        "statistical_factor 2 means binding 2·kon then kon, unbinding koff then 2·koff; 1 means kon and koff on both steps. "
        + "The same printed constants give decays that differ two-fold between the two readings.";

    /// <summary>Rates of one publication.</summary>
    public static MechanismBuilder Gating(
        this MechanismBuilder builder, string kon, string koff, string desensitise, string recover, string open, string close, int factor) => builder
        .Ligand("glutamate")
        .Parameter("kon", kon, "binding of glutamate")
        .Parameter("koff", koff, "unbinding of glutamate")
        .Parameter("Rd", desensitise, "desensitisation, C2 to D")
        .Parameter("Rr", recover, "recovery, D to C2")
        .Parameter("Ro", open, "opening, C2 to O")
        .Parameter("Rc", close, "closing, O to C2")
        .Parameter("statistical_factor", factor == 2 ? "2" : "1", "2: two independent sites; 1: the same constant on both steps")
        .Scheme(s => s
            .State("C0", "no glutamate").State("C1", "one glutamate").State("C2", "two glutamates").State("D", "desensitised").Open("O")
            .Reversible("C0", "C1", "statistical_factor * kon * glutamate", "koff")
            .Reversible("C1", "C2", "kon * glutamate", "statistical_factor * koff")
            .Reversible("C2", "D", "Rd", "Rr")
            .Reversible("C2", "O", "Ro", "Rc"));

    /// <summary>Where the rates of the family were read.</summary>
    public static Evidence ReadInModelDb { get; } = new(EvidenceKind.QuotedElsewhere, "ModelDB 18198 and 7988, nmda5.mod (identical lists)");
}
