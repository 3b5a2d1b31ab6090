using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>GluN1/GluN2A and GluN1/GluN2B from single-channel records: two independent pre-gating steps, slow and fast, in either order.</summary>
/// <remarks>The states named f and s in the paper (fast or slow step done) are <c>Rf</c> and <c>Rs</c> here.</remarks>
public static class Erreger2005
{
    private static readonly Citation s_erreger = new(
        "Erreger2005",
        "Erreger K, Dravid SM, Banke TG, Wyllie DJA, Traynelis SF (2005) Subunit-specific gating controls rat NR1/NR2A and NR1/NR2B NMDA channel kinetics and synaptic signalling profiles. J Physiol 563:345-358",
        "rates read in public Q-matrix files and in ModelDB 235002 (four copies agree)");

    private static readonly Evidence s_evidence = new(
        EvidenceKind.QuotedElsewhere, "public MATLAB Q-matrix files 'Erreger et al 2005 J Physiol', NMODL NR2A_CA, SBML of ModelDB 235002: four copies that agree");

    /// <summary>GluN1/GluN2A.</summary>
    public static Receptor GluN2A { get; } = NmdaReceptors.Complete(
        "NMDA/Erreger2005-GluN2A", "GluN1/GluN2A, eight states", 22, CoAgonist.GluN2A, MagnesiumBlock.JahrStevens1990,
        m => Gating(m.Source(s_erreger), kon: "31.6 /uM/s", koff: "1010 /s", kf: "3140 /s", kf_: "174 /s", ks: "230 /s", ks_: "178 /s",
            kd1: "85.1 /s", kd1_: "29.7 /s", kd2: "230 /s", kd2_: "1.01 /s")) with
    {
        Subunits = "GluN1/GluN2A",
        Evidence = s_evidence,
        Notes =
        [
            "Desensitisation and recovery of D1 are 85.1 and 29.7 /s. One public NMODL copy swaps the two: results from it differ.",
            "Statistical factors 2 of the two glutamate sites are in the scheme.",
        ],
        Aliases = ["N6", "NMDA/GluN2A"],
    };

    /// <summary>GluN1/GluN2B; the rates are those of Banke and Traynelis 2003.</summary>
    public static Receptor GluN2B { get; } = NmdaReceptors.Complete(
        "NMDA/Erreger2005-GluN2B", "GluN1/GluN2B, eight states (rates of Banke and Traynelis 2003)", 22, CoAgonist.GluN2B, MagnesiumBlock.JahrStevens1990,
        m => Gating(
            m.Source(s_erreger).Source(new("BankeTraynelis2003", "Banke TG, Traynelis SF (2003) Activation of NR1/NR2B NMDA receptors. Nat Neurosci 6:144-152", "the rates of GluN2B")),
            kon: "2.83 /uM/s", koff: "38.1 /s", kf: "2836 /s", kf_: "175 /s", ks: "48 /s", ks_: "230 /s",
            kd1: "550 /s", kd1_: "81.4 /s", kd2: "112 /s", kd2_: "0.91 /s")) with
    {
        Subunits = "GluN1/GluN2B",
        Evidence = s_evidence,
        Notes =
        [
            "Desensitisation and recovery of D1 are 550 and 81.4 /s. One public NMODL copy swaps the two: results from it differ.",
            "A tail of 2.9 s carries 9 % of the decay: integrals and weighted time constants depend on how long they run.",
        ],
        Aliases = ["N7", "NMDA/GluN2B", "NMDA/BankeTraynelis2003"],
    };

    private static MechanismBuilder Gating(
        MechanismBuilder builder, string kon, string koff, string kf, string kf_, string ks, string ks_, string kd1, string kd1_, string kd2, string kd2_) => builder
        .Ligand("glutamate")
        .Parameter("kon", kon, "binding to one site").Parameter("koff", koff, "unbinding from one site")
        .Parameter("kf_plus", kf, "fast step").Parameter("kf_minus", kf_, "its reverse")
        .Parameter("ks_plus", ks, "slow step").Parameter("ks_minus", ks_, "its reverse")
        .Parameter("kd1_plus", kd1, "desensitisation to D1").Parameter("kd1_minus", kd1_, "recovery from D1")
        .Parameter("kd2_plus", kd2, "desensitisation to D2").Parameter("kd2_minus", kd2_, "recovery from D2")
        .Scheme(s => s
            .State("R", "no glutamate").State("RA", "one glutamate").State("RA2", "two glutamates").States("D1", "D2")
            .State("Rf", "fast step done").State("Rs", "slow step done").Open("O")
            .Reversible("R", "RA", "2 * kon * glutamate", "koff")
            .Reversible("RA", "RA2", "kon * glutamate", "2 * koff")
            .Reversible("RA2", "D1", "kd1_plus", "kd1_minus")
            .Reversible("RA2", "D2", "kd2_plus", "kd2_minus")
            .Reversible("RA2", "Rf", "kf_plus", "kf_minus")
            .Reversible("RA2", "Rs", "ks_plus", "ks_minus")
            .Reversible("Rf", "O", "ks_plus", "ks_minus")
            .Reversible("Rs", "O", "kf_plus", "kf_minus"));
}
