using System.Globalization;
using Engram.Diagnostics;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>No rate is negative at any membrane potential from −120 to +80 mV, with the other inputs at their defaults.</summary>
/// <remarks>Rates that read states are not judged here; the guards of a simulation see those.</remarks>
internal static class RatesAreNotNegative
{
    private const int From = -120, To = 80, Step = 5; // mV

    /// <summary><c>EN0220</c>: negative everywhere; <c>EN0226</c>: negative at some membrane potential.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        RuleEvaluation evaluation = new(mechanism);
        (Transition Transition, Expression Rate)[] rates =
            [.. mechanism.Schemes.SelectMany(s => s.Transitions).Select(t => (t, evaluation.WithoutFunctions(t.Rate)))];
        int[] voltages = mechanism.Inputs.FindIndex(i => i.Kind == InputKind.Voltage) < 0
            ? [0]
            : [.. Enumerable.Range(0, ((To - From) / Step) + 1).Select(i => From + (i * Step))];
        double[][] values = [.. voltages.Select(v => { evaluation.Hold(v); return rates.Select(r => evaluation.ValueOf(r.Rate)).ToArray(); })];
        return rates.Select((r, i) => Judge(mechanism, r.Transition, voltages, [.. values.Select(row => row[i])])).OfType<Diagnostic>();
    }

    private static Diagnostic? Judge(Mechanism mechanism, Transition transition, int[] voltages, double[] rates)
    {
        int worst = Array.IndexOf(rates, rates.Min());
        if (!(rates[worst] < 0))
        {
            return null;
        }

        string where = $"{mechanism.Name}, transition {transition.From} → {transition.To}";
        string value = rates[worst].ToString("G4", CultureInfo.InvariantCulture);
        return Array.TrueForAll(rates, r => r < 0)
            ? new("EN0220", where, $"the rate '{transition.Rate}' is negative: {value} /ms", "Give a rate of 0 or more; the reverse reaction is a transition of its own")
            : new("EN0226", where, $"the rate '{transition.Rate}' becomes negative: {value} /ms at {voltages[worst]} mV",
                "Write it so that it stays at 0 or above between -120 and 80 mV, e.g. with max(0, …)");
    }
}
