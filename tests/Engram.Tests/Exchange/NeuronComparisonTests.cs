using System.Globalization;
using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Numerics;
using Engram.Receptors;

namespace Engram.Tests.Exchange;

/// <summary>Receptors of the catalogue, exported and run in NEURON, against the exact solution of their descriptions.</summary>
/// <remarks>
/// The protocol is 1 mM agonist for 1 ms at -70 mV, 1 mM Mg2+: piecewise constant, so that matrix exponentials of the interpreter's generator
/// solve it exactly. NEURON is of first order; its error falls with its step, and 0.5 % of the peak is what 1 µs leaves of the fastest rise.
/// </remarks>
public sealed class NeuronComparisonTests(ITestOutputHelper output)
{
    private const double Hold = -70, Celsius = 22, Onset = 1, Pulse = 1, Duration = 60, Sample = 0.05; // mV, °C, ms
    private const double FineStep = 0.001, CustomaryStep = 0.025; // ms

    private static readonly Mechanism[] s_receptors =
        [.. Catalogue.All.Select(r => r.Mechanism).Where(m => m.Schemes.Length > 0 && m.Equations.Length == 0 && m.Currents.Length > 0)];

    [Fact]
    public void Receptors_run_in_NEURON_as_they_run_here()
    {
        Neuron.Require();
        Neuron.Outcome outcome = Neuron.Clamp(
            new Neuron.Job(Hold, Celsius, Duration, Sample, [FineStep, CustomaryStep], [.. s_receptors.Select(Process)]), s_receptors);

        List<string> wrong = [];
        foreach (Mechanism receptor in s_receptors)
        {
            double[] exact = Exact(receptor);
            double peak = exact.Max(Math.Abs);
            double[] fine = Trace(outcome, receptor, FineStep), customary = Trace(outcome, receptor, CustomaryStep);
            double worst = fine.Zip(exact, (a, b) => Math.Abs(a - b)).Max() / peak;
            double misstated = (customary.Max(Math.Abs) / peak) - 1;
            string line = string.Create(CultureInfo.InvariantCulture,
                $"{receptor.Name,-45} worst {100 * worst,7:F3} % of the peak at {FineStep} ms; peak misstated by {100 * misstated,6:F2} % at {CustomaryStep} ms");
            output.WriteLine(line);
            if (!(worst < 0.005))
            {
                wrong.Add(line);
            }
        }

        Assert.Empty(wrong);
        Assert.All(outcome.Units, said => Assert.Equal("", said.Value));
    }

    private static string Name(Mechanism mechanism) => Engram.Formats.Nmodl.NmodlWords.Identifier(mechanism.Name);

    private static string Agonist(Mechanism mechanism) => mechanism.Inputs.First(i => i.Kind == InputKind.Ligand && i.Name is "glutamate" or "gaba" or "GABA").Name;

    private static Neuron.Process Process(Mechanism m) => new(
        Name(m), "i",
        m.Inputs.Any(i => i.Name == "magnesium") ? new Dictionary<string, double> { ["magnesium"] = 1 } : [],
        new Dictionary<string, double[][]> { [Agonist(m)] = [[0, 0], [Onset, 0], [Onset, 1], [Onset + Pulse, 1], [Onset + Pulse, 0], [1e6, 0]] },
        []);

    private static double[] Trace(Neuron.Outcome outcome, Mechanism m, double step) => outcome.Traces[Name(m)][step.ToString("R", CultureInfo.InvariantCulture)];

    // The current in nA at every sample, from exp(Q·Δt) with and without agonist.
    private static double[] Exact(Mechanism mechanism)
    {
        Interpreter interpreter = new(mechanism);
        double[] without = Inputs(mechanism, 0), with = Inputs(mechanism, 1);
        double[] state = interpreter.Rest(without);
        int n = state.Length;
        double[] off = new double[n * n], on = new double[n * n];
        interpreter.Generator(0, without, state, off);
        interpreter.Generator(0, with, state, on);
        (off, on) = (MatrixExponential.Of(off, n, Sample), MatrixExponential.Of(on, n, Sample));
        int samples = (int)Math.Round(Duration / Sample);
        double[] trace = new double[samples + 1];
        for (int k = 0; k <= samples; k++)
        {
            trace[k] = interpreter.Current(0, without, state) * 1e-3;
            double time = (k + 0.5) * Sample;
            state = Propagate(state, time is > Onset and < Onset + Pulse ? on : off, n);
        }

        return trace;
    }

    private static double[] Inputs(Mechanism mechanism, double agonist) => [.. mechanism.Inputs.Select(i => i switch
    {
        { Kind: InputKind.Voltage } => Hold,
        { Kind: InputKind.Temperature } => Celsius,
        { Name: "magnesium" } => 1,
        _ when i.Name == Agonist(mechanism) => agonist,
        _ => i.Default,
    })];

    private static double[] Propagate(double[] state, double[] probabilities, int n) =>
        [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Sum(i => state[i] * probabilities[(i * n) + j]))];
}
