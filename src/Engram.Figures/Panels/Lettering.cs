using Engram.Figures.Drawing;

namespace Engram.Figures;

/// <summary>Which part of a text its position names.</summary>
public enum TextAnchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}

/// <summary>A line of text on the page.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Position, from the left edge of the page.</param>
/// <param name="Y">Base line, from the upper edge of the page.</param>
/// <param name="Size">Size of type; 4/3 of its points.</param>
public sealed record Lettering(string Text, double X, double Y, double Size)
{
    /// <summary>Which part of the text <see cref="X"/> names.</summary>
    public TextAnchor Anchor { get; init; }

    /// <summary>Whether it is bold.</summary>
    public bool Bold { get; init; }

    /// <summary>As <c>#RRGGBB</c>.</summary>
    public string Colour { get; init; } = Palette.Ink;

    /// <summary>Whether it is written upwards; the position then is that of its base line, which runs vertically.</summary>
    public bool Upwards { get; init; }

    /// <summary>The space it takes.</summary>
    public Box Bounds
    {
        get
        {
            double length = Typography.Width(Text, Size, Bold);
            double back = Anchor switch { TextAnchor.Middle => length / 2, TextAnchor.End => length, _ => 0 };
            double above = Typography.Ascent * Size, below = Typography.Descent * Size;
            return Upwards
                ? new Box(X - above, Y - length + back, above + below, length)
                : new Box(X - back, Y - above, length, above + below);
        }
    }
}
