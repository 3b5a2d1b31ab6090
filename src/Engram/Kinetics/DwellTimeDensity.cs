using System.Numerics;

namespace Engram.Kinetics;

/// <summary>One exponential of a mixture: area·rate·e^(−rate·t).</summary>
/// <param name="Rate">1/ms.</param>
/// <param name="Area">Its share of the whole; shares may be negative (a density that rises first) and sum to the total.</param>
public readonly record struct ExponentialComponent(double Rate, double Area)
{
    /// <summary>Time constant, ms.</summary>
    public double TimeConstant => 1 / Rate;

    /// <summary>Area times rate, 1/ms: the component's height at time zero.</summary>
    public double AreaTimesRate => Area * Rate;
}

/// <summary>Probability density of a time spent in a set of states: f(t) = φ·exp(S·t)·w.</summary>
/// <remarks>
/// φ says in which state the time begins, S moves it about within the set, w ends it. Every ideal-resolution density of
/// Colquhoun &amp; Hawkes (1982) has this form; for a plain dwell w = −S·1.
/// </remarks>
public sealed class DwellTimeDensity
{
    private const double ImaginaryTolerance = 1e-8;

    private readonly double[] _start, _exit;
    private readonly SmallMatrix _within;
    private readonly ExactPropagator _propagator;
    private readonly string _where;

    internal DwellTimeDensity(string where, double[] start, SmallMatrix within, double[] exit, double immediate = 0)
    {
        (_where, _start, _within, _exit, Immediate) = (where, start, within, exit, immediate);
        _propagator = new ExactPropagator(within.Values, within.Rows);
        double[] survivors = (-within).Solve(exit);
        Total = immediate + SmallMatrix.Dot(start, survivors);
        double[] first = (-within).Solve(survivors), second = (-within).Solve(first);
        FirstMoment = SmallMatrix.Dot(start, first);
        SecondMoment = 2 * SmallMatrix.Dot(start, second);
    }

    /// <summary>Probability that the time is zero: the event has happened at the start.</summary>
    public double Immediate { get; }

    /// <summary>Probability that the time is finite; 1 but for events that may never happen.</summary>
    public double Total { get; }

    /// <summary>Mean of the times that are finite, ms.</summary>
    public double Mean => FirstMoment / Total;

    /// <summary>Variance of the times that are finite, ms².</summary>
    public double Variance => (SecondMoment / Total) - (Mean * Mean);

    private double FirstMoment { get; }

    private double SecondMoment { get; }

    /// <summary>The density as a mixture of exponentials, slowest first.</summary>
    /// <exception cref="KineticsException"><c>EN0405</c>: it is not one of real exponentials, as can be when the scheme is not reversible.</exception>
    public IReadOnlyList<ExponentialComponent> Components()
    {
        if (_propagator.Modes is not { } modes)
        {
            throw KineticsException.NotExponential(_where);
        }

        List<ExponentialComponent> components = [];
        Complex[] amplitudes = modes.Amplitudes(_start);
        for (int k = 0; k < modes.Count; k++)
        {
            Complex rate = -modes.Eigenvalues[k], height = amplitudes[k] * Height(modes.LeftVector(k));
            if (Math.Abs(rate.Imaginary) > ImaginaryTolerance * rate.Magnitude)
            {
                throw KineticsException.NotExponential(_where);
            }

            components.Add(new ExponentialComponent(rate.Real, height.Real / rate.Real));
        }

        return components;
    }

    /// <summary>The density, 1/ms.</summary>
    /// <param name="time">ms.</param>
    public double Density(double time) => time < 0 ? 0 : SmallMatrix.Dot(Occupied(time), _exit);

    /// <summary>Probability that the time is longer, or never ends.</summary>
    /// <param name="time">ms.</param>
    public double Survivor(double time) => 1 - Cumulative(time);

    /// <summary>Probability that the time is at most this long.</summary>
    /// <param name="time">ms.</param>
    public double Cumulative(double time) => time < 0 ? 0
        : double.IsPositiveInfinity(time) ? Total
        : Total - SmallMatrix.Dot(Occupied(time), (-_within).Solve(_exit));

    /// <summary>Density of the logarithm (base 10) of the time: what a histogram on a log time axis shows. Sigworth &amp; Sine (1987).</summary>
    /// <param name="time">ms.</param>
    public double DensityOfLog10(double time) => Math.Log(10) * time * Density(time);

    private double[] Occupied(double time)
    {
        double[] occupied = new double[_start.Length];
        _propagator.Advance(_start, time, occupied);
        return occupied;
    }

    private Complex Height(Complex[] left)
    {
        Complex sum = 0;
        for (int j = 0; j < left.Length; j++)
        {
            sum += left[j] * _exit[j];
        }

        return sum;
    }
}
