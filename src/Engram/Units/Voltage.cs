namespace Engram.Units;

/// <summary>A membrane potential, stored in mV; written as <c>5.mV</c>.</summary>
/// <param name="Millivolts">The number, mV.</param>
public readonly record struct Voltage(double Millivolts) : IComparable<Voltage>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Voltage: 1);

    /// <summary>The opposite.</summary>
    public static Voltage operator -(Voltage x) => new(-x.Millivolts);

    /// <summary>Sum.</summary>
    public static Voltage operator +(Voltage a, Voltage b) => new(a.Millivolts + b.Millivolts);

    /// <summary>Difference.</summary>
    public static Voltage operator -(Voltage a, Voltage b) => new(a.Millivolts - b.Millivolts);

    /// <summary>Multiple.</summary>
    public static Voltage operator *(double factor, Voltage x) => new(factor * x.Millivolts);

    /// <summary>Part.</summary>
    public static Voltage operator /(Voltage x, double divisor) => new(x.Millivolts / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Voltage a, Voltage b) => a.Millivolts / b.Millivolts;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Voltage x) => new(x.Millivolts, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Voltage other) => Millivolts.CompareTo(other.Millivolts);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Voltage a, Voltage b) => a.Millivolts < b.Millivolts;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Voltage a, Voltage b) => a.Millivolts > b.Millivolts;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Voltage a, Voltage b) => a.Millivolts <= b.Millivolts;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Voltage a, Voltage b) => a.Millivolts >= b.Millivolts;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
