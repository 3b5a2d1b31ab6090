namespace Engram.Units;

/// <summary>What a number measures, as powers of the six base quantities of the coherent set (ms, mV, pA, mM, µm, °C).</summary>
/// <param name="Time">Power of time (ms).</param>
/// <param name="Voltage">Power of voltage (mV).</param>
/// <param name="Current">Power of current (pA).</param>
/// <param name="Concentration">Power of concentration (mM).</param>
/// <param name="Length">Power of length (µm).</param>
/// <param name="Temperature">Power of temperature (°C or K).</param>
public readonly record struct Dimension(
    sbyte Time = 0, sbyte Voltage = 0, sbyte Current = 0, sbyte Concentration = 0, sbyte Length = 0, sbyte Temperature = 0)
{
    /// <summary>A pure number.</summary>
    public static readonly Dimension None;

    private static readonly (string Name, string BaseUnit, Dimension Dimension)[] s_named =
    [
        ("a pure number", "", default),
        ("a time", "ms", new(Time: 1)),
        ("a rate", "1/ms", new(Time: -1)),
        ("a voltage", "mV", new(Voltage: 1)),
        ("an inverse voltage", "1/mV", new(Voltage: -1)),
        ("a voltage slope", "mV/ms", new(Voltage: 1, Time: -1)),
        ("a current", "pA", new(Current: 1)),
        ("a conductance", "nS", new(Current: 1, Voltage: -1)),
        ("a capacitance", "pF", new(Current: 1, Voltage: -1, Time: 1)),
        ("a charge", "fC", new(Current: 1, Time: 1)),
        ("a concentration", "mM", new(Concentration: 1)),
        ("an inverse concentration", "1/mM", new(Concentration: -1)),
        ("a binding rate", "1/mM/ms", new(Concentration: -1, Time: -1)),
        ("a concentration slope", "mM/ms", new(Concentration: 1, Time: -1)),
        ("a length", "µm", new(Length: 1)),
        ("an area", "µm²", new(Length: 2)),
        ("a volume", "µm³", new(Length: 3)),
        ("a permeability", "µm/ms", new(Length: 1, Time: -1)),
        ("a temperature", "°C", new(Temperature: 1)),
        ("a resistance", "GΩ", new(Current: -1, Voltage: 1)),
    ];

    /// <summary>The field's word for the dimension, with its article ("a concentration"), or its base units.</summary>
    public string Name
    {
        get
        {
            Dimension self = this;
            return Array.Find(s_named, n => n.Dimension == self).Name ?? $"a quantity in {BaseUnit}";
        }
    }

    /// <summary>The coherent unit in which numbers of this dimension are stored, e.g. <c>nS</c>; empty for pure numbers.</summary>
    public string BaseUnit
    {
        get
        {
            Dimension self = this;
            return Array.Find(s_named, n => n.Dimension == self).BaseUnit ?? Spelled();
        }
    }

    /// <summary>Dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => a.Combine(b, 1);

    /// <summary>Dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => a.Combine(b, -1);

    /// <summary>Dimension of a whole power.</summary>
    /// <param name="exponent">The power.</param>
    public Dimension Power(int exponent) => None.Combine(this, exponent);

    private Dimension Combine(Dimension b, int sign) => new(
        (sbyte)(Time + (sign * b.Time)), (sbyte)(Voltage + (sign * b.Voltage)), (sbyte)(Current + (sign * b.Current)),
        (sbyte)(Concentration + (sign * b.Concentration)), (sbyte)(Length + (sign * b.Length)), (sbyte)(Temperature + (sign * b.Temperature)));

    private string Spelled() => string.Join("·", new[]
    {
        Factor("ms", Time), Factor("mV", Voltage), Factor("pA", Current), Factor("mM", Concentration), Factor("µm", Length), Factor("°C", Temperature),
    }.Where(f => f.Length > 0));

    private static string Factor(string unit, sbyte power) => power switch { 0 => "", 1 => unit, _ => $"{unit}^{power}" };
}
