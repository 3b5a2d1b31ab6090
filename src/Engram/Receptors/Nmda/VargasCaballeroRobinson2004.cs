using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>The asymmetric trapping block: Mg2+ enters the open channel, which then closes over it, faster than unblocked.</summary>
public static class VargasCaballeroRobinson2004
{
    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/VargasCaballeroRobinson2004", "layer 5 pyramidal cell, ten states, asymmetric trapping block", 22, CoAgonist.Native, block: null,
        Describe, reversal: "-0.7 mV") with
    {
        Subunits = "native, layer 5 pyramidal cell",
        Evidence = new(EvidenceKind.QuotedElsewhere, "ModelDB 145836, SynNMDA10_2.mod, 'corrected to be like the original article'"),
        Notes =
        [
            "Mg2+ leaves only through the open channel (OB to O): blocked receptors first have to open. That makes the slow phase of unblock.",
            "The blocked channel closes at 3·Rc (parameter trapping); all other rates of the blocked arm equal those of the free one.",
        ],
        Aliases = ["N10"],
    };

    private static MechanismBuilder Describe(MechanismBuilder m) => m
        .Source(new(
            "VargasCaballero2004",
            "Vargas-Caballero M, Robinson HPC (2004) Fast and slow voltage-dependent dynamics of magnesium block in the NMDA receptor: the asymmetric trapping block model. J Neurosci 24:6171-6180",
            "rates read in ModelDB 145836, SynNMDA10_2.mod"))
        .Source(MagnesiumBlock.AscherNowak1988.Source)
        .Ligand("glutamate")
        .Ligand("magnesium")
        .Parameter("kon", "5e6 /M/s", "binding of glutamate to one site").Parameter("koff", "5.5 /s", "unbinding from one site")
        .Parameter("Rd", "8.4 /s", "desensitisation").Parameter("Rr", "1.8 /s", "recovery")
        .Parameter("Ro", "46.5 /s", "opening").Parameter("Rc", "91.6 /s", "closing")
        .Parameter("trapping", "3", "how much faster a blocked channel closes")
        .Parameter("mg_on", "0.61 /mM/ms", "Mg2+ binding at 0 mV").Parameter("mg_off", "5.4 /ms", "Mg2+ leaving at 0 mV")
        .Scheme(s => s
            .State("C0", "no glutamate").State("C1", "one glutamate").State("C2", "two glutamates").State("D", "desensitised").Open("O")
            .State("OB", "blocked, open").State("CB2", "blocked, shut, two glutamates").State("DB", "blocked, desensitised")
            .State("CB1", "blocked, one glutamate").State("CB0", "blocked, no glutamate")
            .Reversible("C0", "C1", "2 * kon * glutamate", "koff")
            .Reversible("C1", "C2", "kon * glutamate", "2 * koff")
            .Reversible("C2", "D", "Rd", "Rr")
            .Reversible("C2", "O", "Ro", "Rc")
            .Reversible("O", "OB", "mg_on * magnesium * exp(-v / 17 [mV])", "mg_off * exp(v / 47 [mV])")
            .Reversible("OB", "CB2", "trapping * Rc", "Ro")
            .Reversible("CB2", "DB", "Rd", "Rr")
            .Reversible("CB1", "CB2", "kon * glutamate", "2 * koff")
            .Reversible("CB0", "CB1", "2 * kon * glutamate", "koff"));
}
