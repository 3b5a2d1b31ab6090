using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>A number read off a run, or off a curve of runs.</summary>
/// <param name="Name">As it stands in the table, unique in an experiment, e.g. <c>peak</c> or <c>ec50</c>.</param>
/// <param name="Dimension">What it measures.</param>
public abstract record Measure(string Name, Dimension Dimension)
{
    /// <summary>Patch it is read from; null reads it from every patch.</summary>
    public string? Patch { get; init; }
}

/// <summary>A measure read off one run.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What it measures.</param>
public abstract record RunMeasure(string Name, Dimension Dimension) : Measure(Name, Dimension)
{
    /// <summary>Part of the run that is looked at, ms; null for all of it.</summary>
    public (double From, double To)? Window { get; init; }

    /// <summary>Reads it.</summary>
    /// <param name="view">One patch's traces under one condition.</param>
    /// <returns>The value in the base unit, with its error where there is one; NaN where it does not exist.</returns>
    public abstract MeasuredValue Read(PatchView view);
}

/// <summary>A measure read off a measurement's course along a sweep axis: EC50, half-block voltage, reversal.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Of">Name of the run measure it is read from.</param>
/// <param name="Along">Name of the sweep axis.</param>
public abstract record CurveMeasure(string Name, Dimension Dimension, string Of, string Along) : Measure(Name, Dimension)
{
    /// <summary>Reads it.</summary>
    /// <param name="points">The measurements along the axis, in the order of the sweep.</param>
    public abstract MeasuredValue Read(CurvePoints points);

    /// <summary>The fitted curve, for the figure; null where the measure fits none.</summary>
    /// <param name="points">The measurements along the axis.</param>
    public virtual Func<double, double>? Fit(CurvePoints points) => null;
}

/// <summary>A measurement along a sweep axis.</summary>
/// <param name="Labels">The conditions as they are shown.</param>
/// <param name="X">Their numbers, base unit; NaN where a condition is not a number.</param>
/// <param name="Y">The measurement there, base unit.</param>
public sealed record CurvePoints(EquatableArray<string> Labels, EquatableArray<double> X, EquatableArray<double> Y);

/// <summary>A measured number.</summary>
/// <param name="Value">Base unit; NaN where it does not exist.</param>
/// <param name="Low">Lower 95 % confidence limit, or NaN.</param>
/// <param name="High">Upper 95 % confidence limit, or NaN.</param>
public readonly record struct MeasuredValue(double Value, double Low = double.NaN, double High = double.NaN)
{
    /// <summary>A number without confidence limits.</summary>
    public static implicit operator MeasuredValue(double value) => new(value);
}
