using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors of CA3 pyramidal cells at mossy fibre synapses: seven states, three of them desensitised.</summary>
public static class JonasMajorSakmann1993
{
    private const string Name = "AMPA/JonasMajorSakmann1993";
    private const string Title = "CA3 pyramidal cell, seven states with desensitisation from each";

    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, Describe())
    {
        Subunits = "native, CA3 pyramidal cell",
        Evidence = new(EvidenceKind.QuotedElsewhere, "public GENESIS script, function make_AMPA_m_stevens (after Stevens 2003)"),
        Notes =
        [
            "The rates contain the statistical factors of the two binding sites already: do not add a factor 2.",
            "The usual choice where nothing else is known: fast, closes its loops within 1 %, and desensitises at glutamate above 10 uM.",
        ],
        Aliases = ["A1", "AMPA/Jonas1993"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(new(
            "Jonas1993",
            "Jonas P, Major G, Sakmann B (1993) Quantal components of unitary EPSCs at the mossy fibre synapse on CA3 pyramidal cells of rat hippocampus. J Physiol 472:615-663",
            "rates read in a public GENESIS script, make_AMPA_m_stevens"))
        .Ligand("glutamate")
        .RateTable(
            "glutamate",
            s => s
                .State("C0", "no glutamate").State("C1", "one glutamate").State("C2", "two glutamates").Open("O")
                .State("C3", "desensitised, one glutamate").State("C4", "desensitised, two glutamates")
                .State("C5", "desensitised, two glutamates, from the open state"),
            ("C0", "C1", "4.59e6 /M/s", "4260 /s"),
            ("C1", "C2", "28.4e6 /M/s", "3260 /s"),
            ("C2", "O", "4240 /s", "900 /s"),
            ("C1", "C3", "2890 /s", "39.2 /s"),
            ("C2", "C4", "172 /s", "0.727 /s"),
            ("O", "C5", "17.7 /s", "4.0 /s"),
            ("C3", "C4", "1.27e6 /M/s", "45.7 /s"),
            ("C4", "C5", "16.8 /s", "190.4 /s"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();
}
