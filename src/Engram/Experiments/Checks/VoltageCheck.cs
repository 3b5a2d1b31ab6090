using Engram.Diagnostics;
using Engram.Experiments.Protocols;

namespace Engram.Experiments.Checks;

/// <summary>The command voltage is a number throughout, and its changes follow one another within the run.</summary>
internal static class VoltageCheck
{
    public static IEnumerable<Diagnostic> Of(Protocol protocol) =>
        DurationCheck.Lasts(protocol) ? [.. Potentials(protocol), .. Times(protocol), .. Order(protocol)] : Potentials(protocol);

    private static IEnumerable<Diagnostic> Potentials(Protocol protocol) => protocol.Voltage.Select(v => v.To).Prepend(protocol.Hold)
        .Where(v => !double.IsFinite(v))
        .Select(v => new Diagnostic("EN0733", "protocol.voltage", $"the potential is {NumberText.Of(v)} mV", "Give one that can be, e.g. -60 mV"));

    private static IEnumerable<Diagnostic> Times(Protocol protocol) => protocol.Voltage
        .Where(v => !(v.At >= 0) || !(v.At + v.Over <= protocol.Duration))
        .Select(v => new Diagnostic(
            "EN0717", "protocol.voltage", $"the voltage changes at {NumberText.Of(v.At)} ms, outside the run of {NumberText.Of(protocol.Duration)} ms",
            "Begin it earlier, or run longer"));

    private static IEnumerable<Diagnostic> Order(Protocol protocol)
    {
        double ended = 0;
        foreach (VoltageChange v in protocol.Voltage)
        {
            if (v.At >= 0 && (v.At < ended || v.Over < 0))
            {
                yield return new(
                    "EN0734", "protocol.voltage", $"the change at {NumberText.Of(v.At)} ms begins before the one before has ended, or lasts less than no time",
                    "Write the changes in order of time, ramps after one another");
            }

            ended = v.At + v.Over;
        }
    }
}
