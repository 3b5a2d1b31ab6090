namespace Engram.Numerics;

/// <summary>Integrals of sampled curves; the times between samples may differ.</summary>
public static class Quadrature
{
    /// <summary>By the trapezoidal rule: error of order 2 in the spacing, and no overshoot at jumps.</summary>
    /// <param name="times">Ascending, e.g. ms.</param>
    /// <param name="values">As many, e.g. pA; the integral is then in fC.</param>
    public static double Trapezoid(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, times.Length);
        double[] parts = new double[Math.Max(0, times.Length - 1)];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = (times[i + 1] - times[i]) * (values[i] + values[i + 1]) / 2;
        }

        return PairwiseSum.Of(parts);
    }

    /// <summary>By parabolas through three neighbours, each interval the mean of the two that cover it; not across a jump.</summary>
    /// <remarks>Error of order 4 at even spacing, 3 to 4 otherwise. The idea is Gill &amp; Miller's (1972) Comput. J. 15:80.</remarks>
    /// <param name="times">Strictly ascending, e.g. ms.</param>
    /// <param name="values">As many, e.g. pA; the integral is then in fC.</param>
    public static double Parabolic(ReadOnlySpan<double> times, ReadOnlySpan<double> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, times.Length);
        if (times.Length < 3)
        {
            return Trapezoid(times, values);
        }

        double[] parts = new double[times.Length - 1];
        for (int i = 0; i < parts.Length; i++)
        {
            double length = times[i + 1] - times[i];
            double curvature = i == 0 ? Curvature(times, values, 1)
                : i == parts.Length - 1 ? Curvature(times, values, i)
                : (Curvature(times, values, i) + Curvature(times, values, i + 1)) / 2;
            parts[i] = (length * (values[i] + values[i + 1]) / 2) - (curvature * length * length * length / 6);
        }

        return PairwiseSum.Of(parts);
    }

    // Second divided difference round a sample: half the second derivative.
    private static double Curvature(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int center)
    {
        double before = times[center] - times[center - 1], after = times[center + 1] - times[center];
        double rise = (values[center] - values[center - 1]) / before, nextRise = (values[center + 1] - values[center]) / after;
        return (nextRise - rise) / (before + after);
    }
}
