namespace Engram.Figures;

/// <summary>How a series is drawn.</summary>
public enum SeriesKind
{
    /// <summary>Points joined by a line.</summary>
    Line,

    /// <summary>The area between the line and zero, with the line.</summary>
    Area,

    /// <summary>A mark at each point.</summary>
    Markers,

    /// <summary>A mark at each point, joined by a line.</summary>
    JoinedMarkers,

    /// <summary>Bars from zero: one for each point but the last, from its abscissa to the next.</summary>
    Bars,
}

/// <summary>Something plotted.</summary>
/// <param name="Label">What it is, in words.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="X">Abscissae in the unit of the panel's axis.</param>
/// <param name="Y">Ordinates in the unit of the panel's axis.</param>
/// <param name="Stroke">Colour, width and dash.</param>
public sealed record Series(string Label, SeriesKind Kind, ReadOnlyMemory<double> X, ReadOnlyMemory<double> Y, Stroke Stroke);

/// <summary>Colour, width and dash of a line.</summary>
/// <param name="Colour">As <c>#RRGGBB</c>.</param>
/// <param name="Width">Units of 1/96 inch.</param>
/// <param name="Dash">Dash pattern.</param>
public sealed record Stroke(string Colour, double Width, Dash Dash = Dash.Solid);

/// <summary>Dash pattern of a line: tells series apart where colour cannot.</summary>
public enum Dash
{
    /// <summary>Unbroken.</summary>
    Solid,

    /// <summary>Long dashes.</summary>
    Dashed,

    /// <summary>Dots.</summary>
    Dotted,

    /// <summary>Dash and dot in turn.</summary>
    DashDotted,
}
