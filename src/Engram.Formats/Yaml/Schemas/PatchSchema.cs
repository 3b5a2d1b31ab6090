using Engram.Receptors;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>A patch of membrane.</summary>
internal static class PatchSchema
{
    /// <summary>Ligands and ions outside.</summary>
    public static readonly Key Bath = new(
        "bath", new MapKind("ligand", Dimensions.Concentrated), "Ligands and ions in this patch's bath from the beginning; comes before the common bath.");

    private static readonly NameKind s_block = new("the name of a Mg2+ block, or none", () => MagnesiumBlock.All.Select(b => b.Name).Append("none"), FindBlock);

    private static readonly NameKind s_receptor = new(
        "a receptor's name in the catalogue, or a receptor file such as mine.yaml", () => Catalogue.All.Select(r => r.Name), _ => { });

    /// <summary>One patch.</summary>
    public static readonly Section Patch = new("patch", "A patch of membrane that carries one kind of receptor.",
    [
        new(
            "receptor",
            new EitherKind(s_receptor, new SectionKind(ReceptorSchema.Receptor)),
            "The receptor: its name (`engram list receptors`), a receptor file beside this one, or a receptor written here.") { Required = true },
        new("count", new QuantityKind(Units.Dimension.None, Bound.Positive), "Number of channels.") { Default = "1" },
        new("magnesium-block", s_block, "Mg2+ block to use instead of the receptor's own; `none` takes it away."),
        new("co-agonist", new ChoiceKind(["product", "ladder", "d-serine-ladder", "cooperative-ladder", "none"]), "How the co-agonist site is described: a product gate, an explicit ladder of states for glycine, for D-serine or for glycine whose affinity glutamate lowers, or none (saturated). Left out, the receptor's own."),
        new("glua2-lacking", new FlagKind(), "Whether an AMPA receptor is taken without edited GluA2: Ca2+ permeable, rectified by spermine.") { Default = "false" },
        new("calcium", new ChoiceKind(["share", "ghk", "blue-brain"]), "How Ca2+ entry is computed: a measured share of the current (Pf), Goldman-Hodgkin-Katz, or the recipe of the Blue Brain model.") { Default = "share" },
        new("calcium-over-sodium", new QuantityKind(Units.Dimension.None, Bound.Positive), "PCa/PNa where Ca2+ entry is computed by `ghk`.") { Default = "4" },
        new("parameters", new MapKind("parameter", new QuantityKind(null)), "Parameters of the receptor that are changed (`engram show NAME` lists them)."),
        Bath,
    ]);

    private static void FindBlock(string name)
    {
        if (name != "none")
        {
            _ = MagnesiumBlock.Find(name);
        }
    }
}
