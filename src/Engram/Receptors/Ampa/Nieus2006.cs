using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors of cerebellar granule cells in three states; binding is instantaneous and shapes the rates.</summary>
public static class Nieus2006
{
    private const string Name = "AMPA/Nieus2006";
    private const string Title = "cerebellar granule cell, three states";

    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, Describe())
    {
        Subunits = "native, cerebellar granule cell",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 116835, AmpaCOD.mod"),
        Notes =
        [
            "The file writes 5.4 and 1.12 as '/ms/mM' though they multiply [T]²/([T] + 0.44 mM)²; they are rates, 5400 and 1120 /s.",
            "The temperature is not stated with the rates; 22 °C stands for 'as published'.",
        ],
        Aliases = ["A10"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(Publications.Nieus2006)
        .Ligand("glutamate")
        .Parameter("r1", "5400 /s", "opening at saturation")
        .Parameter("r2", "820 /s", "closing")
        .Parameter("r5", "13 /s", "recovery")
        .Parameter("r6", "1120 /s", "desensitisation at saturation")
        .Parameter("k_bind", "0.44 mM", "half-saturation of each of two sites")
        .Definition("bound", "(glutamate / (glutamate + k_bind))^2")
        .Scheme(s => s
            .State("C").Open("O").State("D")
            .Reversible("C", "O", "r1 * bound", "r2")
            .Reversible("C", "D", "r6 * bound", "r5"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();
}
