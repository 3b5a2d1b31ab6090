using System.Globalization;
using System.Security;
using System.Text;
using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>A figure as an SVG document.</summary>
internal static class SvgPage
{
    // Faces as wide as the one the text was placed with, for machines that lack it.
    private const string Faces = Typography.Family + ", Arial, Helvetica, sans-serif";

    public static string Of(Figure figure)
    {
        using MemoryStream stream = new();
        SKRect page = new(0, 0, (float)figure.Width, (float)figure.Height);
        using (SKCanvas canvas = SKSvgCanvas.Create(page, stream))
        {
            using SKPaint paper = new() { Color = SKColors.White };
            canvas.DrawRect(page, paper);
            PagePainter.Paint(figure, canvas);
        }

        string drawn = Encoding.UTF8.GetString(stream.ToArray());
        return Described(drawn, figure).Replace($"font-family=\"{Typography.Family}\"", $"font-family=\"{Faces}\"", StringComparison.Ordinal);
    }

    // A title and a description for those who have the picture read to them; a view box, so that it scales on a page.
    private static string Described(string svg, Figure figure)
    {
        int open = svg.IndexOf("<svg ", StringComparison.Ordinal), end = svg.IndexOf('>', open);
        string box = string.Create(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {figure.Width} {figure.Height}\" role=\"img\"");
        string words = $"\n\t<title>{SecurityElement.Escape(figure.Title)}</title>\n\t<desc>{SecurityElement.Escape(figure.Caption)}</desc>";
        return string.Concat(svg.AsSpan(0, end), box, svg.AsSpan(end, 1), words) + svg[(end + 1)..];
    }
}
