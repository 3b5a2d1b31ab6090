using Engram.Mechanisms;

namespace Engram.Figures;

/// <summary>A point on the page.</summary>
/// <param name="X">From the left edge.</param>
/// <param name="Y">From the upper edge.</param>
public readonly record struct Spot(double X, double Y)
{
    /// <summary>Sum, as vectors.</summary>
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    /// <summary>Difference, as vectors.</summary>
    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    /// <summary>A multiple, as a vector.</summary>
    public static Spot operator *(Spot a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>Length of the vector.</summary>
    public double Length => Math.Sqrt((X * X) + (Y * Y));
}

/// <summary>Something drawn on the page itself, outside any panel.</summary>
/// <param name="Stroke">Its outline; a width of 0 draws none.</param>
/// <param name="Fill">Colour inside, as <c>#RRGGBB</c>; empty for none.</param>
public abstract record Shape(Stroke Stroke, string Fill);

/// <summary>A line through points.</summary>
/// <param name="Spots">The points.</param>
/// <param name="Stroke">How it is drawn.</param>
/// <param name="Closed">Whether it returns to its first point.</param>
/// <param name="Fill">Colour inside; empty for none.</param>
public sealed record Polyline(EquatableArray<Spot> Spots, Stroke Stroke, bool Closed = false, string Fill = "") : Shape(Stroke, Fill);

/// <summary>A rectangle with round corners, or a disc where the corners' radius is half its side.</summary>
/// <param name="Place">Where.</param>
/// <param name="Radius">Of the corners.</param>
/// <param name="Stroke">Outline.</param>
/// <param name="Fill">Colour inside; empty for none.</param>
public sealed record RoundedBox(Box Place, double Radius, Stroke Stroke, string Fill = "") : Shape(Stroke, Fill);
