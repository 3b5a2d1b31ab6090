using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>How an experiment is computed.</summary>
internal static class MethodSchema
{
    private static readonly Key s_seed = new("seed", new CountKind(0, long.MaxValue), "Seed of the random numbers; same seed, same result to the last bit.") { Default = "1" };

    /// <summary>The three ways to run a scheme.</summary>
    public static readonly VariantKind Method = new("a method",
    [
        new("deterministic", "Occupancies of infinitely many channels: exact where conditions are constant, error-controlled where they change.", new(
            "deterministic", "Occupancies of infinitely many channels.",
            [new("tolerance", new QuantityKind(Dimension.None, Bound.Positive), "Relative tolerance of the error-controlled parts.") { Default = "1e-9" }])),
        new("stochastic", "`count` channels that open and close at random, repeated.", new(
            "stochastic", "A finite number of channels.",
            [new("trials", new CountKind(), "Number of repetitions.") { Default = "100" }, s_seed])),
        new("single-channel", "One channel: an idealised record with dwell times.", new(
            "single-channel", "One channel.",
            [new("trials", new CountKind(), "Number of records.") { Default = "1" }, s_seed])),
    ]);
}
