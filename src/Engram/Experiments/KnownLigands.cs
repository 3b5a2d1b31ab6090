using Engram.Mechanisms;

namespace Engram.Experiments;

/// <summary>The ligands and ions an experiment may name: what its own receptors read, and what those of the catalogue read.</summary>
public static class KnownLigands
{
    // What the receptors of the catalogue read once they are changed: Ca2+ entry by Goldman-Hodgkin-Katz, rectification by spermine.
    private static readonly string[] s_ofChanges =
        ["spermine", "sodium_in", "sodium_out", "potassium_in", "potassium_out", "calcium_in", "calcium_out"];

    /// <summary>Names, each once, those of the experiment's own receptors first.</summary>
    /// <param name="own">Mechanisms of the experiment.</param>
    public static IEnumerable<string> Of(IEnumerable<Mechanism> own) => own
        .Concat(Receptors.Catalogue.All.Select(r => r.Mechanism))
        .SelectMany(m => m.Inputs)
        .Where(i => i.Kind is InputKind.Ligand or InputKind.Ion)
        .Select(i => i.Name)
        .Concat(s_ofChanges)
        .Distinct(StringComparer.Ordinal);
}
