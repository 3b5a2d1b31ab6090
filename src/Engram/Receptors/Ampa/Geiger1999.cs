using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>AMPA receptors of dentate basket cells, poor in GluA2.</summary>
public static class Geiger1999
{
    private const string Name = "AMPA/Geiger1999";
    private const string Title = "dentate basket cell, poor in GluA2";

    /// <summary>The receptor.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, Describe())
    {
        Subunits = "native, dentate basket cell, GluA2-poor",
        Evidence = new(EvidenceKind.QuotedElsewhere, "UCL ion-channel model builder (B Tagg), schemes of Hartveit and Veruki 2006; one entry corrected"),
        Notes =
        [
            "D2→D3 is 1.59 /s here. The public code has 1590, which breaks the loop C2-D2-D3-O by a factor 998; 1.59 closes it. Almost certainly a slip of units in the code, not yet checked in the paper.",
            "Poor in GluA2: Ca2+ carries 3.5 % of the current. Spermine is left out, as in a washed patch; CalciumPermeable() adds it.",
        ],
        Aliases = ["A6"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(new(
            "Geiger1999",
            "Geiger JRP, Roth A, Taskin B, Jonas P (1999) Glutamate-mediated synaptic excitation of cortical interneurons. In: Handbook of Experimental Pharmacology 141. Springer, Berlin",
            "as coded in the UCL ion-channel model builder (B Tagg)"))
        .Ligand("glutamate")
        .RateTable(
            "glutamate",
            s => s.States("C0", "C1", "C2").Open("O").States("D1", "D2", "D3"),
            ("C0", "C1", "17.1e6 /M/s", "157 /s"),
            ("C1", "C2", "3.24e6 /M/s", "3760 /s"),
            ("C2", "O", "14900 /s", "4000 /s"),
            ("C1", "D1", "1530 /s", "408 /s"),
            ("C2", "D2", "502 /s", "0.377 /s"),
            ("O", "D3", "121 /s", "191 /s"),
            ("D1", "D2", "0.611e6 /M/s", "2 /s"),
            ("D2", "D3", "1.59 /s", "899 /s"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "3.5 %")
        .Build();
}
