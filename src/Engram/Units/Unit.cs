namespace Engram.Units;

/// <summary>A unit as the field writes it: <c>uM</c>, <c>1/(mM ms)</c>, <c>/M/s</c>, <c>pS</c>, <c>%</c>.</summary>
/// <param name="Symbol">The text it was written as.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">Size in the coherent base unit of the dimension (ms, mV, nS, pA, pF, mM, µm, °C).</param>
/// <param name="Offset">Added after scaling; only for kelvin read as °C.</param>
public readonly record struct Unit(string Symbol, Dimension Dimension, double Factor, double Offset = 0)
{
    private static readonly Dictionary<string, (Dimension Dimension, double Factor)> s_symbols = new(StringComparer.Ordinal)
    {
        ["s"] = (new(Time: 1), 1e3),
        ["min"] = (new(Time: 1), 60e3),
        ["h"] = (new(Time: 1), 3.6e6),
        ["Hz"] = (new(Time: -1), 1e-3),
        ["V"] = (new(Voltage: 1), 1e3),
        ["A"] = (new(Current: 1), 1e12),
        ["S"] = (new(Current: 1, Voltage: -1), 1e9),
        ["Ohm"] = (new(Current: -1, Voltage: 1), 1e-9),
        ["ohm"] = (new(Current: -1, Voltage: 1), 1e-9),
        ["Ω"] = (new(Current: -1, Voltage: 1), 1e-9), // the Greek letter
        ["\u2126"] = (new(Current: -1, Voltage: 1), 1e-9), // the ohm sign
        ["F"] = (new(Current: 1, Voltage: -1, Time: 1), 1e12),
        ["C"] = (new(Current: 1, Time: 1), 1e15),
        ["M"] = (new(Concentration: 1), 1e3),
        ["m"] = (new(Length: 1), 1e6),
        ["%"] = (default, 1e-2),
        ["1"] = (default, 1),
        ["degC"] = (new(Temperature: 1), 1),
        ["°C"] = (new(Temperature: 1), 1),
        ["celsius"] = (new(Temperature: 1), 1),
        ["K"] = (new(Temperature: 1), 1),
    };

    private static readonly Dictionary<char, double> s_prefixes = new()
    {
        ['f'] = 1e-15,
        ['p'] = 1e-12,
        ['n'] = 1e-9,
        ['u'] = 1e-6,
        ['µ'] = 1e-6,
        ['μ'] = 1e-6,
        ['m'] = 1e-3,
        ['c'] = 1e-2,
        ['k'] = 1e3,
        ['M'] = 1e6,
        ['G'] = 1e9,
    };

    // A milli-hour or a kilo-percent is a slip of the pen.
    private static readonly HashSet<string> s_unprefixed = new(["min", "h", "%", "1", "degC", "°C", "celsius", "K"], StringComparer.Ordinal);

    // The highest power of a unit that anything physical needs.
    private const int HighestPower = 9;

    /// <summary>Reads a unit; an empty text is the pure number.</summary>
    /// <exception cref="UnitsException"><c>EN0101</c>: not a unit.</exception>
    public static Unit Parse(string text) => TryParse(text, out Unit unit)
        ? unit
        : throw new UnitsException(new("EN0101", "", $"'{text}' is not a unit", "Write e.g. mM, uM, ms, mV, nS, pA, 1/s, /M/s, %"));

    /// <summary>Reads a unit, telling whether it is one.</summary>
    /// <param name="text">Symbols with SI prefixes, joined by spaces, '·', '*' or '/', with powers as ^2, ² or -1; brackets group.</param>
    /// <param name="unit">The unit read.</param>
    public static bool TryParse(string text, out Unit unit)
    {
        unit = default;
        string trimmed = text.Trim();
        if (trimmed is "K")
        {
            unit = new Unit("K", new(Temperature: 1), 1, -PhysicalConstants.ZeroCelsius);
            return true;
        }

        int position = 0;
        if (!TryProduct(trimmed, ref position, out Dimension dimension, out double factor) || position != trimmed.Length)
        {
            return false;
        }

        unit = new Unit(trimmed, dimension, factor);
        return true;
    }

    /// <summary>A number in this unit, in the base unit.</summary>
    public double ToBase(double value) => (value * Factor) + Offset;

    /// <summary>A number in the base unit, in this unit.</summary>
    public double FromBase(double value) => (value - Offset) / Factor;

    private static bool TryProduct(string text, ref int position, out Dimension dimension, out double factor)
    {
        (dimension, factor) = (default, 1);
        bool first = true;
        while (true)
        {
            bool? divide = Separator(text, ref position);
            if (position >= text.Length || text[position] == ')')
            {
                return divide is null; // nothing may be left open: "mM /", "mV *"
            }

            if ((first && divide == false) || !TryFactor(text, ref position, out Dimension d, out double f))
            {
                return false;
            }

            dimension = divide == true ? dimension / d : dimension * d;
            factor = divide == true ? factor / f : factor * f;
            first = false;
        }
    }

    // Spaces with at most one sign: true for '/', false for '*' or '·', null for none.
    private static bool? Separator(string text, ref int position)
    {
        bool? divide = null;
        while (position < text.Length && (text[position] == ' ' || (divide is null && text[position] is '/' or '*' or '·')))
        {
            divide = text[position] switch { '/' => true, '*' or '·' => false, _ => divide };
            position++;
        }

        return divide;
    }

    private static bool TryFactor(string text, ref int position, out Dimension dimension, out double factor)
    {
        if (text[position] == '(')
        {
            position++;
            if (!TryProduct(text, ref position, out dimension, out factor) || position >= text.Length || text[position] != ')')
            {
                return false;
            }

            position++;
        }
        else
        {
            int start = position;
            while (position < text.Length && (char.IsLetter(text[position]) || text[position] is '%' or '°'))
            {
                position++;
            }

            // "1/ms": a one stands alone, so that "12 mV" is not 1² mV.
            if (position == start && text[position] == '1' && (position + 1 == text.Length || text[position + 1] is ' ' or '/'))
            {
                position++;
            }

            if (!TrySymbol(text[start..position], out dimension, out factor))
            {
                return false;
            }
        }

        int power = Power(text, ref position);
        if (Math.Abs(power) > HighestPower)
        {
            return false;
        }

        (dimension, factor) = (dimension.Power(power), Math.Pow(factor, power));
        return true;
    }

    private static bool TrySymbol(string symbol, out Dimension dimension, out double factor)
    {
        double scale = 1;
        if (!s_symbols.TryGetValue(symbol, out (Dimension Dimension, double Factor) known)
            && (symbol.Length < 2 || s_unprefixed.Contains(symbol[1..])
                || !s_prefixes.TryGetValue(symbol[0], out scale) || !s_symbols.TryGetValue(symbol[1..], out known)))
        {
            (dimension, factor) = (default, 0);
            return false;
        }

        (dimension, factor) = (known.Dimension, known.Factor * scale);
        return true;
    }

    private static int Power(string text, ref int position)
    {
        const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        int start = position, sign = 1, power = 0, digits = 0;
        if (position < text.Length && text[position] == '^')
        {
            position++;
        }

        if (position < text.Length && text[position] is '-' or '⁻')
        {
            sign = -1;
            position++;
        }

        while (position < text.Length && (char.IsAsciiDigit(text[position]) || Superscripts.Contains(text[position])))
        {
            int superscript = Superscripts.IndexOf(text[position], StringComparison.Ordinal);
            power = Math.Min(1000, (power * 10) + (superscript >= 0 ? superscript : text[position] - '0'));
            digits++;
            position++;
        }

        if (digits == 0)
        {
            position = start;
            return 1;
        }

        return sign * power;
    }
}
