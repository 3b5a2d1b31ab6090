namespace Engram.Numerics;

/// <summary>Integrates stiff systems whose right-hand side changes in time, with error control and output at any times.</summary>
/// <remarks>
/// The method is Rodas5P (Steinebach 2023, BIT Numer. Math. 63:27): order 5 with an embedded order 4, L-stable. Output between steps uses
/// its continuous extension of order 4; a step that holds samples must satisfy the tolerance with that extension too, so samples are as
/// accurate as steps. Linear invariants (the sum of occupancies) are kept to rounding, some 1e-12. Not thread-safe: one instance a thread.
/// </remarks>
/// <param name="system">The equations.</param>
/// <param name="tolerances">The error a step may make; null for the defaults.</param>
public sealed class Rosenbrock(IOdeSystem system, OdeTolerances? tolerances = null)
{
    private const double Safety = 0.9;
    private const double FastestShrink = 0.2;
    private const double FastestGrowth = 6;

    private readonly OdeTolerances _tolerances = tolerances ?? new OdeTolerances();
    private readonly RosenbrockStep _step = new(system);
    private readonly double[] _scratch = new double[system.Count];
    private int _accepted;
    private int _rejected;
    private double _largestError;
    private double _next;

    /// <summary>Integrates from start to end.</summary>
    /// <param name="start">First time, ms.</param>
    /// <param name="end">Last time, ms; not before start.</param>
    /// <param name="y">State at start on entry, at end on return.</param>
    /// <param name="sampleTimes">Times at which to observe, ascending, in [start, end].</param>
    /// <param name="stopTimes">Discontinuities of f, ascending: no step goes across one; those outside (start, end) are ignored.</param>
    /// <param name="observe">Called once for each sample time, in order.</param>
    /// <returns>Steps taken and error reached.</returns>
    /// <exception cref="NumericsException">
    /// <c>EN1105</c>: f or the state is not finite; <c>EN1106</c>: the tolerance cannot be reached.
    /// </exception>
    public OdeStatistics Integrate(
        double start,
        double end,
        Span<double> y,
        ReadOnlySpan<double> sampleTimes = default,
        ReadOnlySpan<double> stopTimes = default,
        OdeObserver? observe = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, system.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        RequireAscending(sampleTimes, start, end);
        (_accepted, _rejected, _largestError, _next) = (0, 0, 0, 0);
        int evaluationsBefore = _step.Evaluations;

        int sample = 0;
        for (; sample < sampleTimes.Length && sampleTimes[sample] == start; sample++)
        {
            observe?.Invoke(start, y);
        }

        double time = start;
        foreach (double stop in stopTimes)
        {
            if (stop > time && stop < end)
            {
                sample = IntegrateSegment(time, stop, y, sampleTimes, sample, observe);
                time = stop;
            }
        }

        if (end > time)
        {
            IntegrateSegment(time, end, y, sampleTimes, sample, observe);
        }

        return new OdeStatistics(_accepted, _rejected, _step.Evaluations - evaluationsBefore, _largestError, _next);
    }

    private int IntegrateSegment(
        double start, double end, Span<double> y, ReadOnlySpan<double> sampleTimes, int sample, OdeObserver? observe)
    {
        system.BeginSegment(start, end);
        double latest = Math.BitDecrement(end), time = start;
        _next = Math.Min(Math.Max(FirstStep(start, y), 2 * Shortest(start)), end - start);
        while (time < end)
        {
            _step.Begin(time, y, latest);
            double reached = AcceptStep(time, end, y, sample < sampleTimes.Length ? sampleTimes[sample] : double.PositiveInfinity);
            for (; sample < sampleTimes.Length && sampleTimes[sample] < reached; sample++)
            {
                _step.Interpolate((sampleTimes[sample] - time) / (reached - time), _scratch);
                observe?.Invoke(sampleTimes[sample], _scratch);
            }

            _step.End.CopyTo(y);
            time = reached;
            for (; sample < sampleTimes.Length && sampleTimes[sample] == reached; sample++)
            {
                observe?.Invoke(reached, y);
            }
        }

        return sample;
    }

