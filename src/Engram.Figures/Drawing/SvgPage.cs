using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>A figure as an SVG document.</summary>
internal static partial class SvgPage
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
        return Described(Renumbered(drawn), figure).Replace($"font-family=\"{Typography.Family}\"", $"font-family=\"{Faces}\"", StringComparison.Ordinal);
    }

    // Skia counts its clip paths through the life of the process: here they count from one, so that the same figure has the same bytes.
    private static string Renumbered(string svg)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        return ClipName().Replace(svg, match =>
        {
            if (!names.TryGetValue(match.Value, out string? name))
            {
                name = string.Create(CultureInfo.InvariantCulture, $"clip{names.Count + 1}");
                names.Add(match.Value, name);
            }

            return name;
        });
    }

    [GeneratedRegex(@"(?<=id=""|url\(#)cl_[0-9a-f]+(?=""|\))")]
    private static partial Regex ClipName();

    // A title and a description for those who have the picture read to them; a view box, so that it scales on a page.
    private static string Described(string svg, Figure figure)
    {
        int open = svg.IndexOf("<svg ", StringComparison.Ordinal), end = svg.IndexOf('>', open);
        string box = string.Create(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {figure.Width} {figure.Height}\" role=\"img\"");
        string words = $"\n\t<title>{SecurityElement.Escape(figure.Title)}</title>\n\t<desc>{SecurityElement.Escape(figure.Caption)}</desc>";
        return string.Concat(svg.AsSpan(0, end), box, svg.AsSpan(end, 1), words) + svg[(end + 1)..];
    }
}
