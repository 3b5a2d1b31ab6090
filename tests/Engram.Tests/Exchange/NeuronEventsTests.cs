using Engram.Compilation.Reference;
using Engram.Formats.Nmodl;
using Engram.Mechanisms;
using Engram.Numerics;
using Engram.Receptors;
using Engram.Tests.Formats;

namespace Engram.Tests.Exchange;

/// <summary>Mechanisms driven by events, exported and run in NEURON, against an error-controlled solution of their descriptions.</summary>
/// <remarks>The tolerance of 0.5 % of the peak is what NEURON's first order leaves at 1 µs; the reference is good to 1e-8.</remarks>
public sealed class NeuronEventsTests
{
    private const double Hold = -40, Celsius = 30, Duration = 30, Sample = 0.1, Step = 0.001; // mV, °C, ms
    private const double Weight = 0.4;
    private static readonly double[] s_events = [2, 5, 17]; // ms

    private static readonly (Mechanism Mechanism, string[] Record)[] s_mechanisms =
        [(Samples.Everything, ["i", "i_ghk"]), (Catalogue.Find("NMDA/Wang2002").Mechanism, ["i"]), (Samples.Surroundings, ["i_gap", "i_cl"])];

    [Fact]
    public void Events_equations_functions_gates_pointers_and_GHK_currents_mean_the_same_in_NEURON()
    {
        Neuron.Require();
        Neuron.Outcome outcome = Neuron.Clamp(
            new Neuron.Job(Hold, Celsius, Duration, Sample, [Step], [.. s_mechanisms.Select(m => Process(m.Mechanism, m.Record))])
            {
                Ions = new Dictionary<string, double> { ["clo"] = 120, ["cli"] = 8, ["cao"] = 2, ["cai"] = 5e-5 },
            },
            s_mechanisms.Select(m => m.Mechanism));

        foreach ((Mechanism mechanism, string[] record) in s_mechanisms)
        {
            double[][] reference = Reference(mechanism);
            for (int c = 0; c < record.Length; c++)
            {
                double peak = reference[c].Max(Math.Abs);
                double[] neuron = outcome.Trace(mechanism, record[c], Step);
                Assert.True(peak > 1e-7, $"{mechanism.Name}.{record[c]} stays silent"); // nA
                Assert.All(reference[c].Zip(neuron), pair => Assert.Equal(pair.First, pair.Second, 0.005 * peak));
            }
        }

        Assert.All(outcome.Units, said => Assert.Equal("", said.Value));
    }

    private static Neuron.Process Process(Mechanism m, string[] record) => new(
        NmodlWriter.ProcessName(m), record, new Dictionary<string, double>(), new Dictionary<string, double[][]>(), Weight, m.Events.Length > 0 ? s_events : [])
    {
        Point = [.. m.Inputs.Where(i => i.Kind == InputKind.Pointer).Select(i => i.Name)],
    };

    // Currents in nA at every sample; an event that falls on a sample takes effect after it.
    private static double[][] Reference(Mechanism mechanism)
    {
        InterpretedSystem system = new(mechanism, Hold, Celsius);
        double[] state = system.Interpreter.Rest(system.Inputs);
        double[] connection = [.. mechanism.Events.SelectMany(e => e.ConnectionState).Select(d => system.Interpreter.Value(d.Value, system.Inputs, state))];
        int samples = (int)Math.Round(Duration / Sample);
        double[][] traces = [.. mechanism.Currents.Select(_ => new double[samples + 1])];
        Rosenbrock solver = new(system);
        for (int k = 0; k <= samples; k++)
        {
            double time = k * Sample;
            for (int c = 0; c < traces.Length; c++)
            {
                traces[c][k] = system.Interpreter.Current(c, system.Inputs, state) * 1e-3;
            }

            if (mechanism.Events.Length > 0 && s_events.Any(e => Math.Abs(e - time) < Sample / 2))
            {
                system.Interpreter.Deliver(0, [Weight], connection, system.Inputs, state);
            }

            solver.Integrate(time, time + Sample, state);
        }

        return traces;
    }

    private sealed class InterpretedSystem : DifferencedOdeSystem
    {
        private readonly int _time;

        public InterpretedSystem(Mechanism mechanism, double voltage, double celsius)
            : base(new Interpreter(mechanism).StateCount)
        {
            Interpreter = new Interpreter(mechanism);
            Inputs = [.. mechanism.Inputs.Select(i => i.Kind switch
            {
                InputKind.Voltage or InputKind.Pointer => voltage,
                InputKind.Temperature => celsius,
                _ => i.Default,
            })];
            _time = mechanism.Inputs.FindIndex(i => i.Kind == InputKind.Time);
        }

        public Interpreter Interpreter { get; }

        public double[] Inputs { get; }

        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt)
        {
            if (_time >= 0)
            {
                Inputs[_time] = t;
            }

            Interpreter.Derivative(Inputs, y, dydt);
        }
    }
}
