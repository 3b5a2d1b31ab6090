using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>A rate that is a number at one membrane potential is one at all: no 0/0 where a formula of Hodgkin and Huxley's kind has its gap.</summary>
internal static class RatesAreDefined
{
    /// <summary><c>EN0228</c>: not a finite number at some membrane potential.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) =>
        from scan in RateScan.Of(mechanism)
        let gap = scan.Rates.FindIndex(r => !double.IsFinite(r))
        where gap >= 0 && scan.Rates.Any(double.IsFinite)
        select new Diagnostic(
            "EN0228", scan.Where(mechanism), $"the rate '{scan.Transition.Rate}' has no finite value at {RateScan.Voltage(gap)} mV",
            "Write x/(1 - exp(-x)) as 1/exprel(-x), which is 1 at x = 0");
}
