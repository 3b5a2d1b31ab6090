using Engram.Mechanisms;

namespace Engram.Figures;

/// <summary>A plot with its axes.</summary>
/// <param name="Title">Its condition in words: "−70 mV, 1 mM Mg²⁺, no glycine".</param>
/// <param name="Place">Where its data area lies on the page.</param>
/// <param name="X">Abscissa.</param>
/// <param name="Y">Ordinate.</param>
/// <param name="Series">What is plotted, back to front.</param>
public sealed record Panel(string Title, Box Place, Axis X, Axis Y, EquatableArray<Series> Series)
{
    /// <summary>Where the axis lines are drawn.</summary>
    public AxisLines Lines { get; init; } = AxisLines.LeftAndBottom;

    /// <summary>Whether a hairline marks zero on the ordinate.</summary>
    public bool ZeroLine { get; init; }
}

/// <summary>Where a panel's axis lines are drawn.</summary>
public enum AxisLines
{
    /// <summary>Along the left and the bottom edge.</summary>
    LeftAndBottom,

    /// <summary>Through zero, as current-voltage curves are drawn.</summary>
    ThroughZero,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>A rectangle on the page, in units of 1/96 inch from the upper left corner.</summary>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct Box(double Left, double Top, double Width, double Height)
{
    /// <summary>Right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>Whether two boxes share any area.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
