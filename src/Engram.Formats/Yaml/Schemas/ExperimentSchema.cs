namespace Engram.Formats.Yaml.Schemas;

/// <summary>What an experiment file may hold: the one description behind the checks, the editor's schema and the reference page.</summary>
internal static class ExperimentSchema
{
    /// <summary>What is prepared.</summary>
    public static readonly Section Prepare = new("prepare", "The preparation: one patch of membrane, or several that see the same protocol.",
    [
        new("patch", new SectionKind(PatchSchema.Patch), "The one patch; in tables it carries its receptor's name."),
        new("patches", new MapKind("name of the patch", new SectionKind(PatchSchema.Patch)), "Several patches, each under the name it has in tables and figures."),
        PatchSchema.Bath with { Doc = "Ligands and ions in the bath of every patch." },
        new("temperature", new QuantityKind(Dimensions.Temperature), "Temperature of the bath. Left out, every receptor stays at the temperature its rates were measured at."),
    ]);

    /// <summary>The whole file.</summary>
    public static readonly Section Root = new("", "An experiment: what is prepared, what is done to it, what is measured, and what a publication says it should be.",
    [
        new("title", new TextKind("a title"), "One line.") { Required = true },
        new("why", new TextKind("a text"), "Two sentences: why one would look, and what one sees."),
        new("prepare", new SectionKind(Prepare), "What is prepared.") { Required = true },
        new("protocol", new SectionKind(ProtocolSchema.Protocol), "What is done to it.") { Required = true },
        new("method", MethodSchema.Method, "How it is computed.") { Default = "deterministic" },
        new("sweep", SweepSchema.Sweep, "Conditions to repeat it under; every combination of the axes is one run."),
        new("sweep-limit", new CountKind(), "Largest number of runs a sweep may make.") { Default = "10000" },
        new("measure", new ListKind(MeasureSchema.Measure), "What is measured, in the order of the table."),
        new("figure", new SectionKind(ResultSchema.Figure), "What is drawn."),
        new("figures", new ListKind(new SectionKind(ResultSchema.Figure)), "What is drawn, when it is more than one figure."),
        new("expect", new ListKind(new SectionKind(ResultSchema.Expectation)), "What the measurements should be, and who says so."),
        new("sources", new ListKind(new SectionKind(ResultSchema.Source), OrOne: true), "Publications beside those of the receptors."),
    ]);

    /// <summary>Every section of the file, the whole first, each once, in the order of the reference page.</summary>
    public static IReadOnlyList<Section> Sections { get; } =
    [
        Root, Prepare, PatchSchema.Patch, ProtocolSchema.Protocol, ProtocolSchema.VoltageChange, ProtocolSchema.Application,
        ProtocolSchema.PairedPulses, ProtocolSchema.Recovery, ProtocolSchema.CurrentVoltage, ProtocolSchema.ConcentrationResponse, ProtocolSchema.CoAgonistJump,
        SweepSchema.Range, ResultSchema.Figure, ResultSchema.Expectation, ResultSchema.Source,
    ];

    /// <summary>Name of the section in which a key is known, or null; for keys that stand in the wrong place.</summary>
    public static string? HomeOf(string key) =>
        Root.Find(key) is not null ? "the outermost section" : Sections.FirstOrDefault(s => s.Find(key) is not null)?.Name;
}
