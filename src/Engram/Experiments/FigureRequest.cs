using Engram.Mechanisms;

namespace Engram.Experiments;

/// <summary>What a figure shows.</summary>
public enum FigureKind
{
    /// <summary>Traces against time with the protocol above.</summary>
    Traces,

    /// <summary>A measurement against a sweep axis: I-V, concentration-response, recovery; with its fit where a curve measure has one.</summary>
    Curve,

    /// <summary>Dwell times on logarithmic time and square-root ordinate, with the theoretical density.</summary>
    DwellTimes,

    /// <summary>The scheme as a diagram, with occupancies.</summary>
    Scheme,
}

/// <summary>A figure to draw.</summary>
/// <param name="Kind">What it shows.</param>
public sealed record FigureRequest(FigureKind Kind)
{
    /// <summary>Quantity on the ordinate: a trace (<c>current</c>, <c>open-probability</c>, a state) or a measurement's name.</summary>
    public string Y { get; init; } = "current";

    /// <summary>Sweep axis on the abscissa of a curve.</summary>
    public string X { get; init; } = "";

    /// <summary>Whether the abscissa is logarithmic.</summary>
    public bool LogX { get; init; }

    /// <summary>Sweep axes that get a panel of their own for each point, at most two: rows, then columns.</summary>
    public EquatableArray<string> Panels { get; init; } = [];

    /// <summary>Part of the time axis shown, ms; null for all of it.</summary>
    public (double From, double To)? Window { get; init; }

    /// <summary>Whether every trace is scaled to its own peak, to compare time courses.</summary>
    public bool Normalize { get; init; }

    /// <summary>Title; empty takes the experiment's.</summary>
    public string Title { get; init; } = "";

    /// <summary>One or two sentences under the figure; empty for none.</summary>
    public string Caption { get; init; } = "";
}
