namespace Engram.Formats.Yaml.Schemas;

/// <summary>What is drawn, what is expected, and who says so.</summary>
internal static class ResultSchema
{
    /// <summary>One figure.</summary>
    public static readonly Section Figure = new("figure", "A figure to draw.",
    [
        new("kind", new ChoiceKind(["traces", "curve", "dwell-times", "scheme"]), "What it shows. Left out: a curve when `x` is given, else traces."),
        new("y", new TextKind("a trace or a measurement"), "Ordinate: a trace (`current`, `open-probability`, a state) or the name of a measurement.") { Default = "current" },
        new("x", new TextKind("a sweep axis"), "Abscissa of a curve: the name of a sweep axis."),
        new("log-x", new FlagKind(), "Whether the abscissa is logarithmic.") { Default = "false" },
        new("panels", new ListKind(new TextKind("a sweep axis"), OrOne: true), "Sweep axes with a panel for each condition, at most two: rows, then columns."),
        new("window", MeasureSchema.WindowOfTime, "Part of the time axis shown: [from, to]."),
        new("normalize", new FlagKind(), "Whether every trace is scaled to its own peak.") { Default = "false" },
        new("title", new TextKind("a title"), "Title; left out, the experiment's."),
        new("caption", new TextKind("a text"), "One or two sentences under the figure."),
    ]);

    /// <summary>One published value.</summary>
    public static readonly Section Expectation = new("expect", "What a measurement should be. Give `value` with `within` or `+/-`, or `low` and `high`.",
    [
        new("measure", new TextKind("the name of a measurement"), "Name of the measurement as it stands in the table.") { Required = true },
        new("value", new QuantityKind(null), "Published or computed value."),
        new("within", new QuantityKind(null, Bound.Positive), "Accepted distance from the value: relative (`1 %`) or in the measurement's unit (`0.2 ms`)."),
        new("+/-", new QuantityKind(null, Bound.Positive), "Accepted distance from the value, in the measurement's unit."),
        new("low", new QuantityKind(null), "Smallest accepted value; left out beside `high`, there is no lower limit."),
        new("high", new QuantityKind(null), "Largest accepted value; left out beside `low`, there is no upper limit."),
        new("source", new TextKind("a publication"), "Publication and table, or how the value was computed.") { Required = true },
        new("patch", new TextKind("the name of a patch"), "Patch it speaks of; left out, every patch."),
        new("when", new MapKind("sweep axis", new TextKind("the label of a condition")), "Conditions it holds under: axis and label. Left out, every run."),
        new("known-miss", new TextKind("a reason"), "Why the value is known to be missed: it is shown, and is no failure."),
    ]);

    /// <summary>One publication.</summary>
    public static readonly Section Source = new("sources", "A publication.",
    [
        new("key", new TextKind("a short key"), "Short key, e.g. `Jonas1993`.") { Required = true },
        new("text", new TextKind("a reference"), "Authors (year) title, journal volume:pages.") { Required = true },
        new("locator", new TextKind("a text"), "DOI, table or page, or the file the numbers were read from."),
    ]);
}
