using Engram.Diagnostics;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>Every measure there is.</summary>
public static class MeasureCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } =
    [
        new("peak", "Largest deviation.", "Response", [], _ => new Stub("peak", new Dimension(Current: 1))),
        new("rise-time", "Time between two levels.", "Response",
        [
            new("from", MeasureOptionKind.Quantity, default, [], "10 %", "Lower level."),
            new("to", MeasureOptionKind.Quantity, default, [], "90 %", "Upper level."),
        ], _ => new Stub("rise-time", new Dimension(Time: 1))),
        new("ec50", "Half-maximal concentration.", "Curve",
        [
            new("of", MeasureOptionKind.Text, default, [], "peak", "Measurement."),
            new("along", MeasureOptionKind.Text, default, [], "concentration", "Axis."),
        ], o => new StubCurve("ec50", new Dimension(Concentration: 1), o.Text("of"), o.Text("along"))),
    ];

    /// <summary>Finds one.</summary>
    public static MeasureKind Find(string name) => All.FirstOrDefault(m => m.Name == name)
        ?? throw new ExperimentException(new("EN0702", "", $"there is no measure '{name}'", NearestName.Advice(name, All.Select(m => m.Name))));

    private sealed record Stub(string Name, Dimension Dimension) : RunMeasure(Name, Dimension)
    {
        public override MeasuredValue Read(PatchView view) => 0;
    }

    private sealed record StubCurve(string Name, Dimension Dimension, string Of, string Along) : CurveMeasure(Name, Dimension, Of, Along)
    {
        public override MeasuredValue Read(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => 0;
    }
}

/// <summary>A measure.</summary>
public sealed record MeasureKind(string Name, string Summary, string Group, EquatableArray<MeasureOption> Options, Func<MeasureOptions, Measure> Create);

/// <summary>An option.</summary>
public sealed record MeasureOption(string Name, MeasureOptionKind Kind, Dimension Dimension, EquatableArray<string> Choices, string Default, string Description);

/// <summary>Kinds.</summary>
public enum MeasureOptionKind
{
    /// <summary>q</summary>
    Quantity,

    /// <summary>c</summary>
    Choice,

    /// <summary>t</summary>
    Text,

    /// <summary>n</summary>
    Count,

    /// <summary>w</summary>
    Window,
}

/// <summary>Values.</summary>
public sealed class MeasureOptions(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>Number.</summary>
    public double Quantity(string name) => (double)values[name]!;

    /// <summary>Text.</summary>
    public string Text(string name) => (string)values[name]!;
}
