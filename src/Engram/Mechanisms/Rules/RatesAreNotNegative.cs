using System.Globalization;
using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>No rate is negative at any membrane potential from −120 to +80 mV, with the other inputs at their defaults.</summary>
/// <remarks>Rates that read states are not judged here; the guards of a simulation see those.</remarks>
internal static class RatesAreNotNegative
{
    /// <summary><c>EN0220</c>: negative everywhere; <c>EN0226</c>: negative at some membrane potential.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) =>
        RateScan.Of(mechanism).Where(s => s.Rates.Any(r => r < 0)).Select(s => Negative(mechanism, s));

    private static Diagnostic Negative(Mechanism mechanism, RateScan scan)
    {
        double worst = scan.Rates.Where(r => r < 0).Min();
        string value = worst.ToString("G4", CultureInfo.InvariantCulture), rate = scan.Transition.Rate.ToString();
        return scan.Rates.All(r => r < 0)
            ? new("EN0220", scan.Where(mechanism), $"the rate '{rate}' is negative: {value} /ms",
                "Give a rate of 0 or more; the reverse reaction is a transition of its own")
            : new("EN0226", scan.Where(mechanism), $"the rate '{rate}' becomes negative: {value} /ms at {RateScan.Voltage(scan.Rates.FindIndex(r => r == worst))} mV",
                "Write it so that it stays at 0 or above between -120 and 80 mV, e.g. with max(0, …)");
    }
}
