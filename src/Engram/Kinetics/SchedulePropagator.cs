using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Transition probabilities between two moments of a schedule.</summary>
/// <remarks>
/// Where conditions are constant they are exact. Where they drift: the exponential midpoint rule, second order, every step of which is
/// itself a matrix of probabilities (the lowest Magnus expansion: Iserles &amp; Nørsett 1999). Two half steps are taken; they are compared
/// with one whole step and with one at the mean of the rates at both ends, which sees jumps between the midpoints, and the step is halved
/// until the worse of the two bounds is within the tolerance. A pulse shorter than a quarter of the interval asked for needs a named break.
/// </remarks>
public sealed class SchedulePropagator
{
    private const int MostHalvings = 30;
    private const double Rounding = 1e-15; // of probabilities; shorter steps do not make the error smaller

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
            double error = Math.Max(Difference(Midpoint(t, step), halves), Difference(Trapezium(t, step), halves)) / 3; // order 2: 4 - 1
            if (error <= Math.Max(_tolerance * step, Rounding))
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

    // The end is looked at just before, since conditions may jump there.
    private double[] Trapezium(double time, double step)
    {
        ReadOnlySpan<double> first = _schedule.At(time).Generator, last = _schedule.At(time + (step * (1 - 1e-9))).Generator;
        double[] mean = new double[_n * _n];
        DenseKernel.AddScaled(mean, 0.5, first);
        DenseKernel.AddScaled(mean, 0.5, last);
        return MatrixExponential.Of(mean, _n, step);
    }

    private double[] Product(double[] left, double[] right)
    {
        double[] product = new double[_n * _n];
        DenseKernel.Multiply(left, right, product, _n);
        return product;
    }

    private static double Difference(double[] a, double[] b) => a.Zip(b, (x, y) => Math.Abs(x - y)).Max();
}
