using System.Numerics;

namespace Engram.Kinetics;

/// <summary>One mode of a relaxation: amplitude·e^(−rate·t).</summary>
/// <param name="Rate">1/ms; complex in conjugate pairs where the scheme oscillates.</param>
/// <param name="Amplitude">Open probability it adds at time zero.</param>
public readonly record struct RelaxationComponent(Complex Rate, Complex Amplitude)
{
    /// <summary>Time constant 1/Re(rate), ms.</summary>
    public double TimeConstant => 1 / Rate.Real;
}

/// <summary>The open probability after a jump of conditions: P(t) = P(∞) + Σ amplitudeₖ·e^(−rateₖ·t).</summary>
/// <remarks>Known at every time without stepping. "Open probability" is Σ level·occupancy, so that sub-conductances count with their level.</remarks>
public sealed class Relaxation
{
    private readonly ConditionedScheme _after;
    private readonly double[] _start;
    private readonly Complex[]? _rates, _amplitudes;

    /// <summary>Follows given occupancies under new conditions.</summary>
    /// <param name="start">Occupancies at the jump, one a state.</param>
    /// <param name="after">The scheme after the jump.</param>
    /// <exception cref="KineticsException"><c>EN0408</c>: not occupancies.</exception>
    public Relaxation(ReadOnlySpan<double> start, ConditionedScheme after)
    {
        ArgumentNullException.ThrowIfNull(after);
        Occupancies.Require(start, after.Count, after.Name);
        (_after, _start) = (after, start.ToArray());
        if (after.Propagator.Modes is { } modes)
        {
            Complex[] amplitudes = modes.Amplitudes(start);
            _rates = modes.Eigenvalues.ToArray();
            _amplitudes = [.. amplitudes.Select((a, k) => a * Visibility(modes.LeftVector(k)))];
        }
    }

    /// <summary>Open probability at the jump.</summary>
    public double Start => _after.OpenProbability(_start);

    /// <summary>Open probability long after it.</summary>
    public double End => _amplitudes is null ? _after.EquilibriumOpenProbability : _amplitudes[0].Real;

    /// <summary>The modes that decay, slowest first.</summary>
    /// <exception cref="KineticsException"><c>EN0405</c>: the modes are too ill-conditioned to be shown one by one.</exception>
    public IReadOnlyList<RelaxationComponent> Components() => _rates is null || _amplitudes is null
        ? throw KineticsException.NotExponential(_after.Name)
        : [.. _rates.Zip(_amplitudes, (rate, amplitude) => new RelaxationComponent(-rate, amplitude)).Skip(1)];

    /// <summary>The jump from one equilibrium to another set of conditions.</summary>
    public static Relaxation Between(ConditionedScheme before, ConditionedScheme after)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new Relaxation(before.Equilibrium, after);
    }

    /// <summary>Occupancies at a time after the jump, ms.</summary>
    public double[] OccupanciesAt(double time)
    {
        double[] occupancies = new double[_after.Count];
        _after.Propagator.Advance(_start, time, occupancies);
        return occupancies;
    }

    /// <summary>Open probability at a time after the jump, ms.</summary>
    public double OpenProbability(double time) => _rates is null ? _after.OpenProbability(OccupanciesAt(time)) : Sum(time, slope: false);

    /// <summary>Rate of change of the open probability, 1/ms.</summary>
    public double Slope(double time)
    {
        if (_rates is not null)
        {
            return Sum(time, slope: true);
        }

        double[] flow = OccupanciesAt(time) * SmallMatrix.Of(_after.Count, _after.Count, _after.Generator);
        return _after.OpenProbability(flow);
    }

    /// <summary>∫ P dt from the jump to a time, ms: what charge is proportional to.</summary>
    public double Integral(double time)
    {
        double[] integral = new double[_after.Count];
        _after.Propagator.Integrate(_start, time, integral);
        return _after.OpenProbability(integral);
    }

    /// <summary>The largest open probability and when it is reached; time infinite when it is approached but never reached.</summary>
    public (double Time, double Value) Peak() => RelaxationPeak.Of(this, FastestRate(), SlowestRate());

    private double FastestRate() => _after.MeanLifetimes().Max(x => 1 / x);

    // Without modes: nothing in a chain is slower than its slowest state by more than a factor of its states, squared, in practice.
    private double SlowestRate() => _rates is null
        ? _after.MeanLifetimes().Where(double.IsFinite).Min(x => 1 / x) / (_after.Count * _after.Count)
        : _rates.Skip(1).Select(r => -r.Real).Where(r => r > 0).DefaultIfEmpty(FastestRate()).Min();

    private double Sum(double time, bool slope)
    {
        double sum = 0;
        for (int k = 0; k < _rates!.Length; k++)
        {
            (Complex rate, Complex amplitude) = (_rates[k], slope ? _amplitudes![k] * _rates[k] : _amplitudes![k]);
            sum += rate.Imaginary == 0 ? amplitude.Real * Math.Exp(rate.Real * time) : (amplitude * Complex.Exp(rate * time)).Real;
        }

        return sum;
    }

    private Complex Visibility(Complex[] left)
    {
        Complex sum = 0;
        for (int j = 0; j < left.Length; j++)
        {
            sum += left[j] * _after.Levels[j];
        }

        return sum;
    }
}
