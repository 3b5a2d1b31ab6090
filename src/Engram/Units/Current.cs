namespace Engram.Units;

/// <summary>A current, stored in pA; written as <c>5.pA</c>.</summary>
/// <param name="Picoamperes">The number, pA.</param>
public readonly record struct Current(double Picoamperes) : IComparable<Current>
{
    /// <summary>What it measures.</summary>
    public static Dimension Dimension => new(Current: 1);

    /// <summary>The opposite.</summary>
    public static Current operator -(Current x) => new(-x.Picoamperes);

    /// <summary>Sum.</summary>
    public static Current operator +(Current a, Current b) => new(a.Picoamperes + b.Picoamperes);

    /// <summary>Difference.</summary>
    public static Current operator -(Current a, Current b) => new(a.Picoamperes - b.Picoamperes);

    /// <summary>Multiple.</summary>
    public static Current operator *(double factor, Current x) => new(factor * x.Picoamperes);

    /// <summary>Part.</summary>
    public static Current operator /(Current x, double divisor) => new(x.Picoamperes / divisor);

    /// <summary>Ratio of two.</summary>
    public static double operator /(Current a, Current b) => a.Picoamperes / b.Picoamperes;

    /// <summary>The same as a quantity that carries its dimension.</summary>
    public static implicit operator Quantity(Current x) => new(x.Picoamperes, Dimension);

    /// <inheritdoc/>
    public int CompareTo(Current other) => Picoamperes.CompareTo(other.Picoamperes);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Current a, Current b) => a.Picoamperes < b.Picoamperes;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Current a, Current b) => a.Picoamperes > b.Picoamperes;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Current a, Current b) => a.Picoamperes <= b.Picoamperes;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Current a, Current b) => a.Picoamperes >= b.Picoamperes;

    /// <inheritdoc/>
    public override string ToString() => ((Quantity)this).ToPrefixedString();
}
