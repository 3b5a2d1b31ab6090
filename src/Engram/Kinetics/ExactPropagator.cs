using System.Numerics;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Advances occupancies under constant conditions exactly, whatever the step, and integrates them exactly too.</summary>
/// <remarks>
/// Through the modes of Q where they are well conditioned, otherwise through the matrix exponential (of Q bordered by an identity for
/// the integral: Van Loan (1978) IEEE Trans. Autom. Control 23:395).
/// </remarks>
public sealed class ExactPropagator
{
    private readonly double[] _q;
    private readonly SpectralDecomposition? _modes;

    /// <summary>Prepares to propagate.</summary>
    /// <param name="generator">Q, row-major, n × n, 1/ms; may also be a part of a generator, whose rows sum to less than 0.</param>
    /// <param name="count">Number of states.</param>
    public ExactPropagator(ReadOnlySpan<double> generator, int count)
    {
        _q = generator.ToArray();
        Count = count;
        _modes = SpectralDecomposition.TryOf(_q, count, out SpectralDecomposition? modes) && modes.IsWellConditioned ? modes : null;
    }

    /// <summary>Number of states.</summary>
    public int Count { get; }

    /// <summary>Whether the modes are used; if not, every step costs a matrix exponential.</summary>
    public bool UsesModes => _modes is not null;

    internal SpectralDecomposition? Modes => _modes;

    /// <summary>Advances occupancies.</summary>
    /// <param name="start">Occupancies now.</param>
    /// <param name="time">Duration, ms, at least 0.</param>
    /// <param name="result">Occupancies a time later; may be the same memory as <paramref name="start"/>.</param>
    public void Advance(ReadOnlySpan<double> start, double time, Span<double> result)
    {
        if (_modes is not null)
        {
            _modes.Propagate(start, time, result);
        }
        else
        {
            Step(time).Advance(start, result);
        }
    }

    /// <summary>The transition probabilities over a fixed step and the mean time spent in each state during it: n² operations a use.</summary>
    /// <param name="time">Duration, ms, at least 0.</param>
    public PropagationStep Step(double time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        double[] transition = MatrixExponential.Of(_q, Count, time);
        return new PropagationStep(Count, time, transition, _modes is null ? BorderedIntegral(time) : ModalIntegral(time));
    }

    /// <summary>The exact time integral of occupancies, e.g. for charge.</summary>
    /// <param name="start">Occupancies at the beginning.</param>
    /// <param name="time">Duration, ms, at least 0.</param>
    /// <param name="integral">Receives ∫ occupancy dt, ms, one a state.</param>
    public void Integrate(ReadOnlySpan<double> start, double time, Span<double> integral)
    {
        if (_modes is null)
        {
            Step(time).Integrate(start, integral);
            return;
        }

        Complex[] amplitudes = _modes.Amplitudes(start);
        integral.Clear();
        for (int k = 0; k < Count; k++)
        {
            Complex weight = amplitudes[k] * MeanDecay(_modes.Eigenvalues[k], time);
            Complex[] left = _modes.LeftVector(k);
            for (int j = 0; j < Count; j++)
            {
                integral[j] += (weight * left[j]).Real;
            }
        }
    }

    /// <summary>Occupancies at many times.</summary>
    /// <param name="start">Occupancies at time 0.</param>
    /// <param name="times">Times since then, ms.</param>
    /// <returns>Row-major, times × states.</returns>
    public double[] Sample(ReadOnlySpan<double> start, ReadOnlySpan<double> times)
    {
        double[] samples = new double[times.Length * Count];
        for (int i = 0; i < times.Length; i++)
        {
            Advance(start, times[i], samples.AsSpan(i * Count, Count));
        }

        return samples;
    }

    // ∫ e^(λs) ds from 0 to t, without the cancellation of (e^(λt) - 1)/λ at small λt.
    private static Complex MeanDecay(Complex rate, double time)
    {
        Complex x = rate * time;
        if (x.Magnitude > 0.5)
        {
            return (Complex.Exp(x) - 1) / rate;
        }

        Complex sum = 1, term = 1;
        for (int k = 2; k <= 16; k++)
        {
            term *= x / k;
            sum += term;
        }

        return sum * time;
    }

    private double[] ModalIntegral(double time)
    {
        double[] integral = new double[Count * Count], start = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            start.AsSpan().Clear();
            start[i] = 1;
            Integrate(start, time, integral.AsSpan(i * Count, Count));
        }

        return integral;
    }

    private double[] BorderedIntegral(double time)
    {
        int wide = 2 * Count;
        double[] bordered = new double[wide * wide];
        for (int i = 0; i < Count; i++)
        {
            _q.AsSpan(i * Count, Count).CopyTo(bordered.AsSpan(i * wide));
            bordered[(i * wide) + Count + i] = 1;
        }

        double[] exponential = MatrixExponential.Of(bordered, wide, time), integral = new double[Count * Count];
        for (int i = 0; i < Count; i++)
        {
            exponential.AsSpan((i * wide) + Count, Count).CopyTo(integral.AsSpan(i * Count));
        }

        return integral;
    }
}
