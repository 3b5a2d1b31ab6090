using Engram.Diagnostics;
using Engram.Experiments.Protocols;

namespace Engram.Experiments.Checks;

/// <summary>The run lasts, and is sampled.</summary>
internal static class DurationCheck
{
    public static IEnumerable<Diagnostic> Of(Protocol protocol)
    {
        if (!Lasts(protocol))
        {
            yield return new("EN0705", "protocol.run", $"the run lasts {NumberText.Of(protocol.Duration)} ms", "Give a duration above zero");
        }

        if (protocol.Sampling is { } step && !(step > 0))
        {
            yield return new("EN0718", "protocol.sample", $"the sampling interval is {NumberText.Of(step)} ms", "Give an interval above zero");
        }
    }

    /// <summary>Whether anything can be inside or outside the run at all.</summary>
    public static bool Lasts(Protocol protocol) => protocol.Duration > 0 && double.IsFinite(protocol.Duration);
}
