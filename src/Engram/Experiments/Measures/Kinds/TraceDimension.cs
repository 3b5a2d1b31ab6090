using Engram.Units;

namespace Engram.Experiments.Measures.Kinds;

/// <summary>What a trace measures, by its name.</summary>
internal static class TraceDimension
{
    private static readonly Lazy<HashSet<string>> s_ligands = new(() => [.. KnownLigands.Of([])]);

    public static Dimension Of(string trace) => trace switch
    {
        "current" => Current.Dimension,
        "current-variance" => new(Current: 2),
        "conductance" => Conductance.Dimension,
        "voltage" => Voltage.Dimension,
        "temperature" => Temperature.Dimension,
        _ when trace.EndsWith("-current", StringComparison.Ordinal) || trace.StartsWith("trial-", StringComparison.Ordinal) => Current.Dimension,
        _ when s_ligands.Value.Contains(trace) => Concentration.Dimension,
        _ => default,
    };
}
