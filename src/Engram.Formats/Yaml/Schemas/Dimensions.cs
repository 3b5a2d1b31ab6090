using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>The kinds of quantities experiment files are written in.</summary>
internal static class Dimensions
{
    public static readonly Dimension Time = new(Time: 1);
    public static readonly Dimension Voltage = new(Voltage: 1);
    public static readonly Dimension Concentration = new(Concentration: 1);
    public static readonly Dimension Temperature = new(Temperature: 1);
    public static readonly Dimension Frequency = new(Time: -1);

    /// <summary>A moment of the run.</summary>
    public static readonly QuantityKind Moment = new(Time, Bound.NotNegative);

    /// <summary>A length of time.</summary>
    public static readonly QuantityKind Duration = new(Time, Bound.Positive);

    /// <summary>A potential.</summary>
    public static readonly QuantityKind Potential = new(Voltage);

    /// <summary>A concentration.</summary>
    public static readonly QuantityKind Concentrated = new(Concentration, Bound.NotNegative);
}
