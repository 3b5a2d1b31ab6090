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
        Mechanism mechanism = interpreter.Mechanism;
        List<(string Quantity, string Unit, double[] Values, Func<double[], double[], double> Compute)> columns = [];

        void Column(string quantity, string unit, Func<double[], double[], double> compute) => columns.Add((quantity, unit, new double[times.Length], compute));

        if (HasOpen(mechanism))
        {
            Column("open-probability", "", (inputs, state) => OpenProbability(interpreter, inputs, state));
        }

        if (mechanism.Currents.Length > 0)
        {
            Column("current", "pA", (inputs, state) => placement.Count * Sum(mechanism, c => interpreter.Current(c, inputs, state)));
        }

        if (mechanism.Currents.Length > 0 && mechanism.Currents.All(c => c is OhmicCurrent))
        {
            Column("conductance", "nS", (inputs, state) => placement.Count * Sum(mechanism, c => interpreter.Conductance(c, inputs, state)));
        }

        foreach (string ion in mechanism.Currents.SelectMany(c => c.Shares).Select(s => s.Ion).Distinct(StringComparer.Ordinal))
        {
            Column($"{ion}-current", "pA", (inputs, state) => placement.Count * IonCurrent(interpreter, ion, inputs, state));
        }

        foreach (Gate gate in mechanism.Gates)
        {
            Column(gate.Name, "", (inputs, state) => interpreter.Value(gate.Name, inputs, state));
        }

        for (int i = 0; i < interpreter.StateCount; i++)
        {
            int index = i;
            Column(interpreter.StateNames[i], "", (_, state) => state[index]);
        }

        double[] now = new double[mechanism.Inputs.Length];
        Waveforms.Waveform[] courses = [.. mechanism.Inputs.Select(compartment.Course)];
        for (int k = 0; k < times.Length; k++)
        {
            for (int i = 0; i < now.Length; i++)
            {
                now[i] = courses[i].At(Side.Of(times, k));
            }

            foreach ((_, _, double[] values, Func<double[], double[], double> compute) in columns)
            {
                values[k] = compute(now, states[k]);
            }
        }

        return columns.Select(c => new Trace(placement.Name, c.Quantity, c.Unit, c.Values));
    }

    // What the scheme says, times the gates that are part of the opening itself (the co-agonist site).
    private static double OpenProbability(Interpreter interpreter, double[] inputs, double[] state)
    {
        double open = interpreter.Value("open", inputs, state);
        foreach (Gate gate in interpreter.Mechanism.Gates)
        {
            open *= gate.ActsOnOpening ? interpreter.Value(gate.Name, inputs, state) : 1;
        }

        return open;
    }

    private static bool HasOpen(Mechanism mechanism) =>
        mechanism.Schemes.Any(s => s.OpenSymbol == "open") || mechanism.Definitions.Any(d => d.Name == "open") || mechanism.Equations.Any(e => e.Name == "open");

    private static double Sum(Mechanism mechanism, Func<int, double> term) => Enumerable.Range(0, mechanism.Currents.Length).Sum(term);

    private static double IonCurrent(Interpreter interpreter, string ion, double[] inputs, double[] state)
    {
        double sum = 0;
        for (int c = 0; c < interpreter.Mechanism.Currents.Length; c++)
        {
            foreach (IonShare share in interpreter.Mechanism.Currents[c].Shares)
            {
                if (share.Ion == ion)
                {
                    sum += interpreter.Current(c, inputs, state) * interpreter.Value(share.Fraction, inputs, state);
                }
            }
        }

        return sum;
    }
}
