using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Transition probabilities between two moments of a schedule.</summary>
/// <remarks>
/// Where conditions are constant they are exact. Where they drift: the exponential midpoint rule, second order, every step of which is
/// itself a matrix of probabilities (the lowest Magnus expansion: Iserles &amp; Nørsett 1999). Steps are halved until the difference between
/// one step and two, which bounds the error of the two, is within the tolerance.
/// </remarks>
public sealed class SchedulePropagator
{
    private const int MostHalvings = 30;

    private readonly ConditionSchedule _schedule;
    private readonly double _tolerance;
    private readonly int _n;
    private readonly Dictionary<(ConditionedScheme, double), double[]> _known = [];

    /// <summary>Prepares to propagate.</summary>
    /// <param name="schedule">Conditions in time.</param>
    /// <param name="tolerance">Largest error of a transition probability accumulated over 1 ms of drifting conditions.</param>
    public SchedulePropagator(ConditionSchedule schedule, double tolerance = 1e-7)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        (_schedule, _tolerance, _n) = (schedule, tolerance, schedule.Scheme.States.Length);
    }

    /// <summary>Sum of the error bounds of all steps taken so far.</summary>
    public double ErrorBound { get; private set; }

    /// <summary>Probabilities of being in each state at the end for each state at the beginning, row-major.</summary>
    /// <param name="from">ms, at least 0.</param>
    /// <param name="to">ms, at least <paramref name="from"/>.</param>
    /// <exception cref="KineticsException"><c>EN0409</c>: the conditions jump where no break is named.</exception>
    public double[] Between(double from, double to)
    {
        double[] total = SmallMatrix.Identity(_n).Values.ToArray();
        for (double t = from; t < to;)
        {
            double end = Math.Min(to, _schedule.NextBreak(t));
            double[] piece = _schedule.IsPiecewiseConstant ? Constant(t, end - t) : Drifting(t, end);
            total = Product(total, piece);
            t = end;
        }

        return total;
    }

    private double[] Constant(double time, double duration)
    {
        ConditionedScheme scheme = _schedule.At(time);
        if (!_known.TryGetValue((scheme, duration), out double[]? transition))
        {
            transition = MatrixExponential.Of(scheme.Generator, _n, duration);
            if (_known.Count < 1000)
            {
                _known.Add((scheme, duration), transition);
            }
        }

        return transition;
    }

    private double[] Drifting(double from, double to)
    {
        double[] total = SmallMatrix.Identity(_n).Values.ToArray();
        double smallest = Math.ScaleB(to - from, -MostHalvings), step = to - from;
        for (double t = from; t < to;)
        {
            step = Math.Min(step, to - t);
            double[] halves = Product(Midpoint(t, step / 2), Midpoint(t + (step / 2), step / 2));
            double error = Difference(Midpoint(t, step), halves) / 3; // second order: the error falls fourfold at each halving
            if (error <= _tolerance * step)
            {
                (total, ErrorBound, t) = (Product(total, halves), ErrorBound + error, t + step >= to ? to : t + step);
                step *= error < 0.1 * _tolerance * step ? 2 : 1;
            }
            else if ((step /= 2) < smallest)
            {
                throw KineticsException.ToleranceNotReached(t, error);
            }
        }

        return total;
    }

    private double[] Midpoint(double time, double step) => MatrixExponential.Of(_schedule.At(time + (step / 2)).Generator, _n, step);

    private double[] Product(double[] left, double[] right)
    {
        double[] product = new double[_n * _n];
        DenseKernel.Multiply(left, right, product, _n);
        return product;
    }

    private static double Difference(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
}
