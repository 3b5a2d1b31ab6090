using System.Globalization;

namespace Engram.Units;

/// <summary>Writes quantities the way a physiologist reads them, with the SI prefix that fits.</summary>
internal static class QuantityText
{
    // Prefixes the field uses with each unit: voltages stay in mV, times do not go to kiloseconds.
    private static readonly (Dimension Dimension, string Symbol, double InBase, string Prefixes)[] s_scaled =
    [
        (new(Time: 1), "s", 1e3, "nµm1"),
        (new(Voltage: 1), "V", 1e3, "m"),
        (new(Current: 1), "A", 1e12, "fpnµ"),
        (new(Current: 1, Voltage: -1), "S", 1e9, "fpnµ"),
        (new(Current: 1, Voltage: -1, Time: 1), "F", 1e12, "fpnµ"),
        (new(Current: 1, Time: 1), "C", 1e15, "fpn"),
        (new(Current: -1, Voltage: 1), "Ω", 1e-9, "kMG"),
        (new(Concentration: 1), "M", 1e3, "pnµm1"),
        (new(Length: 1), "m", 1e6, "nµm"),
    ];

    private static readonly Dictionary<char, double> s_factors = new()
    {
        ['f'] = 1e-15,
        ['p'] = 1e-12,
        ['n'] = 1e-9,
        ['µ'] = 1e-6,
        ['m'] = 1e-3,
        ['1'] = 1,
        ['k'] = 1e3,
        ['M'] = 1e6,
        ['G'] = 1e9,
    };

    /// <summary>The quantity with the prefix that keeps the number, once rounded, between 1 and 1000.</summary>
    public static string Of(Quantity quantity, int digits)
    {
        double value = Rounded(quantity.Value, digits);
        int row = Array.FindIndex(s_scaled, s => s.Dimension == quantity.Dimension);
        if (row < 0 || !double.IsFinite(value) || value == 0)
        {
            return Joined(value, digits, quantity.Dimension.BaseUnit);
        }

        (_, string symbol, double inBase, string prefixes) = s_scaled[row];
        char prefix = prefixes.LastOrDefault(p => Fits(value, s_factors[p] * inBase), prefixes[0]);
        return Joined(value / (s_factors[prefix] * inBase), digits, (prefix == '1' ? "" : prefix.ToString()) + symbol);
    }

    // A relative slack of 1e-9, since 1 µM in mM divided by a µM in mM need not be exactly one.
    private static bool Fits(double value, double unit) => Math.Abs(value) / unit >= 1 - 1e-9;

    /// <summary>The number, rounded, and the unit as given.</summary>
    public static string Joined(double value, int digits, string unit) =>
        $"{Rounded(value, digits).ToString("R", CultureInfo.InvariantCulture)}{(unit.Length > 0 ? " " + unit : "")}";

    private static double Rounded(double value, int digits) =>
        double.Parse(value.ToString("E" + (digits - 1), CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) + 0.0;
}
