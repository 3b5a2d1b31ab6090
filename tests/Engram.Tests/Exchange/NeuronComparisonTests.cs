using System.Globalization;
using Engram.Compilation.Reference;
using Engram.Formats.Nmodl;
using Engram.Mechanisms;
using Engram.Numerics;
using Engram.Receptors;
using Engram.Tests.Formats;

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

    // Its current rises by 3 % of the peak each microsecond: a first-order step of 1 µs cannot follow it to 0.5 %.
    private const string Fastest = "AMPA/RobertHowe2003-Rodrigues2023";

    private static readonly Mechanism[] s_receptors =
        [.. Catalogue.All.Select(r => r.Mechanism).Where(m => m.Schemes.Length > 0 && m.Name != Fastest), Samples.HardNames];

    [Fact]
    public void Receptors_run_in_NEURON_as_they_run_here()
    {
        Neuron.Require();
        Neuron.Outcome outcome = Run([FineStep, CustomaryStep], s_receptors);

        List<string> wrong = [];
        List<double> misstatements = [];
        foreach (Mechanism receptor in s_receptors)
        {
            double[] exact = Exact(receptor), customary = outcome.Trace(receptor, "i", CustomaryStep);
            double worst = Worst(outcome.Trace(receptor, "i", FineStep), exact);
            double misstated = (customary.Max(Math.Abs) / exact.Max(Math.Abs)) - 1;
            misstatements.Add(Math.Abs(misstated));
            string line = string.Create(CultureInfo.InvariantCulture,
                $"{receptor.Name,-45} worst {100 * worst:F3} % of the peak at {FineStep} ms; peak misstated by {100 * misstated:F2} % at {CustomaryStep} ms");
            output.WriteLine(line);
            if (!(worst < 0.005))
            {
                wrong.Add(line);
            }
        }

        misstatements.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median misstatement of the peak at {CustomaryStep} ms: {100 * misstatements[misstatements.Count / 2]:F2} %"));
        Assert.InRange(s_receptors.Length, 30, int.MaxValue);
        Assert.Empty(wrong);
        Assert.All(outcome.Units, said => Assert.Equal("", said.Value));
    }

    [Fact]
    public void What_is_left_between_them_is_the_first_order_error_of_the_step()
    {
        Neuron.Require();
        Mechanism fastest = Catalogue.Find(Fastest).Mechanism;
        Neuron.Outcome outcome = Run([0.002, 0.001, 0.0005], fastest);

        double[] exact = Exact(fastest);
        double coarse = Worst(outcome.Trace(fastest, "i", 0.002), exact);
        double middle = Worst(outcome.Trace(fastest, "i", 0.001), exact);
        double fine = Worst(outcome.Trace(fastest, "i", 0.0005), exact);

        Assert.InRange(coarse / middle, 1.9, 2.1);
        Assert.InRange(middle / fine, 1.9, 2.1);
        Assert.InRange(fine, 0, 0.005);
    }

    private static Neuron.Outcome Run(double[] steps, params Mechanism[] receptors) =>
        Neuron.Clamp(new Neuron.Job(Hold, Celsius, Duration, Sample, steps, [.. receptors.Select(Process)]), receptors);

    private static double Worst(double[] trace, double[] exact) => trace.Zip(exact, (a, b) => Math.Abs(a - b)).Max() / exact.Max(Math.Abs);

    private static string Agonist(Mechanism mechanism) => mechanism.Inputs.First(i => i.Kind == InputKind.Ligand && i.Name is "glutamate" or "gaba").Name;

    private static Neuron.Process Process(Mechanism m) => new(
        NmodlWriter.ProcessName(m), ["i"],
        m.Inputs.Any(i => i.Name == "magnesium") ? new Dictionary<string, double> { ["magnesium"] = 1 } : [],
        new Dictionary<string, double[][]> { [Agonist(m)] = [[0, 0], [Onset, 0], [Onset, 1], [Onset + Pulse, 1], [Onset + Pulse, 0], [1e6, 0]] });

    // The current in nA at every sample, from exp(Q·Δt) with and without agonist.
    private static double[] Exact(Mechanism mechanism)
    {
        Interpreter interpreter = new(mechanism);
        double[] without = Inputs(mechanism, 0), with = Inputs(mechanism, 1);
        double[] state = Start(interpreter, without);
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

    // A trapping block has two resting states without agonist; both programs then start from the first state.
    private static double[] Start(Interpreter interpreter, double[] inputs)
    {
        try
        {
            return interpreter.Rest(inputs);
        }
        catch (NumericsException e) when (e.Diagnostic.Id == "EN1104")
        {
            return [1, .. new double[interpreter.StateCount - 1]];
        }
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
