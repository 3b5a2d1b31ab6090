using Engram.Units;

namespace Engram.Experiments.Measures.Kinds;

/// <summary>Measures of channels that open at random.</summary>
internal static class ChannelKinds
{
    private const string Group = "Channels at random";

    public static MeasureKind[] All { get; } =
    [
        new("recorded-open-time", "Mean of the open times of a single-channel record.", Group, [], o => new RecordedDwell(o.Name, Open: true)),
        new("recorded-shut-time", "Mean of the shut times of a single-channel record.", Group, [], o => new RecordedDwell(o.Name, Open: false)),
        new("unitary-current", "Current of one channel from the variance of a stochastic run against its mean.", Group, [],
            o => new NoiseEstimate(o.Name, Current.Dimension, WantsChannels: false)),
        new("channel-number", "Number of channels from the variance of a stochastic run against its mean.", Group, [],
            o => new NoiseEstimate(o.Name, default, WantsChannels: true)),
    ];
}
