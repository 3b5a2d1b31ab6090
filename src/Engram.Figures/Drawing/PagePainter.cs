using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>Draws a laid-out figure on a canvas whose unit is 1/96 inch.</summary>
internal static class PagePainter
{
    public static void Paint(Figure figure, SKCanvas canvas)
    {
        Typography.Register();
        foreach (Panel panel in figure.Panels)
        {
            PanelPainter.Paint(panel, canvas);
        }

        foreach (Shape shape in figure.Shapes)
        {
            Paint(shape, canvas);
        }

        foreach (Lettering lettering in figure.Letterings)
        {
            Paint(lettering, canvas);
        }
    }

    private static void Paint(Lettering lettering, SKCanvas canvas)
    {
        using SKPaint paint = new() { Color = SKColor.Parse(lettering.Colour), IsAntialias = true };
        double length = Typography.Width(lettering.Text, lettering.Size, lettering.Bold);
        double back = lettering.Anchor switch { TextAnchor.Middle => length / 2, TextAnchor.End => length, _ => 0 };
        if (!lettering.Upwards)
        {
            Typography.Draw(canvas, lettering.Text, lettering.X - back, lettering.Y, lettering.Size, lettering.Bold, paint);
            return;
        }

        canvas.Save();
        canvas.Translate((float)lettering.X, (float)lettering.Y);
        canvas.RotateDegrees(-90);
        Typography.Draw(canvas, lettering.Text, -back, 0, lettering.Size, lettering.Bold, paint);
        canvas.Restore();
    }

    private static void Paint(Shape shape, SKCanvas canvas)
    {
        using SKPath path = Path(shape);
        if (shape.Fill.Length > 0)
        {
            using SKPaint fill = new() { Color = SKColor.Parse(shape.Fill), IsAntialias = true };
            canvas.DrawPath(path, fill);
        }

        if (shape.Stroke.Width > 0)
        {
            using SKPaint line = Pen(shape.Stroke);
            canvas.DrawPath(path, line);
        }
    }

    private static SKPath Path(Shape shape)
    {
        SKPath path = new();
        switch (shape)
        {
            case RoundedBox { Place: var b, Radius: var r }:
                path.AddRoundRect(new SKRect((float)b.Left, (float)b.Top, (float)b.Right, (float)b.Bottom), (float)r, (float)r);
                break;
            case Polyline { Closed: true } outline:
                path.AddPoly([.. outline.Spots.Select(Point)]);
                break;
            case Polyline line:
                path.Dispose();
                return DashedPath.Of([.. line.Spots.Select(Point)], line.Stroke);
        }

        return path;
    }

    private static SKPoint Point(Spot spot) => new((float)spot.X, (float)spot.Y);

    private static SKPaint Pen(Stroke stroke) => new()
    {
        Color = SKColor.Parse(stroke.Colour),
        IsAntialias = true,
        IsStroke = true,
        StrokeWidth = (float)stroke.Width,
        StrokeJoin = SKStrokeJoin.Round,
    };
}
