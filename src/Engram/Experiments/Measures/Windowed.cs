namespace Engram.Experiments.Measures;

/// <summary>The part of a trace that lies in a window.</summary>
internal static class Windowed
{
    /// <summary>The trace from edge to edge: where an edge falls between two samples, the value on the line between them.</summary>
    public static (double[] Times, double[] Values) Of(PatchView view, string quantity, (double From, double To)? window)
    {
        (double[] times, double[] values) = Samples(view, quantity, window);
        if (window is not { } w)
        {
            return (times, values);
        }

        double[] all = view.Times.ToArray(), trace = view.Trace(quantity).ToArray();
        (double[] before, double[] after) = (Missing(all, times.FirstOrDefault(double.NaN), w.From), Missing(all, times.LastOrDefault(double.NaN), w.To));
        return (
            [.. before, .. times, .. after],
            [.. before.Select(t => Between(all, trace, t)), .. values, .. after.Select(t => Between(all, trace, t))]);
    }

    /// <summary>The samples inside; of two at an edge of the window the one inside.</summary>
    public static (double[] Times, double[] Values) Samples(PatchView view, string quantity, (double From, double To)? window)
    {
        (double from, double to) = window ?? (double.NegativeInfinity, double.PositiveInfinity);
        double[] times = view.Times.ToArray(), values = view.Trace(quantity).ToArray();
        int[] inside = [.. Enumerable.Range(0, times.Length).Where(k =>
            times[k] >= from && times[k] <= to
            && !(times[k] == from && k + 1 < times.Length && times[k + 1] == from)
            && !(times[k] == to && k > 0 && times[k - 1] == to))];
        return ([.. inside.Select(k => times[k])], [.. inside.Select(k => values[k])]);
    }

    // An edge inside the recording at which there is no sample.
    private static double[] Missing(double[] all, double sampled, double edge) => edge > all[0] && edge < all[^1] && sampled != edge ? [edge] : [];

    private static double Between(double[] times, double[] values, double time)
    {
        int after = Array.FindIndex(times, t => t > time);
        return values[after - 1] + ((values[after] - values[after - 1]) * (time - times[after - 1]) / (times[after] - times[after - 1]));
    }
}
