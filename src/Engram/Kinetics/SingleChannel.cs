using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>One visit to a state.</summary>
/// <param name="State">Index of the state.</param>
/// <param name="Start">When it is entered, ms.</param>
/// <param name="End">When it is left, ms.</param>
public readonly record struct StateVisit(int State, double Start, double End)
{
    /// <summary>Length of the visit, ms.</summary>
    public double Duration => End - Start;
}

/// <summary>One channel, gating at random.</summary>
/// <remarks>
/// Under constant conditions the waits are exponential. Where rates drift, candidates are drawn at a rate that bounds the rate of leaving
/// over a short interval and accepted in proportion (thinning: Lewis &amp; Shedler 1979), which is exact as long as the bound holds; it is
/// checked at every candidate.
/// </remarks>
public static class SingleChannel
{
    // The bound over an interval: the largest rate at a few points of it, with a margin for what lies between them.
    private const int BoundPoints = 5;
    private const double BoundMargin = 1.5;

    /// <summary>Follows one channel.</summary>
    /// <param name="schedule">Conditions in time.</param>
    /// <param name="start">Probability of each state at time 0.</param>
    /// <param name="duration">ms.</param>
    /// <param name="random">This channel's own stream.</param>
    /// <param name="interval">Under drifting conditions, the interval over which rates are bounded, ms: short against the drift.</param>
    /// <returns>The visits in order; the first begins at 0 and the last is cut off at the end.</returns>
    /// <exception cref="KineticsException"><c>EN0408</c>: not occupancies; <c>EN0416</c>: a rate outgrew its bound.</exception>
    public static SingleChannelRecord Record(
        ConditionSchedule schedule, ReadOnlySpan<double> start, double duration, RandomStream random, double interval = 0.1)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(duration);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        Occupancies.Require(start, schedule.Scheme.States.Length, schedule.Scheme.Name);
        int state = Choose(start, random.NextUniform());
        double entered = 0;
        List<StateVisit> visits = [];
        for (double t = 0; t < duration;)
        {
            double end = Math.Min(duration, schedule.IsPiecewiseConstant ? schedule.NextBreak(t) : Math.Min(t + interval, schedule.NextBreak(t)));
            (double left, int next) = schedule.IsPiecewiseConstant
                ? Wait(schedule.At(t), state, t, end, random)
                : Thin(schedule, state, t, end, random);
            if (next >= 0)
            {
                visits.Add(new StateVisit(state, entered, left));
                (state, entered) = (next, left);
            }

            t = left;
        }

        visits.Add(new StateVisit(state, entered, duration));
        return new SingleChannelRecord(schedule.Scheme, visits, duration);
    }

    private static (double Time, int Next) Wait(ConditionedScheme scheme, int state, double from, double end, RandomStream random)
    {
        double rate = -scheme.Rate(state, state), left = rate > 0 ? from + (random.NextExponential() / rate) : double.PositiveInfinity;
        return left < end ? (left, ChooseNext(scheme, state, random)) : (end, -1);
    }

    private static (double Time, int Next) Thin(ConditionSchedule schedule, int state, double from, double end, RandomStream random)
    {
        double bound = 0;
        for (int i = 0; i <= BoundPoints; i++)
        {
            double inside = from + ((end - from) * Math.Min(i / (double)BoundPoints, 1 - 1e-12));
            bound = Math.Max(bound, -BoundMargin * schedule.At(inside).Rate(state, state));
        }

        for (double t = from; bound > 0;)
        {
            t += random.NextExponential() / bound;
            if (!(t < end))
            {
                break;
            }

            ConditionedScheme now = schedule.At(t);
            double rate = -now.Rate(state, state);
            if (rate > bound)
            {
                throw KineticsException.BoundExceeded(t);
            }

            if (random.NextUniform() * bound <= rate)
            {
                return (t, ChooseNext(now, state, random));
            }
        }

        return (end, -1);
    }

    private static int ChooseNext(ConditionedScheme scheme, int state, RandomStream random)
    {
        double[] weights = scheme.Generator.Slice(state * scheme.Count, scheme.Count).ToArray();
        double leaving = -weights[state];
        weights[state] = 0;
        return Choose(weights, leaving * random.NextUniform());
    }

    private static int Choose(ReadOnlySpan<double> weights, double draw)
    {
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                last = i;
                draw -= weights[i];
                if (draw <= 0)
                {
                    return i;
                }
            }
        }

        return last;
    }
}
