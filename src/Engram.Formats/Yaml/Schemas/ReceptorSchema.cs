namespace Engram.Formats.Yaml.Schemas;

/// <summary>A receptor of one's own.</summary>
internal static class ReceptorSchema
{
    private static readonly FormulaKind s_formula = new();

    /// <summary>A current through the membrane.</summary>
    public static readonly Section Current = new("current", "The current of one channel: conductance · gates · (v − reversal).",
    [
        new("conductance", s_formula, "Conductance of one channel, a formula, usually `gamma * open`.") { Required = true },
        new("reversal", s_formula, "Reversal potential, a formula: the name of a parameter, or e.g. `0 [mV]`.") { Required = true },
        new("calcium-share", s_formula, "Fraction of the current carried by Ca2+, a formula, e.g. `0.1`."),
    ]);

    /// <summary>A receptor.</summary>
    public static readonly Section Receptor = new("receptor", "A receptor of one's own: parameters, states, transitions, current.",
    [
        new("name", new TextKind("a name"), "Name in tables; left out, the name of the file or of the patch."),
        new("title", new TextKind("a title"), "One line."),
        new("family", new ChoiceKind(["AMPA", "NMDA", "GABA"]), "Family.") { Default = "NMDA" },
        new("temperature", new QuantityKind(Dimensions.Temperature), "Temperature at which the rates hold.") { Default = "22 °C" },
        new("ligands", new MapKind("ligand", Dimensions.Concentrated), "Ligands its formulas read, with the concentration where the bath says nothing.") { Required = true },
        new("parameters", new MapKind("parameter", new QuantityKind(null)), "Named numbers: rate constants, conductances."),
        new("definitions", new MapKind("name", s_formula), "Named intermediate values, each of what stands above it."),
        new("states", new EitherKind(List: new ListKind(new TextKind("a state's name"), Least: 1), Map: new MapKind("state", new TextKind("a description"))),
            "The states, as a list of names or as `name: description`.") { Required = true },
        new("open", new MapKind("state", new QuantityKind(Units.Dimension.None, Bound.Positive)), "Open states with their conductance as a fraction of the full level.") { Required = true },
        new("transitions", new MapKind("C0 <-> C1, or C0 -> C1", new EitherKind(s_formula, List: new ListKind(s_formula, Least: 2, Most: 2))),
            "`C0 <-> C1: [forward, backward]` or `C0 -> C1: rate`; rates are formulas.") { Required = true },
        new("gates", new MapKind("gate", s_formula), "Instantaneous factors of the current, e.g. a Mg2+ block."),
        new("current", new SectionKind(Current), "The current of one channel."),
        new("sources", new ListKind(new SectionKind(ResultSchema.Source), OrOne: true), "Publications of the scheme and its numbers."),
    ]);
}
