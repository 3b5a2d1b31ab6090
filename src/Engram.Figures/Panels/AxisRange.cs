using System.Globalization;
using Engram.Mechanisms;

namespace Engram.Figures;

/// <summary>Makes axes: where they end and where their marks stand.</summary>
internal static class AxisRange
{
    // Space left beside the data, as a fraction of their range.
    private const double Slack = 0.06;

    /// <summary>An axis with the ends given.</summary>
    /// <param name="quantity">What it shows.</param>
    /// <param name="unit">Unit of its numbers.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="marks">About how many marks there is room for.</param>
    public static Axis Exact(string quantity, string unit, double low, double high, int marks) => new(quantity, unit, low, high, Marks(low, high, marks));

    /// <summary>An axis around data, with a little space beyond them but none beyond zero where they end there.</summary>
    public static Axis Around(string quantity, string unit, double low, double high, int marks)
    {
        if (!(high > low))
        {
            (low, high) = high == 0 ? (0, 1) : (Math.Min(low, 0) - (Math.Abs(low) * 0.1), Math.Max(high, 0) + (Math.Abs(high) * 0.1));
        }

        double space = Slack * (high - low);
        return Exact(quantity, unit, low - (low == 0 ? space / 2 : space), high + (high == 0 ? space / 2 : space), marks);
    }

    /// <summary>A logarithmic axis around positive data, with a mark at each decade and small ones between.</summary>
    public static Axis Logarithmic(string quantity, string unit, double low, double high)
    {
        double margin = Math.Max(0.08, 0.04 * Math.Log10(high / low));
        (double from, double to) = (Math.Log10(low) - margin, Math.Log10(high) + margin);
        List<Tick> ticks = [];
        for (int decade = (int)Math.Floor(from); decade <= (int)Math.Ceiling(to); decade++)
        {
            for (int digit = 1; digit < 10; digit++)
            {
                double at = digit * Math.Pow(10, decade);
                if (Math.Log10(at) >= from && Math.Log10(at) <= to)
                {
                    ticks.Add(new Tick(at, digit == 1 ? Decade(decade) : ""));
                }
            }
        }

        return new Axis(quantity, unit, Math.Pow(10, from), Math.Pow(10, to), ticks.ToEquatableArray()) { Scale = AxisScale.Logarithmic };
    }

    // Written out as long as the zeros can be counted at a glance.
    private static string Decade(int exponent) => exponent < 5
        ? Math.Pow(10, exponent).ToString("0.##########", CultureInfo.InvariantCulture)
        : "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));

    /// <summary>A square-root axis from zero.</summary>
    public static Axis SquareRoot(string quantity, double high, int marks)
    {
        double root = Math.Sqrt(high * (1 + Slack));
        IEnumerable<double> at = Marks(0, root, marks).Select(t => Rounded(t.Position * t.Position)).Distinct();
        return new Axis(quantity, "", 0, root * root, at.Select(v => new Tick(v, Number(v))).ToEquatableArray()) { Scale = AxisScale.SquareRoot };
    }

    /// <summary>A number as axes write it: no exponent below a million, a true minus sign.</summary>
    public static string Number(double value) => value == 0 ? "0"
        : (Math.Abs(value) is >= 1e6 or < 1e-4 ? value.ToString("0.###E0", CultureInfo.InvariantCulture) : value.ToString("0.######", CultureInfo.InvariantCulture))
            .Replace('-', '−');

    /// <summary>Marks at round numbers between two ends.</summary>
    public static EquatableArray<Tick> Marks(double low, double high, int about)
    {
        double step = Step((high - low) / Math.Max(1, about));
        int decimals = Math.Clamp((int)-Math.Floor(Math.Log10(step) + 1e-9), 0, 15);
        List<Tick> ticks = [];
        for (long k = (long)Math.Ceiling((low / step) - 1e-9); k * step <= high + (1e-9 * step); k++)
        {
            double at = Math.Round(k * step, decimals);
            ticks.Add(new Tick(at, Number(at)));
        }

        return ticks.ToEquatableArray();
    }

    // 1, 2 or 5 times a power of ten, not smaller than asked.
    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double digits = least / power;
        return power * (digits <= 1 + 1e-9 ? 1 : digits <= 2 + 1e-9 ? 2 : digits <= 5 + 1e-9 ? 5 : 10);
    }

    private static double Rounded(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))));
        return value <= 0 ? 0 : Math.Round(value / power) * power;
    }
}
