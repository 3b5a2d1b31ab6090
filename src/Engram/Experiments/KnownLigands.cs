using Engram.Mechanisms;

namespace Engram.Experiments;

/// <summary>The ligands and ions an experiment may name: what its own receptors read, and what those of the catalogue read.</summary>
internal static class KnownLigands
{
    public static IEnumerable<string> Of(Experiment experiment) => experiment.Patches
        .Select(p => p.Receptor.Mechanism)
        .Concat(Receptors.Catalogue.All.Select(r => r.Mechanism))
        .SelectMany(m => m.Inputs)
        .Where(i => i.Kind is InputKind.Ligand or InputKind.Ion)
        .Select(i => i.Name)
        .Distinct(StringComparer.Ordinal);
}
