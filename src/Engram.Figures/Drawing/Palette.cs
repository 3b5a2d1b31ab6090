using System.Globalization;
using Engram.Receptors;

namespace Engram.Figures.Drawing;

/// <summary>Colours: those of Okabe &amp; Ito, which people with any colour vision tell apart, and a ramp that prints in order of grey.</summary>
/// <remarks>Okabe M, Ito K (2008) Color Universal Design: How to make figures and presentations that are friendly to colorblind people.</remarks>
internal static class Palette
{
    public const string Ink = "#1A1A1A", Quiet = "#555555", Faint = "#C8C8C8", Paper = "#FFFFFF", Strip = "#D9D9D9";

    public const string Vermillion = "#D55E00", Blue = "#0072B2", Green = "#009E73", Purple = "#CC79A7", Orange = "#E69F00", Sky = "#56B4E9", Black = "#000000";

    private static readonly string[] s_series = [Vermillion, Blue, Green, Purple, Orange, Sky, Black];

    // Dark to light, so that the order survives grey printing; the light end is still seen on white.
    private static readonly (int R, int G, int B)[] s_ramp = [(20, 24, 82), (30, 86, 140), (36, 134, 138), (70, 158, 92), (150, 164, 30)];

    /// <summary>A colour for each receptor: its family's when free, else the next one nobody has.</summary>
    public static string[] Of(IReadOnlyList<ReceptorFamily> families)
    {
        List<string> taken = [];
        foreach (ReceptorFamily family in families)
        {
            string own = family switch { ReceptorFamily.Ampa => Vermillion, ReceptorFamily.Nmda => Blue, _ => Green };
            taken.Add(!taken.Contains(own) ? own : s_series.FirstOrDefault(c => !taken.Contains(c)) ?? s_series[taken.Count % s_series.Length]);
        }

        return [.. taken];
    }

    /// <summary>Colours of conditions in order: dark to light.</summary>
    /// <param name="count">Number of conditions.</param>
    public static string[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(k => RampAt(count == 1 ? 0 : (double)k / (count - 1)))];

    /// <summary>Colours of things that have no order.</summary>
    /// <param name="count">Number of things; colours return after seven.</param>
    public static string[] Categories(int count) => [.. Enumerable.Range(0, Math.Max(1, count)).Select(k => s_series[k % s_series.Length])];

    /// <summary>A colour mixed with white.</summary>
    /// <param name="colour">As <c>#RRGGBB</c>.</param>
    /// <param name="strength">1 keeps it, 0 is white.</param>
    public static string Tint(string colour, double strength)
    {
        (double r, double g, double b) = Parts(colour);
        return Hex(255 + ((r - 255) * strength), 255 + ((g - 255) * strength), 255 + ((b - 255) * strength));
    }

    /// <summary>How dark or light a colour prints, 0 to 1 (ITU-R BT.709 weights).</summary>
    public static double Grey(string colour)
    {
        (double r, double g, double b) = Parts(colour);
        return ((0.2126 * r) + (0.7152 * g) + (0.0722 * b)) / 255;
    }

    private static string RampAt(double place)
    {
        double at = place * (s_ramp.Length - 1);
        int k = Math.Min((int)at, s_ramp.Length - 2);
        double f = at - k;
        (int R, int G, int B) a = s_ramp[k], b = s_ramp[k + 1];
        return Hex(a.R + (f * (b.R - a.R)), a.G + (f * (b.G - a.G)), a.B + (f * (b.B - a.B)));
    }

    private static (double R, double G, double B) Parts(string colour) => (Part(colour, 1), Part(colour, 3), Part(colour, 5));

    private static double Part(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Hex(double r, double g, double b) =>
        string.Create(CultureInfo.InvariantCulture, $"#{(int)Math.Round(r):X2}{(int)Math.Round(g):X2}{(int)Math.Round(b):X2}");
}
