using System.Globalization;
using Engram.Compilation.Reference;
using Engram.Diagnostics;
using Engram.Mechanisms;

namespace Engram.Kinetics;

/// <summary>Looks for rates that stop being rates somewhere in the range of voltages and concentrations that may be met.</summary>
public static class RateCheck
{
    private const double LowestVoltage = -150, HighestVoltage = 100, VoltageStep = 5; // mV
    private static readonly double[] s_concentrations = [0, 1e-6, 1e-4, 1e-2, 1, 100]; // mM

    /// <summary>
    /// Errors of every scheme: <c>EN0413</c> a negative rate, <c>EN0414</c> one that is NaN or infinite, <c>EN0415</c> occupancy not conserved.
    /// </summary>
    /// <param name="mechanism">The description.</param>
    /// <param name="conditions">What holds besides voltage and ligands.</param>
    /// <returns>At most one diagnostic for each transition.</returns>
    public static IReadOnlyList<Diagnostic> Of(Mechanism mechanism, Conditions? conditions = null)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        Interpreter interpreter = new((conditions ?? Conditions.Default).Apply(mechanism));
        double[] inputs = (conditions ?? Conditions.Default).InputsOf(mechanism), state = EvenState(interpreter);
        Dictionary<(string, string, string), Diagnostic> found = [];
        foreach ((string place, double[] at) in Places(mechanism, inputs))
        {
            Examine(interpreter, at, state, place, found);
        }

        return [.. found.Values];
    }

    private static void Examine(Interpreter interpreter, double[] inputs, double[] state, string place, Dictionary<(string, string, string), Diagnostic> found)
    {
        foreach (KineticScheme scheme in interpreter.Mechanism.Schemes)
        {
            foreach (Transition t in scheme.Transitions)
            {
                double rate = interpreter.Value(t.Rate, inputs, state);
                if (!(rate >= 0) || double.IsInfinity(rate))
                {
                    string text = rate.ToString("G4", CultureInfo.InvariantCulture);
                    found.TryAdd((scheme.Name, t.From, t.To), new Diagnostic(
                        rate < 0 ? "EN0413" : "EN0414",
                        $"{interpreter.Mechanism.Name}, {t.From} → {t.To}",
                        $"the rate is {text} per ms at {place}",
                        "A rate is finite and at least 0 wherever the receptor may be"));
                }
            }
        }

        if (found.Count == 0 && Leak(interpreter, inputs, state) is { } leak)
        {
            found.TryAdd(("", "", ""), leak with { Found = $"{leak.Found} at {place}" });
        }
    }

    // What leaves one state enters another: the derivatives of a scheme's occupancies sum to zero.
    private static Diagnostic? Leak(Interpreter interpreter, double[] inputs, double[] state)
    {
        double[] derivative = new double[interpreter.StateCount];
        interpreter.Derivative(inputs, state, derivative);
        for (int s = 0; s < interpreter.Mechanism.Schemes.Length; s++)
        {
            ReadOnlySpan<double> part = derivative.AsSpan(interpreter.SchemeOffset(s), interpreter.Mechanism.Schemes[s].States.Length);
            double sum = 0, size = 0;
            foreach (double x in part)
            {
                (sum, size) = (sum + x, size + Math.Abs(x));
            }

            if (Math.Abs(sum) > 1e-12 * size)
            {
                return new Diagnostic(
                    "EN0415",
                    interpreter.Mechanism.Name,
                    $"scheme '{interpreter.Mechanism.Schemes[s].Name}' does not conserve its occupancies",
                    "Every transition leaves one state and enters another");
            }
        }

        return null;
    }

    // Every voltage with the default ligands, then with each ligand in turn at each concentration.
    private static IEnumerable<(string Place, double[] Inputs)> Places(Mechanism mechanism, double[] defaults)
    {
        int voltage = mechanism.Inputs.FindIndex(i => i.Kind == InputKind.Voltage);
        foreach (double v in voltage < 0 ? [double.NaN] : Voltages())
        {
            double[] here = [.. defaults];
            string at = voltage < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{v:G4} mV");
            if (voltage >= 0)
            {
                here[voltage] = v;
            }

            yield return (at.Length > 0 ? at : "the default conditions", here);
            foreach ((string dose, double[] there) in Doses(mechanism, here))
            {
                yield return (at.Length > 0 ? $"{at}, {dose}" : dose, there);
            }
        }
    }

    private static IEnumerable<(string Dose, double[] Inputs)> Doses(Mechanism mechanism, double[] here) =>
        from ligand in Enumerable.Range(0, here.Length)
        where mechanism.Inputs[ligand].Kind == InputKind.Ligand
        from c in s_concentrations
        let there = here.Select((x, i) => i == ligand ? c : x).ToArray()
        select (string.Create(CultureInfo.InvariantCulture, $"{c:G3} mM {mechanism.Inputs[ligand].Name}"), there);

    private static IEnumerable<double> Voltages()
    {
        for (double v = LowestVoltage; v <= HighestVoltage; v += VoltageStep)
        {
            yield return v;
        }
    }

    private static double[] EvenState(Interpreter interpreter)
    {
        double[] state = new double[interpreter.StateCount];
        for (int s = 0; s < interpreter.Mechanism.Schemes.Length; s++)
        {
            int n = interpreter.Mechanism.Schemes[s].States.Length;
            state.AsSpan(interpreter.SchemeOffset(s), n).Fill(1.0 / n);
        }

        return state;
    }
}
