using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Numerics;
using Engram.Simulation.Waveforms;

namespace Engram.Simulation.Deterministic;

/// <summary>One mechanism whose inputs are given functions of time, as differential equations.</summary>
internal sealed class ClampedMechanism : DifferencedOdeSystem
{
    private readonly Waveform[] _courses;
    private readonly double[] _inputs;
    private readonly double[] _q;

    public ClampedMechanism(Placement placement, Compartment compartment)
        : base(placement.Mechanism.Schemes.Sum(s => s.States.Length) + placement.Mechanism.Equations.Length)
    {
        Interpreter = new Interpreter(placement.Mechanism);
        _courses = [.. placement.Mechanism.Inputs.Select(compartment.Course)];
        _inputs = new double[_courses.Length];
        _q = new double[Count * Count];
        IsLinear = placement.Mechanism.Equations.Length == 0 && !RatesReadState(placement.Mechanism);
        Breakpoints = [.. _courses.SelectMany(c => c.Breakpoints).Distinct().Order()];
    }

    public Interpreter Interpreter { get; }

    /// <summary>Times at which an input jumps or bends, ms.</summary>
    public double[] Breakpoints { get; }

    /// <summary>Whether the state is nothing but occupancies, so that constant conditions can be solved exactly.</summary>
    public bool IsLinear { get; }

    private Mechanism Mechanism => Interpreter.Mechanism;

    // One scheme may gate another: its rates then change with the state, and no matrix holds for a whole part.
    private static bool RatesReadState(Mechanism mechanism)
    {
        HashSet<string> changing = [.. mechanism.Schemes.SelectMany(s => s.States.Select(x => x.Name).Append(s.OpenSymbol))];
        foreach (Definition definition in mechanism.Definitions.Where(d => changing.Overlaps(d.Value.Names())))
        {
            changing.Add(definition.Name);
        }

        return mechanism.Schemes.SelectMany(s => s.Transitions).Any(t => changing.Overlaps(t.Rate.Names()));
    }

    public ReadOnlySpan<double> InputsAt(double time)
    {
        for (int i = 0; i < _courses.Length; i++)
        {
            _inputs[i] = _courses[i].At(time);
        }

        return _inputs;
    }

    public bool IsConstant(double from, double to) => Array.TrueForAll(_courses, c => c.IsConstant(from, to));

    public double[] Rest()
    {
        double[] empty = new double[Count];
        for (int s = 0; s < Mechanism.Schemes.Length; s++)
        {
            Generator(s, double.NegativeInfinity, empty);
        }

        return Interpreter.Rest(InputsAt(double.NegativeInfinity));
    }

    /// <summary>Generator of one scheme at a time, row-major.</summary>
    /// <exception cref="SimulationException"><c>EN0602</c>: a rate is negative or not finite.</exception>
    public double[] Generator(int scheme, double time, ReadOnlySpan<double> state)
    {
        int n = Mechanism.Schemes[scheme].States.Length;
        double[] q = new double[n * n];
        Interpreter.Generator(scheme, InputsAt(time), state, q);
        RateGuard.Check(Mechanism, scheme, q, time);
        return q;
    }

    public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) => Interpreter.Derivative(InputsAt(t), y, dydt);

    public override void Jacobian(double t, ReadOnlySpan<double> y, Span<double> jacobian)
    {
        if (!IsLinear)
        {
            base.Jacobian(t, y, jacobian);
            return;
        }

        jacobian.Clear();
        for (int s = 0, offset = 0; s < Mechanism.Schemes.Length; offset += Mechanism.Schemes[s].States.Length, s++)
        {
            int n = Mechanism.Schemes[s].States.Length;
            Span<double> q = _q.AsSpan(0, n * n);
            Interpreter.Generator(s, InputsAt(t), y, q);
            RateGuard.Check(Mechanism, s, q, t);
            for (int i = 0; i < n * n; i++)
            {
                jacobian[((offset + (i % n)) * Count) + offset + (i / n)] = q[i]; // occupancies are rows: dp/dt = p·Q
            }
        }
    }
}
