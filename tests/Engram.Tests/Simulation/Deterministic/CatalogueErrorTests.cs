using Engram.Compilation.Reference;
using Engram.Receptors;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Deterministic;

/// <summary>Every receptor of the catalogue under the glutamate of one vesicle, at default settings.</summary>
public sealed class CatalogueErrorTests
{
    private const double Onset = 1, End = 7, Allowed = 1e-6; // ms; fraction of the peak

    public static TheoryData<string> Receptors => [.. Catalogue.All.Select(r => r.Name)];

    public static TheoryData<string> WithScheme => [.. Catalogue.All.Where(r => r.Mechanism.Schemes.Length > 0).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Receptors))]
    public void The_error_reached_is_a_millionth_of_the_peak_at_most(string receptor)
    {
        Recording recording = DeterministicSimulation.Run(Vesicle(Catalogue.Find(receptor), 60));

        Assert.InRange(recording.ErrorReached!.Value, 0, Allowed);
    }

    // A route of its own: the classical Runge-Kutta method on the interpreter's derivative. The fastest rates, 200 /ms, need steps
    // of a few µs; at 2 µs its error is below 1e-7 once the first instants are over.
    [Theory]
    [MemberData(nameof(WithScheme))]
    public void Runge_and_Kutta_find_the_same_open_probability(string receptor)
    {
        Receptor found = Catalogue.Find(receptor);
        Recording recording = DeterministicSimulation.Run(Vesicle(found, End), sampling: 1);

        Assert.Equal(Classical(found), Ungated(found, recording), Allowed * Math.Max(recording.Of("open-probability").Max(), 1e-3));
    }

    private static Model Vesicle(Receptor receptor, double duration) =>
        Bench.Model(receptor.Mechanism, duration, -60, 1, ("glutamate", new ExponentialPulse(Onset, 1.1, 1.2)), ("gaba", new ExponentialPulse(Onset, 1.1, 1.2)));

    private static double Ungated(Receptor receptor, Recording recording) =>
        receptor.Mechanism.Scheme.States.Sum(s => s.Level * recording.Of(s.Name)[^1]);

    private static double Classical(Receptor receptor)
    {
        const int Steps = 3000;
        Interpreter interpreter = new(receptor.Mechanism);
        Compartment compartment = Vesicle(receptor, End).Compartments[0];
        Waveform[] courses = [.. receptor.Mechanism.Inputs.Select(compartment.Course)];
        double[] y = interpreter.Rest([.. courses.Select(c => c.Baseline)]);
        double h = (End - Onset) / Steps;
        double[] Slope(double t, double[] from, double[] along, double length)
        {
            double[] d = new double[y.Length];
            interpreter.Derivative([.. courses.Select(c => c.At(t))], [.. from.Zip(along, (a, b) => a + (length * b))], d);
            return d;
        }

        for (int k = 0; k < Steps; k++)
        {
            double t = Onset + (k * h);
            double[] a = Slope(t, y, y, 0), b = Slope(t + (h / 2), y, a, h / 2), c = Slope(t + (h / 2), y, b, h / 2), d = Slope(t + h, y, c, h);
            y = [.. y.Select((v, i) => v + (h / 6 * (a[i] + (2 * b[i]) + (2 * c[i]) + d[i])))];
        }

        return interpreter.Open(0, y);
    }
}
