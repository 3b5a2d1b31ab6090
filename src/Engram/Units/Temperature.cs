namespace Engram.Units;

/// <summary>A temperature, stored in °C; written as <c>5.degC</c>.</summary>
/// <param name="Celsius">The number, °C.</param>
public readonly record struct Temperature(double Celsius) : IComparable<Temperature>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Temperature: 1);

    /// <summary>The opposite.</summary>
    public static Temperature operator -(Temperature x) => new(-x.Celsius);

    /// <summary>Sum.</summary>
    public static Temperature operator +(Temperature a, Temperature b) => new(a.Celsius + b.Celsius);

    /// <summary>Difference.</summary>
    public static Temperature operator -(Temperature a, Temperature b) => new(a.Celsius - b.Celsius);

    /// <summary>Multiple.</summary>
    public static Temperature operator *(double factor, Temperature x) => new(factor * x.Celsius);

    /// <summary>Part.</summary>
    public static Temperature operator /(Temperature x, double divisor) => new(x.Celsius / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Temperature a, Temperature b) => a.Celsius / b.Celsius;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Temperature x) => new(x.Celsius, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Temperature other) => Celsius.CompareTo(other.Celsius);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Temperature a, Temperature b) => a.Celsius < b.Celsius;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Temperature a, Temperature b) => a.Celsius > b.Celsius;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Temperature a, Temperature b) => a.Celsius <= b.Celsius;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Temperature a, Temperature b) => a.Celsius >= b.Celsius;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
