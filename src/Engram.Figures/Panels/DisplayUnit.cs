namespace Engram.Figures;

/// <summary>The unit numbers are shown in: the base unit with the prefix that keeps them readable.</summary>
/// <param name="Symbol">E.g. <c>fA</c>; empty for pure numbers.</param>
/// <param name="InBase">Size in the base unit.</param>
internal sealed record DisplayUnit(string Symbol, double InBase)
{
    // Each from small to large; the field keeps potentials in mV whatever they are.
    private static readonly Dictionary<string, DisplayUnit[]> s_ladders = new()
    {
        ["pA"] = [new("fA", 1e-3), new("pA", 1), new("nA", 1e3), new("µA", 1e6)],
        ["nS"] = [new("fS", 1e-6), new("pS", 1e-3), new("nS", 1), new("µS", 1e3)],
        ["ms"] = [new("µs", 1e-3), new("ms", 1), new("s", 1e3)],
        ["mM"] = [new("pM", 1e-9), new("nM", 1e-6), new("µM", 1e-3), new("mM", 1), new("M", 1e3)],
        ["fC"] = [new("aC", 1e-3), new("fC", 1), new("pC", 1e3), new("nC", 1e6)],
        ["pF"] = [new("fF", 1e-3), new("pF", 1), new("nF", 1e3)],
        ["µm"] = [new("nm", 1e-3), new("µm", 1), new("mm", 1e3)],
    };

    /// <summary>The unit for numbers up to a size.</summary>
    /// <param name="baseUnit">Base unit; empty for pure numbers.</param>
    /// <param name="largest">Largest magnitude, base unit.</param>
    public static DisplayUnit For(string baseUnit, double largest)
    {
        if (!s_ladders.TryGetValue(baseUnit, out DisplayUnit[]? ladder) || !(largest > 0) || !double.IsFinite(largest))
        {
            return new DisplayUnit(baseUnit, 1);
        }

        // Up to 2 s a time axis is read in ms; "0.9" of something larger is still read in the smaller unit.
        double few = baseUnit == "ms" ? 2 : 1;
        return ladder.LastOrDefault(u => largest >= few * u.InBase * (1 - 1e-9), ladder[0]);
    }

    /// <summary>Numbers in this unit.</summary>
    /// <param name="values">Base unit.</param>
    public ReadOnlyMemory<double> Of(ReadOnlySpan<double> values)
    {
        double[] shown = new double[values.Length];
        for (int k = 0; k < shown.Length; k++)
        {
            shown[k] = values[k] / InBase;
        }

        return shown;
    }
}
