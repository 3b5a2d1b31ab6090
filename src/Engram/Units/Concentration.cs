namespace Engram.Units;

/// <summary>A concentration, stored in mM; written as <c>5.mM</c>.</summary>
/// <param name="Millimolar">The number, mM.</param>
public readonly record struct Concentration(double Millimolar) : IComparable<Concentration>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Concentration: 1);

    /// <summary>The opposite.</summary>
    public static Concentration operator -(Concentration x) => new(-x.Millimolar);

    /// <summary>Sum.</summary>
    public static Concentration operator +(Concentration a, Concentration b) => new(a.Millimolar + b.Millimolar);

    /// <summary>Difference.</summary>
    public static Concentration operator -(Concentration a, Concentration b) => new(a.Millimolar - b.Millimolar);

    /// <summary>Multiple.</summary>
    public static Concentration operator *(double factor, Concentration x) => new(factor * x.Millimolar);

    /// <summary>Part.</summary>
    public static Concentration operator /(Concentration x, double divisor) => new(x.Millimolar / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Concentration a, Concentration b) => a.Millimolar / b.Millimolar;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Concentration x) => new(x.Millimolar, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Concentration other) => Millimolar.CompareTo(other.Millimolar);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Concentration a, Concentration b) => a.Millimolar < b.Millimolar;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Concentration a, Concentration b) => a.Millimolar > b.Millimolar;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Concentration a, Concentration b) => a.Millimolar <= b.Millimolar;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Concentration a, Concentration b) => a.Millimolar >= b.Millimolar;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
