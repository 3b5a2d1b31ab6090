using System.Runtime.CompilerServices;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>A transition's rate at membrane potentials from −120 to +80 mV, the other inputs at their defaults.</summary>
/// <param name="Transition">The transition.</param>
/// <param name="Rates">Its rate, 1/ms, at each potential; one number when it does not depend on the potential; NaN where it reads a state.</param>
internal sealed record RateScan(Transition Transition, EquatableArray<double> Rates)
{
    private const int From = -120, To = 80, Step = 10; // mV

    // Two rules ask for the same scan of the same immutable description.
    private static readonly ConditionalWeakTable<Mechanism, RateScan[]> s_scanned = [];

    /// <summary>The potential of a rate, mV.</summary>
    public static int Voltage(int index) => From + (index * Step);

    /// <summary>Where a diagnostic about the rate points.</summary>
    public string Where(Mechanism mechanism) => $"{mechanism.Name}, transition {Transition.From} → {Transition.To}";

    /// <summary>Every transition of a mechanism.</summary>
    public static IReadOnlyList<RateScan> Of(Mechanism mechanism) => s_scanned.GetValue(mechanism, Scanned);

    private static RateScan[] Scanned(Mechanism mechanism)
    {
        RuleEvaluation evaluation = new(mechanism);
        (Transition Transition, Expression Rate, List<double> Values)[] scans =
            [.. mechanism.Schemes.SelectMany(s => s.Transitions).Select(t => (t, evaluation.Computable(t.Rate), new List<double>()))];
        (Transition, Expression Rate, List<double> Values)[] sensitive = [.. scans.Where(s => evaluation.ReadsVoltage(s.Rate))];
        for (int v = From; v <= (sensitive.Length > 0 ? To : From); v += Step)
        {
            evaluation.Hold(v);
            foreach ((_, Expression rate, List<double> values) in v == From ? scans : sensitive)
            {
                values.Add(evaluation.ValueOf(rate));
            }
        }

        return [.. scans.Select(s => new RateScan(s.Transition, s.Values.ToEquatableArray()))];
    }
}
