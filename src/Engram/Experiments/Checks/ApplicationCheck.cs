using Engram.Diagnostics;
using Engram.Experiments.Protocols;

namespace Engram.Experiments.Checks;

/// <summary>Applications begin in the run, last, and take a course that can be.</summary>
internal static class ApplicationCheck
{
    public static IEnumerable<Diagnostic> Of(Protocol protocol) => DurationCheck.Lasts(protocol)
        ? protocol.Applications.SelectMany(a => Start(a, protocol.Duration).Concat(Train(a)).Concat(Course(a)))
        : [];

    private static IEnumerable<Diagnostic> Start(Application a, double duration)
    {
        if (!(a.At >= 0) || !(a.LastStart < duration))
        {
            yield return new(
                "EN0714", $"protocol.apply.{a.Ligand}",
                $"an application begins at {NumberText.Of(a.At >= 0 ? a.LastStart : a.At)} ms, outside the run of {NumberText.Of(duration)} ms",
                "Begin it earlier, or run longer");
        }
    }

    private static IEnumerable<Diagnostic> Train(Application a)
    {
        if (a.Pulses < 1)
        {
            yield return new("EN0716", $"protocol.apply.{a.Ligand}.pulses", $"a train has {a.Pulses} pulses", "Give one or more");
        }

        if (a.Pulses > 1 && !(a.Interval > 0))
        {
            yield return new("EN0716", $"protocol.apply.{a.Ligand}.interval", "a train of pulses has no interval", "Give an interval or a frequency above zero");
        }

        if (a is SquarePulse square && a.Pulses > 1 && square.Length > a.Interval && a.Interval > 0)
        {
            yield return new(
                "EN0736", $"protocol.apply.{a.Ligand}", $"pulses of {NumberText.Of(square.Length)} ms begin every {NumberText.Of(a.Interval)} ms, before the one before has ended",
                "One solution replaces another: make the pulses shorter or the interval longer");
        }
    }

    private static IEnumerable<Diagnostic> Course(Application a)
    {
        if (a is SquarePulse { Length: not > 0 })
        {
            yield return new("EN0715", $"protocol.apply.{a.Ligand}.for", "the pulse has no length", "Give a length above zero");
        }

        if (Impossible(a) is { } found)
        {
            yield return new("EN0735", $"protocol.apply.{a.Ligand}", found, "Times are finite and above zero, a rise is shorter than its decay, and a course has as many ascending times as values");
        }
    }

    private static string? Impossible(Application a) => a switch
    {
        SquarePulse s when !(s.Exchange >= 0 && double.IsFinite(s.Exchange)) => $"the solution exchange takes {NumberText.Of(s.Exchange)} ms",
        ExponentialRelease e when !IsTime(e.Decay) => $"the decay time is {NumberText.Of(e.Decay)} ms",
        BiexponentialRelease e when !(IsTime(e.Rise) && IsTime(e.Decay) && e.Rise < e.Decay) =>
            $"the rise time is {NumberText.Of(e.Rise)} ms and the decay time {NumberText.Of(e.Decay)} ms",
        SampledCourse c when c.Times.Length == 0 || c.Times.Length != c.Concentrations.Length => $"the course has {c.Times.Length} times and {c.Concentrations.Length} values",
        SampledCourse c when c.Times.Any(t => !double.IsFinite(t)) || c.Times.Zip(c.Times.Skip(1)).Any(t => t.First > t.Second) => "the times of the course do not ascend",
        _ => null,
    };

    private static bool IsTime(double value) => value > 0 && double.IsFinite(value);
}
