using Engram.Units;

namespace Engram.Formats.Nmodl;

/// <summary>Units as NMODL writes them, in the coherent set of the library: <c>/mM/ms</c>, <c>nS</c>, <c>um3/ms</c>.</summary>
internal static class NmodlUnit
{
    /// <summary>The lines of the UNITS block: every unit that the file may use and NEURON does not define itself.</summary>
    public static readonly string[] Definitions =
        ["(mV) = (millivolt)", "(pA) = (picoamp)", "(nA) = (nanoamp)", "(nS) = (nanosiemens)", "(mM) = (milli/liter)", "(um) = (micron)"];

    private static readonly Dimension s_conductance = new(Current: 1, Voltage: -1);

    /// <summary>The unit of a dimension, without its brackets; <c>1</c> for pure numbers.</summary>
    public static string Of(Dimension dimension)
    {
        if (dimension == s_conductance)
        {
            return "nS";
        }

        (string Symbol, int Power)[] factors =
        [
            ("pA", dimension.Current), ("mV", dimension.Voltage), ("mM", dimension.Concentration), ("um", dimension.Length),
            ("degC", dimension.Temperature), ("ms", dimension.Time),
        ];
        string above = string.Join(' ', factors.Where(f => f.Power > 0).Select(f => Raised(f.Symbol, f.Power)));
        string below = string.Concat(factors.Where(f => f.Power < 0).Select(f => "/" + Raised(f.Symbol, -f.Power)));
        return above.Length + below.Length == 0 ? "1" : above + below;
    }

    /// <summary>The dimension as a part of an identifier, e.g. <c>mV</c> or <c>per_ms</c>; empty for pure numbers.</summary>
    public static string Word(Dimension dimension) =>
        dimension == Dimension.None ? "" : Of(dimension).TrimStart('/').Insert(0, Of(dimension)[0] == '/' ? "per_" : "").Replace("/", "_per_", StringComparison.Ordinal).Replace(' ', '_');

    private static string Raised(string symbol, int power) => power == 1 ? symbol : $"{symbol}{power}";
}
