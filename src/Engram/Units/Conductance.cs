namespace Engram.Units;

/// <summary>A conductance, stored in nS; written as <c>5.nS</c>.</summary>
/// <param name="Nanosiemens">The number, nS.</param>
public readonly record struct Conductance(double Nanosiemens) : IComparable<Conductance>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Current: 1, Voltage: -1);

    /// <summary>The opposite.</summary>
    public static Conductance operator -(Conductance x) => new(-x.Nanosiemens);

    /// <summary>Sum.</summary>
    public static Conductance operator +(Conductance a, Conductance b) => new(a.Nanosiemens + b.Nanosiemens);

    /// <summary>Difference.</summary>
    public static Conductance operator -(Conductance a, Conductance b) => new(a.Nanosiemens - b.Nanosiemens);

    /// <summary>Multiple.</summary>
    public static Conductance operator *(double factor, Conductance x) => new(factor * x.Nanosiemens);

    /// <summary>Part.</summary>
    public static Conductance operator /(Conductance x, double divisor) => new(x.Nanosiemens / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Conductance a, Conductance b) => a.Nanosiemens / b.Nanosiemens;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Conductance x) => new(x.Nanosiemens, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Conductance other) => Nanosiemens.CompareTo(other.Nanosiemens);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Conductance a, Conductance b) => a.Nanosiemens < b.Nanosiemens;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Conductance a, Conductance b) => a.Nanosiemens > b.Nanosiemens;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Conductance a, Conductance b) => a.Nanosiemens <= b.Nanosiemens;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Conductance a, Conductance b) => a.Nanosiemens >= b.Nanosiemens;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
