using Engram.Mechanisms;

namespace Engram.Receptors;

/// <summary>Family of a receptor.</summary>
public enum ReceptorFamily
{
    /// <summary>AMPA receptors: fast, Na+ and K+.</summary>
    Ampa,

    /// <summary>NMDA receptors: slow, Ca2+, two agonists, Mg2+ block.</summary>
    Nmda,

    /// <summary>GABA-A receptors: the fast inhibition of circuits.</summary>
    Gaba,
}

/// <summary>A receptor of the catalogue: a mechanism with what is known of it.</summary>
/// <param name="Name">Family, publication and variant: <c>NMDA/Erreger2005-GluN2A</c>.</param>
/// <param name="Family">Family.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Celsius">Temperature at which the rates hold, °C; 22 stands for "room temperature".</param>
/// <param name="Mechanism">Its description.</param>
public sealed record Receptor(string Name, ReceptorFamily Family, string Title, double Celsius, Mechanism Mechanism)
{
    /// <summary>Subunits, or the cell when the receptors are native.</summary>
    public string Subunits { get; init; } = "";

    /// <summary>Where the numbers were read and how far they can be trusted.</summary>
    public Evidence Evidence { get; init; } = new(EvidenceKind.Textbook, "");

    /// <summary>What to know before using it: choices, traps, limits; one paragraph each.</summary>
    public EquatableArray<string> Notes { get; init; } = [];

    /// <summary>Other names under which <see cref="Catalogue.Find"/> finds it.</summary>
    public EquatableArray<string> Aliases { get; init; } = [];

    /// <summary>Affinities of the co-agonist site; null where the receptor has none (AMPA, GABA-A).</summary>
    public CoAgonist? CoAgonist { get; init; }

    /// <summary>The Mg2+ block its mechanism carries as a gate; null where there is none or where the scheme binds Mg2+ itself.</summary>
    public MagnesiumBlock? MagnesiumBlock { get; init; }

    /// <summary>Everything to cite when it is used: scheme, block, co-agonist site, each once.</summary>
    public IEnumerable<Citation> Bibliography =>
        Mechanism.Sources.Concat(Mechanism.Gates.Select(g => g.Source).OfType<Citation>()).Distinct();
}
