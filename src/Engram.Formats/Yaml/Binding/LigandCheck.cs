using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Formats.Yaml.Documents;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Notes ligands that no receptor reads: a misspelt one would otherwise do nothing, silently.</summary>
internal sealed class LigandCheck(EquatableArray<Patch> patches, Problems problems)
{
    // What physiological solutions hold; some receptors do not read them, which is no mistake.
    private static readonly string[] s_common = ["glutamate", "glycine", "d_serine", "magnesium"];

    /// <summary>Notes the name unless it is that of a ligand.</summary>
    public void Check(string ligand, Position position)
    {
        if (ligand.Length == 0 || s_common.Contains(ligand) || patches.Any(p => Read(p.Receptor).Contains(ligand)))
        {
            return;
        }

        string[] known = [.. KnownLigands.Of(patches.Select(p => p.Receptor.Mechanism))];
        if (!known.Contains(ligand))
        {
            problems.Add("EN0849", position, $"there is no ligand or ion '{ligand}'", NearestName.Advice(ligand, known));
        }
    }

    private static IEnumerable<string> Read(Receptor receptor) =>
        receptor.Mechanism.Inputs.Where(i => i.Kind is InputKind.Ligand or InputKind.Ion).Select(i => i.Name);
}
