namespace Engram.Simulation.Deterministic;

/// <summary>Where a recording has its points: dense after every change, then further and further apart.</summary>
internal static class SampleTimes
{
    private const double First = 1e-3;        // ms after a change
    private const double Growth = 0.015;      // each interval a little longer than the one before: 150 points a decade
    private const int ManyBreakpoints = 60;   // beyond this a given waveform is itself the sampling
    private const int PointsBetweenMany = 8;

    /// <summary>The times of a recording, ms, ascending; every breakpoint inside is there twice (its left-hand and its right-hand value).</summary>
    /// <param name="breakpoints">Times at which something jumps, ascending.</param>
    /// <param name="duration">Length of the run, ms.</param>
    /// <param name="interval">Even sampling interval, ms; null for dense sampling where things happen.</param>
    public static double[] Of(IReadOnlyList<double> breakpoints, double duration, double? interval)
    {
        double[] edges = [0, .. breakpoints.Where(b => b > 0 && b < duration), duration];
        List<double> times = [];
        for (int k = 0; k + 1 < edges.Length; k++)
        {
            times.Add(edges[k]);
            times.AddRange(Between(edges[k], edges[k + 1], interval, edges.Length > ManyBreakpoints));
            times.Add(edges[k + 1]);
        }

        return [.. times];
    }

    // Two breakpoints may differ by no more than rounding (0.3 and 0.1 + 0.2): nothing then fits between them.
    private static IEnumerable<double> Between(double from, double to, double? interval, bool many)
    {
        double last = from;
        foreach (double time in interval is { } step ? Even(from, to, step) : many ? Divided(from, to) : Graded(from, to))
        {
            if (time > last && time < to)
            {
                yield return last = time;
            }
        }
    }

    private static IEnumerable<double> Even(double from, double to, double step)
    {
        // On the grid of the whole run, so that the same instants are sampled whatever happens between.
        for (long k = (long)Math.Floor((from / step) + 1e-9) + 1; k * step < to - (1e-9 * step); k++)
        {
            yield return k * step;
        }
    }

    private static IEnumerable<double> Divided(double from, double to) =>
        Enumerable.Range(1, PointsBetweenMany - 1).Select(k => from + ((to - from) * k / PointsBetweenMany));

    private static IEnumerable<double> Graded(double from, double to)
    {
        double since = Math.Min(First, (to - from) / 4);
        for (double step = since; from + since < to - (step / 2); step = Math.Max(step, since * Growth), since += step)
        {
            yield return from + since;
        }
    }
}
