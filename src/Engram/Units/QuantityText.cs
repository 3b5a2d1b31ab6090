using System.Globalization;

namespace Engram.Units;

/// <summary>Writes quantities the way a physiologist reads them, with the SI prefix that fits.</summary>
internal static class QuantityText
{
    private static readonly (Dimension Dimension, string Symbol, double InBase)[] s_scaled =
    [
        (new(Time: 1), "s", 1e3),
        (new(Voltage: 1), "V", 1e3),
        (new(Current: 1), "A", 1e12),
        (new(Current: 1, Voltage: -1), "S", 1e9),
        (new(Current: 1, Voltage: -1, Time: 1), "F", 1e12),
        (new(Current: 1, Time: 1), "C", 1e15),
        (new(Concentration: 1), "M", 1e3),
        (new(Length: 1), "m", 1e6),
    ];

    private static readonly (string Prefix, double Factor)[] s_prefixes =
        [("f", 1e-15), ("p", 1e-12), ("n", 1e-9), ("µ", 1e-6), ("m", 1e-3), ("", 1), ("k", 1e3)];

    public static string Of(Quantity quantity, int digits)
    {
        int row = Array.FindIndex(s_scaled, s => s.Dimension == quantity.Dimension);
        if (row < 0 || !double.IsFinite(quantity.Value))
        {
            return $"{Number(quantity.Value, digits)}{(quantity.Dimension == Dimension.None ? "" : " " + quantity.Dimension.BaseUnit)}";
        }

        if (quantity.Value == 0)
        {
            return "0 " + quantity.Dimension.BaseUnit;
        }

        // Voltages stay in mV: "-0.07 V" or "-70 mV" is a choice the field made long ago.
        double magnitude = Math.Abs(quantity.Value) / s_scaled[row].InBase;
        (string prefix, double factor) = quantity.Dimension == new Dimension(Voltage: 1)
            ? ("m", 1e-3)
            : s_prefixes.LastOrDefault(p => magnitude >= p.Factor * 0.9999999, s_prefixes[0]);
        return $"{Number(quantity.Value / (factor * s_scaled[row].InBase), digits)} {prefix}{s_scaled[row].Symbol}";
    }

    private static string Number(double value, int digits) => value.ToString("G" + digits, CultureInfo.InvariantCulture);
}
