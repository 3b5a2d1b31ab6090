using Engram.Compilation.Reference;
using Engram.Mechanisms;

namespace Engram.Simulation;

/// <summary>What a mechanism does, as traces: open probability, current, conductance, ion currents, gates, states.</summary>
internal static class PlacementTraces
{
    /// <param name="placement">The mechanism and how many channels there are.</param>
    /// <param name="compartment">Gives the inputs.</param>
    /// <param name="times">ms.</param>
    /// <param name="states">State at each time; occupancies may be fractions of a finite number of channels.</param>
    public static IEnumerable<Trace> Of(Placement placement, Compartment compartment, double[] times, double[][] states)
    {
        Interpreter interpreter = new(placement.Mechanism);
        List<(string Quantity, string Unit, double[] Values, Func<double> Compute)> columns =
            [.. Columns(placement, interpreter).Select(c => (c.Quantity, c.Unit, new double[times.Length], c.Compute))];
        Waveforms.Waveform[] courses = [.. interpreter.Mechanism.Inputs.Select(compartment.Course)];
        double[] inputs = new double[courses.Length];
        for (int k = 0; k < times.Length; k++)
        {
            double moment = Side.Of(times, k);
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] = courses[i].At(moment);
            }

            interpreter.Set(inputs, states[k]);
            foreach ((_, _, double[] values, Func<double> compute) in columns)
            {
                values[k] = compute();
            }
        }

        return columns.Select(c => new Trace(placement.Name, c.Quantity, c.Unit, c.Values));
    }

    // Each column reads what the interpreter was set to.
    private static IEnumerable<(string Quantity, string Unit, Func<double> Compute)> Columns(Placement placement, Interpreter interpreter)
    {
        Mechanism mechanism = interpreter.Mechanism;
        int[] currents = [.. Enumerable.Range(0, mechanism.Currents.Length)];
        if (HasOpen(mechanism))
        {
            // What the scheme says, times the gates that are part of the opening itself (the co-agonist site).
            string[] factors = ["open", .. mechanism.Gates.Where(g => g.ActsOnOpening).Select(g => g.Name)];
            yield return ("open-probability", "", () => factors.Aggregate(1.0, (product, f) => product * interpreter.Now(f)));
        }

        if (currents.Length > 0)
        {
            yield return ("current", "pA", () => placement.Count * currents.Sum(interpreter.CurrentNow));
        }

        if (currents.Length > 0 && mechanism.Currents.All(c => c is OhmicCurrent))
        {
            yield return ("conductance", "nS", () => placement.Count * currents.Sum(interpreter.ConductanceNow));
        }

        foreach (string ion in mechanism.Currents.SelectMany(c => c.Shares).Select(s => s.Ion).Distinct(StringComparer.Ordinal))
        {
            (int Current, Mechanisms.Expressions.Expression Fraction)[] shares =
                [.. currents.SelectMany(c => mechanism.Currents[c].Shares.Where(s => s.Ion == ion).Select(s => (c, interpreter.Bind(s.Fraction))))];
            yield return ($"{ion}-current", "pA", () => placement.Count * shares.Sum(s => interpreter.CurrentNow(s.Current) * interpreter.Now(s.Fraction)));
        }

        foreach (string name in mechanism.Gates.Select(g => g.Name).Concat(mechanism.Definitions.Select(d => d.Name)).Concat(interpreter.StateNames))
        {
            yield return (name, "", () => interpreter.Now(name));
        }
    }

    private static bool HasOpen(Mechanism mechanism) =>
        mechanism.Schemes.Any(s => s.OpenSymbol == "open") || mechanism.Definitions.Any(d => d.Name == "open") || mechanism.Equations.Any(e => e.Name == "open");
}
