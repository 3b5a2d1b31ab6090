using System.Globalization;
using Engram.Mechanisms;

namespace Engram.Simulation.Deterministic;

/// <summary>Stops a run at the rate that is none, before it has spoiled an occupancy.</summary>
internal static class RateGuard
{
    private const string Advice = "A rate is finite and at least 0 under every condition of the run: look at its formula";

    /// <param name="mechanism">Names the states.</param>
    /// <param name="scheme">Index of the scheme.</param>
    /// <param name="q">Its generator, row-major, 1/ms.</param>
    /// <param name="time">ms; negative infinity for the state at rest.</param>
    /// <exception cref="SimulationException"><c>EN0602</c>: a rate is negative or not finite.</exception>
    public static void Check(Mechanism mechanism, int scheme, ReadOnlySpan<double> q, double time)
    {
        int n = mechanism.Schemes[scheme].States.Length;
        for (int k = 0; k < q.Length; k++)
        {
            if (k % (n + 1) != 0 && !(q[k] >= 0 && double.IsFinite(q[k])))
            {
                throw new SimulationException(new(
                    "EN0602", $"{mechanism.Name}, {(double.IsFinite(time) ? $"t = {Text(time)} ms" : "at rest")}",
                    $"the rate from '{mechanism.Schemes[scheme].States[k / n].Name}' to '{mechanism.Schemes[scheme].States[k % n].Name}' is {Text(q[k])} per ms", Advice));
            }
        }
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