    // Tries ever shorter steps until one is accurate; returns the time it reaches and leaves the length to try next.
    private double AcceptStep(double time, double end, ReadOnlySpan<double> y, double nextSample)
    {
        double error = 0, remaining = end - time;
        for (bool retry = false; ; retry = true)
        {
            double length = Fit(_next, remaining), reached = length == remaining ? end : time + length;
            RequireProgress(time, length, remaining, error);
            error = TryStep(reached - time, y, nextSample < reached);
            double proposed = length * Factor(error, retry);
            if (error <= 1)
            {
                _accepted++;
                _largestError = Math.Max(_largestError, LargestMagnitude(_step.Error));
                _next = length < _next ? Math.Max(_next, proposed) : proposed; // a step cut short by a stop time tells little
                return reached;
            }

            _rejected++;
            _next = proposed;
        }
    }

    private static void RequireProgress(double time, double length, double remaining, double error)
    {
        if (length < Shortest(time) && remaining > Shortest(time))
        {
            throw double.IsNaN(error)
                ? NumericsException.OdeNotFinite(time, "the state")
                : NumericsException.StepUnderflow(time, length);
        }
    }

    // What can still be told from the time it is added to.
    private static double Shortest(double time) => 16 * (Math.BitIncrement(Math.Abs(time)) - Math.Abs(time));

    // The estimate is of order 5 in the step. NaN comes from an overflow inside the step: only a much shorter one can help.
    private static double Factor(double error, bool retry)
    {
        double factor = double.IsNaN(error) ? 0.1 : Math.Clamp(Safety * Math.Pow(error, -0.2), FastestShrink, FastestGrowth);
        return error > 1 || retry ? Math.Min(factor, error > 1 ? Safety : 1) : factor;
    }

    // The error of a step in units of the tolerance; the larger of the method's and, where samples are due, its continuous extension's.
    private double TryStep(double length, ReadOnlySpan<double> y, bool hasSamples)
    {
        double error = _step.Try(length) ? WeightedNorm(_step.Error, y) : double.NaN;
        if (hasSamples && error <= 1)
        {
            _step.PrepareInterpolation();
            _step.InterpolationError(_scratch);
            error = Math.Max(error, WeightedNorm(_scratch, y));
        }

        return error;
    }

    // A remainder is taken whole or halved, never left as a sliver.
    private double Fit(double length, double remaining)
    {
        length = Math.Min(length, _tolerances.MaximumStep);
        return length >= remaining ? remaining : 2 * length > remaining ? remaining / 2 : length;
    }

    // Hairer, Nørsett & Wanner (1993) II.4: a step in which y changes by a hundredth of its size.
    private double FirstStep(double time, ReadOnlySpan<double> y)
    {
        system.Derivative(time, y, _scratch);
        foreach (double slope in _scratch)
        {
            if (!double.IsFinite(slope))
            {
                throw NumericsException.OdeNotFinite(time, "the derivative");
            }
        }

        double size = 0, change = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double weight = Weight(y[i], y[i]);
            (size, change) = (Math.Max(size, Math.Abs(y[i]) / weight), Math.Max(change, Math.Abs(_scratch[i]) / weight));
        }

        return change <= 0 ? double.MaxValue : 0.01 * Math.Max(size, 1) / change;
    }

    private double WeightedNorm(ReadOnlySpan<double> error, ReadOnlySpan<double> y)
    {
        double norm = 0;
        for (int i = 0; i < error.Length; i++)
        {
            norm = Math.Max(norm, Math.Abs(error[i]) / Weight(y[i], _step.End[i]));
        }

        return norm;
    }

    private double Weight(double a, double b) => _tolerances.Absolute + (_tolerances.Relative * Math.Max(Math.Abs(a), Math.Abs(b)));

    private static double LargestMagnitude(ReadOnlySpan<double> values)
    {
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }

    private static void RequireAscending(ReadOnlySpan<double> sampleTimes, double start, double end)
    {
        double previous = start;
        foreach (double time in sampleTimes)
        {
            if (!(time >= previous && time <= end))
            {
                throw new ArgumentOutOfRangeException(nameof(sampleTimes), time, "Sample times ascend, from start to end.");
            }

            previous = time;
        }
    }
}
