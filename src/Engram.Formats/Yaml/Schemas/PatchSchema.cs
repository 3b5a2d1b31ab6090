namespace Engram.Formats.Yaml.Schemas;

/// <summary>A patch of membrane.</summary>
internal static class PatchSchema
{
    /// <summary>Ligands and ions outside.</summary>
    public static readonly Key Bath = new(
        "bath", new MapKind("ligand", Dimensions.Concentrated), "Ligands and ions in this patch's bath from the beginning; comes before the common bath.");

    /// <summary>One patch.</summary>
    public static readonly Section Patch = new("patch", "A patch of membrane that carries one kind of receptor.",
    [
        new(
            "receptor",
            new EitherKind(new TextKind("a receptor's name in the catalogue, or a receptor file such as mine.yaml"), new SectionKind(ReceptorSchema.Receptor)),
            "The receptor: its name (`engram list receptors`), a receptor file beside this one, or a receptor written here.") { Required = true },
        new("count", new QuantityKind(Units.Dimension.None, Bound.Positive), "Number of channels.") { Default = "1" },
        new("magnesium-block", new TextKind("the name of a block, or none"), "Mg2+ block to use instead of the receptor's own; `none` takes it away."),
        new("co-agonist", new ChoiceKind(["product", "ladder", "none"]), "How the co-agonist site is described: a product gate, an explicit ladder of states, or none (saturated). Left out, the receptor's own."),
        new("parameters", new MapKind("parameter", new QuantityKind(null)), "Parameters of the receptor that are changed (`engram show NAME` lists them)."),
        Bath,
    ]);
}
