using ScottPlot;
using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>A line on a ScottPlot plot whose dashes are drawn the same way on every canvas.</summary>
/// <param name="points">Corners, in the panel's spread coordinates.</param>
/// <param name="stroke">How it is drawn.</param>
internal sealed class StrokedLine(Coordinates[] points, Stroke stroke) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits; // the layout has set them

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        SKPoint[] corners = [.. points.Select(p => Axes.GetPixel(p)).Select(p => new SKPoint(p.X, p.Y))];
        using SKPath path = DashedPath.Of(corners, stroke);
        using SKPaint pen = new()
        {
            Color = SKColor.Parse(stroke.Colour),
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = (float)stroke.Width,
            StrokeJoin = SKStrokeJoin.Round,
        };
        rp.Canvas.DrawPath(path, pen);
    }
}
