using ScottPlot;
using SkiaSharp;

namespace Engram.Figures.Drawing;

/// <summary>The typeface of every figure: Liberation Sans, which is as wide as Arial, carried in the assembly.</summary>
/// <remarks>
/// Skia without fontconfig takes any face it finds below /usr/share/fonts (a serif one on Debian) and draws nothing where there is none,
/// so the face is not left to chance: the same report has the same bytes on every machine.
/// </remarks>
internal static class Typography
{
    public const string Family = "Liberation Sans";

    /// <summary>Height above and depth below the base line, in ems.</summary>
    public const double Ascent = 0.74, Descent = 0.22;

    /// <summary>Sizes of type: 15 is 11.3 points, 10.7 is 8 points, the smallest that is used.</summary>
    public const double TitleSize = 17, HeadSize = 13, LabelSize = 12, TickSize = 11, SmallSize = 10.7;

    // Signs the face lacks are set as smaller signs it has, raised.
    private const double RaisedSize = 0.62, RaisedBy = 0.34;

    private static readonly Lazy<SKTypeface> s_regular = new(() => Load("LiberationSans-Regular.ttf"));
    private static readonly Lazy<SKTypeface> s_bold = new(() => Load("LiberationSans-Bold.ttf"));

    /// <summary>The face.</summary>
    public static SKTypeface Face(bool bold) => (bold ? s_bold : s_regular).Value;

    /// <summary>Makes ScottPlot use the face too. Once is enough, more does no harm.</summary>
    public static void Register()
    {
        lock (Fonts.FontResolvers)
        {
            if (Fonts.FontResolvers[0] is not CarriedFont)
            {
                Fonts.FontResolvers.Insert(0, new CarriedFont());
            }
        }
    }

    /// <summary>A face at a size, placed to fractions of a dot.</summary>
    public static SKFont Font(double size, bool bold) =>
        new(Face(bold), (float)size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };

    /// <summary>Width of a line of text.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        using SKFont full = Font(size, bold), raised = Font(size * RaisedSize, bold);
        return Runs(text).Sum(run => (double)(run.Raised ? raised : full).MeasureText(run.Text));
    }

    /// <summary>Draws a line of text from its beginning.</summary>
    public static void Draw(SKCanvas canvas, string text, double x, double y, double size, bool bold, SKPaint paint)
    {
        using SKFont full = Font(size, bold), raised = Font(size * RaisedSize, bold);
        foreach ((string run, bool isRaised) in Runs(text))
        {
            SKFont font = isRaised ? raised : full;
            canvas.DrawText(run, (float)x, (float)(isRaised ? y - (RaisedBy * size) : y), font, paint);
            x += font.MeasureText(run);
        }
    }

    /// <summary>Breaks a text into lines no wider than given; a word that is wider has a line of its own.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        List<string> lines = [];
        foreach (string word in text.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static IEnumerable<(string Text, bool Raised)> Runs(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '⁺' or '⁻')
            {
                if (i > start)
                {
                    yield return (text[start..i], false);
                }

                yield return (text[i] == '⁺' ? "+" : "−", true);
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return (text[start..], false);
        }
    }

    private static SKTypeface Load(string resource)
    {
        using Stream stream = typeof(Typography).Assembly.GetManifestResourceStream(resource)!;
        using SKData data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }

    /// <summary>Gives ScottPlot the carried face under its name.</summary>
    private sealed class CarriedFont : IFontResolver
    {
        public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            CreateTypeface(fontName, weight >= FontWeight.SemiBold, slant != FontSlant.Upright);

        public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Family ? Face(bold) : null;
    }
}
