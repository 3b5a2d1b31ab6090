namespace Engram.Formats.Yaml.Schemas;

/// <summary>Conditions an experiment is repeated under.</summary>
internal static class SweepSchema
{
    /// <summary>Values at regular distances.</summary>
    public static readonly Section Range = new("range", "Values at regular distances, both ends included. Give one of `step`, `points` and `per-decade`.",
    [
        new("from", new QuantityKind(null), "First value.") { Required = true },
        new("to", new QuantityKind(null), "Last value.") { Required = true },
        new("step", new QuantityKind(null), "Distance between values."),
        new("points", new CountKind(2), "Number of values."),
        new("per-decade", new CountKind(), "Number of values in each factor of ten, at equal ratios."),
        new("scale", new ChoiceKind(["linear", "log"]), "Whether `points` lie at equal distances or at equal ratios.") { Default = "linear" },
    ]);

    /// <summary>Axis → its conditions; the binder reads what each means, since it depends on the path.</summary>
    public static readonly MapKind Sweep = new("path, or a name of one's own", new AnyKind("a list of values, a range, or named conditions"));
}
