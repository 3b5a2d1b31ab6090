using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>A polyline as a path, cut into its dashes: Skia's SVG canvas leaves dash effects out.</summary>
internal static class DashedPath
{
    /// <summary>The path of a line.</summary>
    /// <param name="points">Its corners.</param>
    /// <param name="stroke">Its width and dash pattern.</param>
    public static SKPath Of(ReadOnlySpan<SKPoint> points, Stroke stroke)
    {
        SKPath path = new();
        float[] lengths = Lengths(stroke);
        if (points.Length == 0)
        {
            return path;
        }

        path.MoveTo(points[0]);
        (int piece, float left) = (0, lengths[0]);
        for (int k = 1; k < points.Length; k++)
        {
            SKPoint at = points[k - 1];
            for (float rest = SKPoint.Distance(at, points[k]); rest > 0;)
            {
                float step = Math.Min(rest, left);
                at = step >= rest ? points[k] : at + Scaled(points[k] - at, step / rest);
                Add(path, at, isDrawn: piece % 2 == 0);
                (rest, left) = (rest - step, left - step);
                if (left <= 0)
                {
                    piece = (piece + 1) % lengths.Length;
                    left = lengths[piece];
                }
            }
        }

        return path;
    }

    // Dash, gap, dash, gap, in turn; an unbroken line is one dash without end.
    private static float[] Lengths(Stroke stroke)
    {
        float w = (float)Math.Max(1, stroke.Width);
        return stroke.Dash switch
        {
            Dash.Dashed => [6 * w, 3 * w],
            Dash.Dotted => [1.5f * w, 2 * w],
            Dash.DashDotted => [6 * w, 2 * w, 1.5f * w, 2 * w],
            _ => [float.PositiveInfinity],
        };
    }

    private static void Add(SKPath path, SKPoint to, bool isDrawn)
    {
        if (isDrawn)
        {
            path.LineTo(to);
        }
        else
        {
            path.MoveTo(to);
        }
    }

    private static SKPoint Scaled(SKPoint vector, float factor) => new(vector.X * factor, vector.Y * factor);
}
