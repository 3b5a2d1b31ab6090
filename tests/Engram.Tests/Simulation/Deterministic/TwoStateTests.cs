using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Deterministic;

/// <summary>Two states, for which the course under a pulse and under a decaying transient can be written down.</summary>
public sealed class TwoStateTests
{
    private const double Binding = 1.1, Shutting = 0.19; // /mM/ms, /ms
    private static readonly Waveform s_release = new ExponentialPulse(2, 1.1, 1.2);

    [Fact]
    public void Under_a_square_pulse_it_rises_and_falls_exponentially()
    {
        Recording recording = Run(Bench.TwoState, PiecewiseLinear.Steps(0, (2, 1), (3, 0)));

        Assert.All(recording.Times.ToArray().Zip(recording.Of("open-probability")), sample => Assert.Equal(SquarePulse(sample.First - 2, 1, 1), sample.Second, 1e-13));
        Assert.Equal("deterministic, exact (modes of the Q-matrix)", recording.Method);
        Assert.InRange(recording.ErrorReached!.Value, 0, 1e-13);
    }

    [Fact]
    public void Under_a_decaying_transient_it_follows_the_integral()
    {
        Recording recording = Run(Bench.TwoState, s_release);

        Assert.All(recording.Times.ToArray().Zip(recording.Of("open-probability")), sample => Assert.Equal(Transient(sample.First - 2), sample.Second, 1e-9));
        Assert.Equal("deterministic, Rodas5P, tolerance 1E-09; exact where conditions are constant", recording.Method);
    }

    [Fact]
    public void The_error_it_reports_is_no_smaller_than_the_error_it_makes()
    {
        Recording rough = Run(Bench.TwoState, s_release, tolerance: 1e-4);
        double[] open = rough.Of("open-probability");
        double made = rough.Times.ToArray().Zip(open, (t, p) => Math.Abs(p - Transient(t - 2))).Max() / open.Max();

        Assert.InRange(made, 1e-9, 1e-3);
        Assert.InRange(rough.ErrorReached!.Value, 0.98 * made, 1.02 * made); // the tight run errs by a hundredth
    }

    [Fact]
    public void Current_is_conductance_times_driving_force_for_every_channel()
    {
        Recording recording = DeterministicSimulation.Run(Bench.Model(Bench.TwoState, 10, -60, 50, ("glutamate", PiecewiseLinear.Steps(0, (2, 1)))));

        Assert.All(recording.Of("open-probability").Zip(recording.Of("current")), s => Assert.Equal(50 * 0.02 * s.First * -60, s.Second, 1e-12));
        Assert.All(recording.Of("open-probability").Zip(recording.Of("conductance")), s => Assert.Equal(50 * 0.02 * s.First, s.Second, 1e-14));
        Assert.Equal(("pA", "nS", "mM", "mV"), (
            recording.Trace("cell", "current").Unit, recording.Trace("cell", "conductance").Unit, recording.Trace("cell", "glutamate").Unit, recording.Trace("cell", "voltage").Unit));
    }

    [Fact]
    public void The_stepped_route_agrees_with_the_exact_one()
    {
        // A variable of an equation, which nothing reads, forces the whole mechanism to be stepped.
        Mechanism stepped = Bench.TwoState with { Equations = [new Equation("idle", default, new Number(0), Expression.Parse("-idle / 1 [ms]"))] };
        Waveform pulse = PiecewiseLinear.Steps(0, (2, 1), (3, 0));

        Recording one = Run(Bench.TwoState, pulse), other = Run(stepped, pulse);

        Assert.StartsWith("deterministic, Rodas5P", other.Method, StringComparison.Ordinal);
        Assert.All(one.Of("O").Zip(other.Of("O")), s => Assert.Equal(s.First, s.Second, 1e-9));
    }

    [Fact]
    public void Even_samples_have_the_values_of_the_continuous_course()
    {
        Recording recording = Run(Bench.TwoState, s_release, sampling: 0.5);

        Assert.Equal(0.5, recording.Times.Span[1]);
        Assert.All(recording.Times.ToArray().Zip(recording.Of("open-probability")), s => Assert.Equal(Transient(s.First - 2), s.Second, 1e-9));
    }

    [Fact]
    public void What_was_not_recorded_is_refused_with_the_nearest_name()
    {
        SimulationException refused = Assert.Throws<SimulationException>(() => Run(Bench.TwoState, 0).Trace("cell", "curent"));

        Assert.Equal("EN0601 at cell: 'curent' was not recorded. Did you mean 'current'?", refused.Message);
    }

    private static Recording Run(Mechanism mechanism, Waveform glutamate, double tolerance = 1e-9, double? sampling = null) =>
        DeterministicSimulation.Run(Bench.Model(mechanism, 20, -60, 1, ("glutamate", glutamate)), tolerance, sampling);

    private static double SquarePulse(double t, double concentration, double length)
    {
        double rate = (Binding * concentration) + Shutting, steady = Binding * concentration / rate;
        return t < 0 ? 0 : t <= length ? steady * (1 - Math.Exp(-rate * t)) : steady * (1 - Math.Exp(-rate * length)) * Math.Exp(-Shutting * (t - length));
    }

    // p' = a·c·(1 − p) − b·p with c = A·e^(−t/τ). With u = e^(−t/τ), K = a·A·τ and B = b·τ the integrating factor gives
    // p = e^(K·u)·u^B·K·∫ from u to 1 of w^(−B)·e^(−K·w) dw, and the integral is a power series in K.
    private static double Transient(double t)
    {
        if (t <= 0)
        {
            return 0;
        }

        const double Tau = 1.2, K = Binding * 1.1 * Tau, B = Shutting * Tau;
        double u = Math.Exp(-t / Tau), integral = 0, term = 1;
        for (int k = 0; k < 60; k++)
        {
            integral += term * (1 - Math.Pow(u, k + 1 - B)) / (k + 1 - B);
            term *= -K / (k + 1);
        }

        return Math.Exp(K * u) * Math.Pow(u, B) * K * integral;
    }
}
