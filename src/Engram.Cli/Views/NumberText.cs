using System.Globalization;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Cli.Views;

/// <summary>Numbers as a physiologist reads them: four digits, an SI prefix, confidence limits.</summary>
internal static class NumberText
{
    private const int Digits = 4;

    /// <summary>What stands where a number does not exist.</summary>
    public const string None = "–";

    /// <summary>A measured value: <c>357.9 ± 4.2 µM</c>.</summary>
    /// <param name="value">Value with its 95 % limits, base unit.</param>
    /// <param name="unit">Base unit.</param>
    public static string Of(MeasuredValue value, string unit)
    {
        string shown = CommonUnit([value.Value], unit);
        return In(value, unit, shown) + (shown.Length > 0 && double.IsFinite(value.Value) ? " " + shown : "");
    }

    /// <summary>The unit in which a column of values reads well: that of their geometric mean, or the base unit where they have none.</summary>
    /// <param name="values">Base unit.</param>
    /// <param name="unit">Base unit.</param>
    public static string CommonUnit(IEnumerable<double> values, string unit)
    {
        double[] sizes = [.. values.Where(v => double.IsFinite(v) && v != 0).Select(Math.Abs)];
        return sizes.Length > 0 && Of(Math.Exp(sizes.Average(Math.Log)), unit).Split(' ', 2) is [_, var shown] ? shown : unit;
    }

    /// <summary>A measured value in a given unit, which stands elsewhere: <c>357.9 ± 4.2</c>.</summary>
    public static string In(MeasuredValue value, string unit, string shown)
    {
        Dimension dimension = Unit.Parse(unit).Dimension;
        double Scaled(double v) => double.IsFinite(v) ? new Quantity(v, dimension).In(shown) : v;
        double half = Scaled((value.High - value.Low) / 2);
        return Rounded(Scaled(value.Value)) + (double.IsFinite(half) && half > 0 ? $" ± {Rounded(half, 2)}" : "");
    }

    /// <summary>A value with the prefix that fits: <c>357.9 µM</c>.</summary>
    public static string Of(double value, string unit) =>
        double.IsFinite(value) ? new Quantity(value, Unit.Parse(unit).Dimension).ToPrefixedString(Digits) : double.IsNaN(value) ? None : Infinite(value);

    /// <summary>What is accepted of a value: <c>± 1 %</c> where it lies in the middle, the limits where not.</summary>
    public static string Band(double value, double low, double high, string unit)
    {
        double half = (high - low) / 2;
        bool inTheMiddle = value != 0 && Math.Abs(low + half - value) <= 1e-6 * half;
        return !inTheMiddle ? $"{Of(low, unit)} … {Of(high, unit)}" : $"± {Rounded(100 * half / Math.Abs(value), 2)} %";
    }

    /// <summary>A parameter in the unit it was published in: <c>4.59e6 /M/s</c>.</summary>
    public static string Of(Parameter parameter) =>
        parameter.Unit.Length == 0 ? Number(parameter.Quantity.Value) : $"{Number(parameter.Quantity.In(parameter.Unit))} {parameter.Unit}";

    /// <summary>A number with all the digits that were published, and no rounding error of a conversion.</summary>
    public static string Number(double value)
    {
        double size = Math.Abs(value);
        return value.ToString(size is >= 1e5 or (> 0 and < 1e-3) ? "0.##########e0" : "G12", CultureInfo.InvariantCulture);
    }

    /// <summary>A number with a few digits.</summary>
    public static string Rounded(double value, int digits = Digits) =>
        !double.IsFinite(value) ? double.IsNaN(value) ? None : Infinite(value) : new Quantity(value, default).ToPrefixedString(digits);

    private static string Infinite(double value) => value > 0 ? "∞" : "−∞";
}
