using Engram.Mechanisms;

namespace Engram.Receptors.Gaba;

/// <summary>GABA-A receptors as a two-state scheme, the customary fast inhibition of circuit models.</summary>
public static class DestexheMainenSejnowski1998
{
    private const string Name = "GABA-A/DestexheMainenSejnowski1998-TwoState";
    private const string Title = "fast inhibition, two states";

    /// <summary>The receptor.</summary>
    public static Receptor TwoState { get; } = new(Name, ReceptorFamily.Gaba, Title, 22, Describe())
    {
        Subunits = "native, simplified",
        Evidence = new(EvidenceKind.Textbook, "Destexhe, Mainen and Sejnowski 1998, from memory"),
        Notes =
        [
            "For circuits, beside the glutamate receptors; its numbers were not checked against the chapter.",
            "Made for a pulse of 1 mM GABA lasting 1 ms. The reversal (-80 mV) is that of Cl- in the chapter's cells: it varies between cells.",
        ],
        Aliases = ["GABA-A", "GABA/DestexheMainenSejnowski1998-TwoState"],
    };

    private static Mechanism Describe() => new MechanismBuilder(Name, Title)
        .Source(new(Publications.Destexhe1998.Key, Publications.Destexhe1998.Text, "from memory"))
        .Ligand("gaba")
        .Parameter("alpha", "5e6 /M/s", "binding and opening")
        .Parameter("beta", "180 /s", "closing and unbinding")
        .Scheme(s => s.State("C").Open("O").Reversible("C", "O", "alpha * gaba", "beta"))
        .Pore(gamma: "25 pS", reversal: "-80 mV")
        .Build();
}

/// <summary>The GABA-A receptors of the catalogue.</summary>
internal static class GabaReceptors
{
    public static IReadOnlyList<Receptor> All { get; } = [DestexheMainenSejnowski1998.TwoState];
}
