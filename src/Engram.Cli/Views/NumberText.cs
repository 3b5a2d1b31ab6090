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
        string text = Of(value.Value, unit);
        if (!double.IsFinite(value.Low) || !double.IsFinite(value.High) || !double.IsFinite(value.Value))
        {
            return text;
        }

        (string number, string shown) = text.Split(' ', 2) is [var n, var u] ? (n, u) : (text, "");
        double half = new Quantity((value.High - value.Low) / 2, Unit.Parse(unit).Dimension).In(shown);
        return half == 0 ? text : $"{number} ± {Rounded(half, 2)}{(shown.Length > 0 ? " " + shown : "")}";
    }

    /// <summary>A value with the prefix that fits: <c>357.9 µM</c>.</summary>
    public static string Of(double value, string unit) =>
        double.IsFinite(value) ? new Quantity(value, Unit.Parse(unit).Dimension).ToPrefixedString(Digits) : double.IsNaN(value) ? None : Infinite(value);

    /// <summary>A band, or nothing where it is a point.</summary>
    public static string Band(double low, double high, string unit) => $"{Of(low, unit)} … {Of(high, unit)}";

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
