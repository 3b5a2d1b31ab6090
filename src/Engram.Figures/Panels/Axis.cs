using Engram.Mechanisms;

namespace Engram.Figures;

/// <summary>How numbers are spread along an axis.</summary>
public enum AxisScale
{
    /// <summary>Evenly.</summary>
    Linear,

    /// <summary>By their logarithm (base 10).</summary>
    Logarithmic,

    /// <summary>By their square root, which makes the scatter of counts the same everywhere.</summary>
    SquareRoot,
}

/// <summary>An axis: what it shows, in which unit, from where to where.</summary>
/// <param name="Quantity">What it shows: "Current".</param>
/// <param name="Unit">Unit of its numbers: "pA"; empty for pure numbers.</param>
/// <param name="Low">Lower end, in the unit.</param>
/// <param name="High">Upper end, in the unit.</param>
/// <param name="Ticks">Marks, in the unit.</param>
public sealed record Axis(string Quantity, string Unit, double Low, double High, EquatableArray<Tick> Ticks)
{
    /// <summary>How numbers are spread along it.</summary>
    public AxisScale Scale { get; init; } = AxisScale.Linear;

    /// <summary>Whether its marks carry their numbers; panels that share an axis write them once.</summary>
    public bool IsLabelled { get; init; } = true;

    /// <summary>What stands beside the axis: "Current (pA)".</summary>
    public string Title => Unit.Length > 0 ? $"{Quantity} ({Unit})" : Quantity;

    /// <summary>Position of a number along the axis: 0 at the lower end, 1 at the upper.</summary>
    public double Fraction(double value) => (Spread(value) - Spread(Low)) / (Spread(High) - Spread(Low));

    /// <summary>A number as the scale spreads it.</summary>
    internal double Spread(double value) => Scale switch
    {
        AxisScale.Logarithmic => Math.Log10(value),
        AxisScale.SquareRoot => Math.Sqrt(Math.Max(0, value)),
        _ => value,
    };
}

/// <summary>A mark on an axis.</summary>
/// <param name="Position">Where, in the unit of the axis.</param>
/// <param name="Label">Its number as text; empty for a minor mark.</param>
public sealed record Tick(double Position, string Label);
