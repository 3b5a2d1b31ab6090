using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>NMDA receptors of neocortical pyramidal cells with Mg2+ bound in the scheme: gating goes on while the channel is blocked.</summary>
public static class Kampa2004
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/Kampa2004", "layer 5 pyramidal cell, ten states with Mg2+ bound in the scheme", 22, CoAgonist.Native, block: null,
        Describe, gamma: "50 pS", reversal: "5 mV") with
    {
        Subunits = "native, layer 5 pyramidal cell",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 50207, NMDA_Mg.mod (authors' file)"),
        Notes =
        [
            "Mg2+ binds to every state, fast to the open one: after a depolarisation the current rises in two phases, unblock and gating.",
            "Four loops are not reversible (factors 1.48 between U and Cl, 0.79 Cl and O, 0.96 Cl and D1, 1.41 D1 and D2): so published; in Mg2+ a small net cycling remains at rest.",
            "One effective binding step stands for two glutamates. The file's 500 pS is the conductance of a synapse; one channel passes 50 pS here.",
        ],
        Aliases = ["N9"],
    };

    private static MechanismBuilder Describe(MechanismBuilder m) => m
        .Source(new(
            "Kampa2004",
            "Kampa BM, Clements J, Jonas P, Stuart GJ (2004) Kinetics of Mg2+ unblock of NMDA receptors: implications for spike-timing dependent synaptic plasticity. J Physiol 556:337-345",
            "ModelDB 50207, NMDA_Mg.mod"))
        .Ligand("glutamate")
        .Ligand("magnesium")
        .Parameter("Rb", "10e6 /M/s", "binding of glutamate").Parameter("Ru", "5.6 /s", "unbinding of glutamate")
        .Parameter("Ro", "10 /s", "opening").Parameter("Rc", "273 /s", "closing")
        .Parameter("Rd1", "2.2 /s", "first desensitisation").Parameter("Rr1", "1.6 /s", "recovery from it")
        .Parameter("Rd2", "0.43 /s", "second desensitisation").Parameter("Rr2", "0.5 /s", "recovery from it")
        .Parameter("RbMg", "10e6 /M/s", "binding of glutamate, Mg2+ bound").Parameter("RuMg", "17.1 /s", "unbinding of glutamate, Mg2+ bound")
        .Parameter("RoMg", "10 /s", "opening, Mg2+ bound").Parameter("RcMg", "548 /s", "closing, Mg2+ bound")
        .Parameter("Rd1Mg", "2.1 /s", "first desensitisation, Mg2+ bound").Parameter("Rr1Mg", "0.87 /s", "recovery from it, Mg2+ bound")
        .Parameter("Rd2Mg", "0.26 /s", "second desensitisation, Mg2+ bound").Parameter("Rr2Mg", "0.42 /s", "recovery from it, Mg2+ bound")
        .Parameter("mg_on_open", "0.05e-3 /uM/ms", "Mg2+ binding to O, at +40 mV").Parameter("mg_off_open", "12.8 /ms", "Mg2+ leaving O, at +40 mV")
        .Parameter("mg_on_shut", "5e-8 /uM/ms", "Mg2+ binding to the other states, at +40 mV")
        .Parameter("mg_off_U", "2.438312e-3 /ms", "Mg2+ leaving U").Parameter("mg_off_Cl", "5.041915e-3 /ms", "Mg2+ leaving Cl")
        .Parameter("mg_off_D1", "2.98874e-3 /ms", "Mg2+ leaving D1").Parameter("mg_off_D2", "2.953408e-3 /ms", "Mg2+ leaving D2")
        .Definition("mg_in", "magnesium * exp(-2 * 0.8 * (v - 40 [mV]) / 25 [mV])")
        .Definition("mg_out", "exp(2 * 0.2 * (v - 40 [mV]) / 25 [mV])")
        .Scheme(s => Blocked(Gating(Gating(
            s.State("U", "no glutamate").State("Cl", "bound, shut").Open("O").States("D1", "D2").States("UMg", "ClMg", "OMg", "D1Mg", "D2Mg"), ""), "Mg")));

    private static SchemeBuilder Gating(SchemeBuilder s, string arm) => s
        .Reversible($"U{arm}", $"Cl{arm}", $"Rb{arm} * glutamate", $"Ru{arm}")
        .Reversible($"Cl{arm}", $"O{arm}", $"Ro{arm}", $"Rc{arm}")
        .Reversible($"Cl{arm}", $"D1{arm}", $"Rd1{arm}", $"Rr1{arm}")
        .Reversible($"D1{arm}", $"D2{arm}", $"Rd2{arm}", $"Rr2{arm}");

    private static void Blocked(SchemeBuilder s)
    {
        s.Reversible("O", "OMg", "mg_on_open * mg_in", "mg_off_open * mg_out");
        foreach (string state in (string[])["U", "Cl", "D1", "D2"])
        {
            s.Reversible(state, $"{state}Mg", "mg_on_shut * mg_in", $"mg_off_{state} * mg_out");
        }
    }
}
