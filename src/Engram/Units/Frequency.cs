namespace Engram.Units;

/// <summary>A rate or frequency, stored in 1/ms; written as <c>5.Hz</c>.</summary>
/// <param name="PerMillisecond">The number, 1/ms.</param>
public readonly record struct Frequency(double PerMillisecond) : IComparable<Frequency>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Time: -1);

    /// <summary>The opposite.</summary>
    public static Frequency operator -(Frequency x) => new(-x.PerMillisecond);

    /// <summary>Sum.</summary>
    public static Frequency operator +(Frequency a, Frequency b) => new(a.PerMillisecond + b.PerMillisecond);

    /// <summary>Difference.</summary>
    public static Frequency operator -(Frequency a, Frequency b) => new(a.PerMillisecond - b.PerMillisecond);

    /// <summary>Multiple.</summary>
    public static Frequency operator *(double factor, Frequency x) => new(factor * x.PerMillisecond);

    /// <summary>Part.</summary>
    public static Frequency operator /(Frequency x, double divisor) => new(x.PerMillisecond / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Frequency a, Frequency b) => a.PerMillisecond / b.PerMillisecond;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Frequency x) => new(x.PerMillisecond, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Frequency other) => PerMillisecond.CompareTo(other.PerMillisecond);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Frequency a, Frequency b) => a.PerMillisecond < b.PerMillisecond;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Frequency a, Frequency b) => a.PerMillisecond > b.PerMillisecond;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Frequency a, Frequency b) => a.PerMillisecond <= b.PerMillisecond;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Frequency a, Frequency b) => a.PerMillisecond >= b.PerMillisecond;

    /// <inheritdoc/>
    public override string ToString() => QuantityText.Joined(PerMillisecond * 1e3, digits: 4, "Hz");
}
