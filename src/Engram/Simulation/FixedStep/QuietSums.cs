using Engram.Compilation.Emit;

namespace Engram.Simulation.FixedStep;

/// <summary>Sums of the coordinates of all quiet instances of a block, so that recording costs the same for one of them or for ten thousand.</summary>
/// <remarks>
/// Kept are Σ wᵏ·dⱼ over the quiet instances for every scheme, mode j and power k of its drivers' distances w, each of which decays by itself with
/// λⱼ − Σ k/τ, and Σ w of every equation. Instances are added when they become quiet and taken away when they wake, in the order of time, so that the
/// sums are the same for any number of threads; each time leaves rounding of 1e-16 of the sum.
/// </remarks>
internal sealed class QuietSums
{
    private readonly QuietClamp _clamp;
    private readonly double _step;
    private readonly double[][] _sums;
    private readonly double[] _equations;
    private readonly double[][][] _weights;
    private readonly Dictionary<int, LeapFactors[]> _factors = [];
    private int _count;

    /// <param name="clamp">The quiet path.</param>
    /// <param name="step">Time step, ms.</param>
    public QuietSums(QuietClamp clamp, double step)
    {
        (_clamp, _step) = (clamp, step);
        _sums = [.. clamp.Modes.Schemes.Select(s => new double[s.Form.States * s.Form.Leave.Count])];
        _equations = new double[clamp.Modes.Equations.Count];
        _weights = clamp.AllLinear ? [.. clamp.Observables.Select(o => clamp.Modes.Schemes.Select(s => WeightsOf(s, o!)).ToArray())] : [];
    }

    /// <summary>Whether every observable's sum can be read from these.</summary>
    public bool AllLinear => _clamp.AllLinear;

    /// <summary>Adds an instance (sign 1) or takes it away (sign −1).</summary>
    public unsafe void Add(double sign, double* quiet, nint stride)
    {
        _count += sign > 0 ? 1 : -1;
        for (int e = 0; e < _equations.Length; e++)
        {
            _equations[e] += sign * quiet[_clamp.Modes.Equations[e].Row * stride];
        }

        Span<double> powers = stackalloc double[QuietScheme.Workspace];
        for (int s = 0; s < _sums.Length; s++)
        {
            QuietScheme scheme = _clamp.Modes.Schemes[s];
            double[] sums = _sums[s];
            scheme.Powers(quiet, stride, powers);
            int states = scheme.Form.States;
            for (int i = 0; i < sums.Length; i++)
            {
                sums[i] += sign * powers[i / states] * quiet[(scheme.Offset + (i % states)) * stride];
            }
        }
    }

    /// <summary>Advances all sums over some steps.</summary>
    public void Leap(int steps)
    {
        if (!_factors.TryGetValue(steps, out LeapFactors[]? factors))
        {
            factors = [.. _clamp.Modes.Schemes.Select(s => LeapFactors.Of(s.Form, [.. s.Drivers.Select(SlopeOf)], steps, _step))];
            _factors.Add(steps, factors);
        }

        for (int s = 0; s < _sums.Length; s++)
        {
            factors[s].Apply(_sums[s]);
        }

        for (int e = 0; e < _equations.Length; e++)
        {
            _equations[e] *= Exponential.Of(_clamp.Modes.Equations[e].Slope * steps * _step);
        }
    }

    /// <summary>Sum of an observable over the quiet instances.</summary>
    public double Of(int observable)
    {
        LinearObservable o = _clamp.Observables[observable]!;
        double sum = _count * o.Offset;
        for (int e = 0; e < _equations.Length; e++)
        {
            QuietEquation equation = _clamp.Modes.Equations[e];
            double slope = o.Slopes[equation.Row];
            sum += slope == 0 ? 0 : slope * ((_count * equation.FixedPoint) + _equations[e]);
        }

        for (int s = 0; s < _sums.Length; s++)
        {
            (double[] weights, double[] values) = (_weights[observable][s], _sums[s]);
            for (int i = 0; i < weights.Length; i++)
            {
                sum += weights[i] * values[i];
            }
        }

        return sum;
    }

    private double SlopeOf(int row) => _clamp.Modes.Equations.First(e => e.Row == row).Slope;

    // Σ over states of slope·occupancy as weights of the coordinates; empty when the observable does not look at the scheme.
    private static double[] WeightsOf(QuietScheme scheme, LinearObservable observable)
    {
        int n = scheme.Form.States;
        ReadOnlySpan<double> slopes = observable.Slopes.AsSpan(scheme.Offset, n);
        double[] weights = slopes.ContainsAnyExcept(0.0) ? new double[n * scheme.Form.Leave.Count] : [];
        for (int i = 0; i < weights.Length; i++)
        {
            for (int state = 0; state < n; state++)
            {
                weights[i] += scheme.Form.Leave[i / n][((i % n) * n) + state] * slopes[state];
            }
        }

        return weights;
    }
}
