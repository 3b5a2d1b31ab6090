using Engram.Diagnostics;
using Engram.Figures.Drawing;
using Engram.Mechanisms;

namespace Engram.Figures;

/// <summary>A figure laid out: every panel, line and word has its place. Immutable; the same report gives the same figure.</summary>
/// <remarks>Lengths are in units of 1/96 inch, so that <see cref="Width"/> 1080 is 11.25 inches and 11 units of type are 8.25 points.</remarks>
/// <param name="Title">One line, drawn on top.</param>
/// <param name="Caption">What stands underneath; may be empty.</param>
/// <param name="Width">Width of the page.</param>
/// <param name="Height">Height of the page.</param>
/// <param name="Panels">Plots with axes, protocol strips included.</param>
/// <param name="Letterings">All text but tick labels.</param>
/// <param name="Shapes">Lines, discs and arrows drawn on the page itself: rules, legend swatches, a scheme's states.</param>
public sealed record Figure(
    string Title,
    string Caption,
    double Width,
    double Height,
    EquatableArray<Panel> Panels,
    EquatableArray<Lettering> Letterings,
    EquatableArray<Shape> Shapes)
{
    /// <summary>What colours and dashes mean, in the order of the legend; also where series are labelled directly.</summary>
    public EquatableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>The figure as an SVG document; text stays text.</summary>
    public string ToSvg() => SvgPage.Of(this);

    /// <summary>The figure as a PNG file.</summary>
    /// <param name="scale">Dots for each unit of length; 2 gives 192 dots an inch.</param>
    public byte[] ToPng(double scale = 2) => PngPage.Of(this, scale);

    /// <summary>Writes an SVG file, whole or not at all.</summary>
    /// <param name="path">File; replaced when it is there.</param>
    /// <exception cref="FiguresException"><c>EN0903</c>: it cannot be written.</exception>
    public void SaveSvg(string path) => Save(path, System.Text.Encoding.UTF8.GetBytes(ToSvg()));

    /// <summary>Writes a PNG file, whole or not at all.</summary>
    /// <param name="path">File; replaced when it is there.</param>
    /// <param name="scale">Dots for each unit of length; 2 gives 192 dots an inch.</param>
    /// <exception cref="FiguresException"><c>EN0903</c>: it cannot be written.</exception>
    public void SavePng(string path, double scale = 2) => Save(path, ToPng(scale));

    // Beside the target first: a disk that fills up or a Ctrl-C must not leave half a picture.
    private static void Save(string path, byte[] content)
    {
        string partial = path + ".partial";
        try
        {
            File.WriteAllBytes(partial, content);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(partial);
            throw new FiguresException(new Diagnostic("EN0903", path, $"the figure cannot be written ({e.Message})", "Choose a folder that exists, can be written to and has room"), e);
        }
    }

    private static void Discard(string partial)
    {
        try
        {
            File.Delete(partial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing was written there, or it cannot be touched at all: the first failure is the one to tell.
        }
    }
}

/// <summary>What a colour and a dash mean.</summary>
/// <param name="Label">In words.</param>
/// <param name="Stroke">How it is drawn.</param>
public sealed record LegendEntry(string Label, Stroke Stroke);
