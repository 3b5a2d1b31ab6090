namespace Engram.Experiments;

/// <summary>What a measurement should be, and who says so.</summary>
/// <param name="Measure">Name of the measurement as it stands in the table, e.g. <c>peak-open-probability</c>.</param>
/// <param name="Value">Published or computed value, base unit of the measurement.</param>
/// <param name="Low">Smallest accepted value.</param>
/// <param name="High">Largest accepted value.</param>
/// <param name="Source">Publication and table, or how it was computed.</param>
public sealed record Expectation(string Measure, double Value, double Low, double High, string Source)
{
    /// <summary>Patch it speaks of; null when there is one.</summary>
    public string? Patch { get; init; }

    /// <summary>Conditions it holds under: axis name → label; empty means every run.</summary>
    public Mechanisms.EquatableArray<SweepCondition> When { get; init; } = [];

    /// <summary>Known to be missed: shown with its reason, and not counted as a failure. Empty when it must hold.</summary>
    public string KnownMiss { get; init; } = "";

    /// <summary>Accepts within a relative band.</summary>
    /// <param name="measure">Name of the measurement.</param>
    /// <param name="value">Value.</param>
    /// <param name="within">Relative half-width, e.g. 0.01.</param>
    /// <param name="source">Publication.</param>
    public static Expectation Within(string measure, double value, double within, string source) =>
        new(measure, value, value - (within * Math.Abs(value)), value + (within * Math.Abs(value)), source);
}

/// <summary>One condition of a run: an axis and the label it stands at.</summary>
/// <param name="Axis">Name of the axis.</param>
/// <param name="Label">Label of the point.</param>
public sealed record SweepCondition(string Axis, string Label);
