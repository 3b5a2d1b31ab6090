using System.Globalization;

namespace Engram.Units;

/// <summary>A number with its dimension, stored in the coherent base unit (ms, mV, nS, pA, pF, mM, µm, °C).</summary>
/// <param name="Value">The number, in the base unit of <paramref name="Dimension"/>.</param>
/// <param name="Dimension">What it measures.</param>
public readonly record struct Quantity(double Value, Dimension Dimension)
{
    /// <summary>Reads "1 mM", "-70 mV", "1e7 /M/s", "10 %" or a bare number.</summary>
    /// <exception cref="UnitsException"><c>EN0102</c>: not a number with a unit.</exception>
    public static Quantity Parse(string text) => TryParse(text, out Quantity quantity)
        ? quantity
        : throw new UnitsException(new("EN0102", "", $"'{text}' is not a number with a unit", "Write e.g. 1 mM, -70 mV, 1.2 ms, 1e7 /M/s"));

    /// <summary>Reads a number with a unit and checks that it measures what is expected.</summary>
    /// <param name="text">E.g. "1 mM".</param>
    /// <param name="expected">The dimension it must have.</param>
    /// <exception cref="UnitsException"><c>EN0102</c>: not a quantity; <c>EN0103</c>: another dimension; <c>EN0104</c>: not finite.</exception>
    public static Quantity Parse(string text, Dimension expected)
    {
        Quantity quantity = Parse(text);
        if (quantity.Dimension != expected)
        {
            throw new UnitsException(new(
                "EN0103", "", $"'{text}' is {quantity.Dimension.Name}, but {expected.Name} is expected", Advised(expected, "Give it in")));
        }

        return double.IsFinite(quantity.Value)
            ? quantity
            : throw new UnitsException(new("EN0104", "", $"'{text}' is not a finite number", "Give a finite number"));
    }

    /// <summary>Reads a number with a unit, telling whether it is one.</summary>
    public static bool TryParse(string text, out Quantity quantity)
    {
        quantity = default;
        string trimmed = text.Trim().Replace('−', '-');
        int end = WordLength(trimmed, out double number);
        if ((end == 0 && !double.TryParse(trimmed.AsSpan(0, end = NumberLength(trimmed)), NumberStyles.Float, CultureInfo.InvariantCulture, out number))
            || !Unit.TryParse(trimmed[end..], out Unit unit))
        {
            return false;
        }

        quantity = new Quantity(unit.ToBase(number), unit.Dimension);
        return true;
    }

    /// <summary>The number in another unit of the same dimension.</summary>
    /// <param name="unit">E.g. "uM".</param>
    /// <exception cref="UnitsException"><c>EN0103</c>: the unit measures something else.</exception>
    public double In(string unit)
    {
        Unit target = Unit.Parse(unit);
        return target.Dimension == Dimension
            ? target.FromBase(Value)
            : throw new UnitsException(new("EN0103", "", $"'{unit}' is {target.Dimension.Name}, but {Dimension.Name} is expected", Advised(Dimension, "Use")));
    }

    /// <summary>The number in the base unit, with the unit: "0.01 mM".</summary>
    public override string ToString() =>
        $"{Value.ToString("R", CultureInfo.InvariantCulture)}{(Dimension == Dimension.None ? "" : " " + Dimension.BaseUnit)}";

    /// <summary>The number with the SI prefix that keeps it between 1 and 1000: "10 µM".</summary>
    /// <param name="digits">Significant digits.</param>
    public string ToPrefixedString(int digits = 4) => QuantityText.Of(this, digits);

    private static string Advised(Dimension dimension, string verb) =>
        dimension == Dimension.None ? "Give it without a unit" : $"{verb} a unit such as {dimension.BaseUnit}";

    // Not-a-numbers are read, as YAML and C write them, so that they are refused by what they are and not as a misspelt number.
    private static int WordLength(string text, out double number)
    {
        string word = text.Split(' ', 2)[0];
        string bare = word.TrimStart('+', '-', '.').ToUpperInvariant();
        number = bare switch { "NAN" => double.NaN, "INF" or "INFINITY" or "∞" => double.PositiveInfinity, _ => 0 };
        number = word.StartsWith('-') ? -number : number;
        return number == 0 ? 0 : word.Length;
    }

    private static int NumberLength(string text)
    {
        int i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' || (text[i] is '+' or '-' && (i == 0 || text[i - 1] is 'e' or 'E'))
            || (text[i] is 'e' or 'E' && i > 0 && i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is '+' or '-'))))
        {
            i++;
        }

        return i;
    }
}
