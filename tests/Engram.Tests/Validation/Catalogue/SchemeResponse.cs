using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Numerics;

namespace Engram.Tests.Validation.Catalogue;

/// <summary>What a scheme does in steps and transients of glutamate, by matrix exponentials on a grid that widens with time.</summary>
/// <remarks>
/// Steps are exact; between grid points (1/200 of the time elapsed) crossings are read by straight lines and peaks by parabolas, good to 1e-4.
/// The decaying transient is taken in steps of 0.002 ms (0.01 after 0.5 ms, 0.05 after 2 ms) at the concentration of their middle: second order, good to 1e-4 as well.
/// </remarks>
internal sealed class SchemeResponse
{
    private const int PointsPerOctave = 200;
    private const double FirstStep = 2e-4;   // ms
    private readonly Interpreter _interpreter;
    private readonly int _glutamate;
    private readonly double[] _level;
    private readonly double[] _inputs;

    public SchemeResponse(Mechanism mechanism)
    {
        _interpreter = new Interpreter(mechanism);
        _inputs = _interpreter.DefaultInputs();
        _glutamate = mechanism.Inputs.FindIndex(i => i.Name == "glutamate");
        _level = [.. mechanism.Scheme.States.Select(s => s.Level)];
    }

    private int N => _level.Length;

    /// <summary>Occupancies in equilibrium with a concentration, mM.</summary>
    public double[] Equilibrium(double glutamate) => EquilibriumDistribution.Of(Generator(glutamate), N);

    public double Open(double[] state) => state.Zip(_level, (p, level) => p * level).Sum();

    public double Steady(double glutamate) => Open(Equilibrium(glutamate));

    /// <summary>A step to a concentration that is held.</summary>
    public Trace Step(double glutamate, double until, double[]? from = null)
    {
        Trace trace = new();
        Relax(trace, glutamate, until, from ?? Equilibrium(0));
        return trace;
    }

    /// <summary>A rectangular pulse.</summary>
    public Trace Pulse(double glutamate, double duration, double until, double[]? from = null)
    {
        Trace trace = new();
        double[] state = Relax(trace, glutamate, duration, from ?? Equilibrium(0));
        trace.Kink();
        Relax(trace, 0, until - duration, state);
        return trace;
    }

    /// <summary>State after a concentration was held for a time.</summary>
    public double[] After(double glutamate, double duration, double[] from) => Times(from, MatrixExponential.Of(Generator(glutamate), N, duration));

    /// <summary>A concentration that decays exponentially.</summary>
    public Trace Cleft(double glutamate, double tau, double until)
    {
        const double End = 16; // ms; then less than 2e-6 of the transmitter is left
        Trace trace = new();
        double[] state = Equilibrium(0);
        trace.Add(0, Open(state));
        while (trace.Last < End - 1e-9)
        {
            double dt = trace.Last < 0.5 ? 0.002 : trace.Last < 2 ? 0.01 : 0.05;
            state = After(glutamate * Math.Exp(-(trace.Last + (0.5 * dt)) / tau), dt, state);
            trace.Add(trace.Last + dt, Open(state));
        }

        Relax(trace, 0, until - End, state);
        return trace;
    }

    /// <summary>Largest response to a step.</summary>
    public double Peak(double glutamate) => Math.Max(Step(glutamate, 2000).Peak.Value, Steady(glutamate));

    private double[] Relax(Trace trace, double glutamate, double duration, double[] state)
    {
        double[] q = Generator(glutamate);
        double start = trace.Last, elapsed = 0, dt = FirstStep;
        trace.Add(start, Open(state));
        while (elapsed < duration)
        {
            double[] p = MatrixExponential.Of(q, N, dt);
            for (int i = 0; i < PointsPerOctave && elapsed + dt < duration * (1 + 1e-12); i++)
            {
                state = Times(state, p);
                elapsed += dt;
                trace.Add(start + elapsed, Open(state));
            }

            if (elapsed + dt >= duration)
            {
                state = After(glutamate, duration - elapsed, state);
                trace.Add(start + duration, Open(state));
                return state;
            }

            dt *= 2;
        }

        return state;
    }

    private double[] Generator(double glutamate)
    {
        _inputs[_glutamate] = glutamate;
        double[] q = new double[N * N];
        _interpreter.Generator(0, _inputs, new double[_interpreter.StateCount], q);
        return q;
    }

    private static double[] Times(double[] state, double[] p)
    {
        double[] next = new double[state.Length];
        for (int i = 0; i < state.Length; i++)
        {
            for (int j = 0; j < state.Length; j++)
            {
                next[j] += state[i] * p[(i * state.Length) + j];
            }
        }

        return next;
    }
}
