namespace Engram.Units;

/// <summary>A length, stored in µm; written as <c>5.um</c>.</summary>
/// <param name="Micrometres">The number, µm.</param>
public readonly record struct Length(double Micrometres) : IComparable<Length>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Length: 1);

    /// <summary>The opposite.</summary>
    public static Length operator -(Length x) => new(-x.Micrometres);

    /// <summary>Sum.</summary>
    public static Length operator +(Length a, Length b) => new(a.Micrometres + b.Micrometres);

    /// <summary>Difference.</summary>
    public static Length operator -(Length a, Length b) => new(a.Micrometres - b.Micrometres);

    /// <summary>Multiple.</summary>
    public static Length operator *(double factor, Length x) => new(factor * x.Micrometres);

    /// <summary>Part.</summary>
    public static Length operator /(Length x, double divisor) => new(x.Micrometres / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Length a, Length b) => a.Micrometres / b.Micrometres;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Length x) => new(x.Micrometres, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Length other) => Micrometres.CompareTo(other.Micrometres);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Length a, Length b) => a.Micrometres < b.Micrometres;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Length a, Length b) => a.Micrometres > b.Micrometres;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Length a, Length b) => a.Micrometres <= b.Micrometres;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Length a, Length b) => a.Micrometres >= b.Micrometres;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
