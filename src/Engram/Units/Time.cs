namespace Engram.Units;

/// <summary>A duration or an instant, stored in ms; written as <c>5.ms</c>.</summary>
/// <param name="Milliseconds">The number, ms.</param>
public readonly record struct Time(double Milliseconds) : IComparable<Time>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Time: 1);

    /// <summary>The opposite.</summary>
    public static Time operator -(Time x) => new(-x.Milliseconds);

    /// <summary>Sum.</summary>
    public static Time operator +(Time a, Time b) => new(a.Milliseconds + b.Milliseconds);

    /// <summary>Difference.</summary>
    public static Time operator -(Time a, Time b) => new(a.Milliseconds - b.Milliseconds);

    /// <summary>Multiple.</summary>
    public static Time operator *(double factor, Time x) => new(factor * x.Milliseconds);

    /// <summary>Part.</summary>
    public static Time operator /(Time x, double divisor) => new(x.Milliseconds / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Time a, Time b) => a.Milliseconds / b.Milliseconds;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Time x) => new(x.Milliseconds, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Time other) => Milliseconds.CompareTo(other.Milliseconds);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Time a, Time b) => a.Milliseconds < b.Milliseconds;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Time a, Time b) => a.Milliseconds > b.Milliseconds;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Time a, Time b) => a.Milliseconds <= b.Milliseconds;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Time a, Time b) => a.Milliseconds >= b.Milliseconds;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
