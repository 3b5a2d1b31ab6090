namespace Engram.Kinetics;

/// <summary>One bin of a histogram on a logarithmic time axis.</summary>
/// <param name="Low">Lower edge, ms.</param>
/// <param name="High">Upper edge, ms.</param>
/// <param name="Count">Dwell times in it.</param>
public readonly record struct DwellTimeBin(double Low, double High, int Count)
{
    /// <summary>Geometric middle, ms.</summary>
    public double Middle => Math.Sqrt(Low * High);

    /// <summary>Ordinate of the customary display, whose error is the same in every bin.</summary>
    public double SquareRoot => Math.Sqrt(Count);
}

/// <summary>Dwell times binned by their logarithm, for the display of Sigworth &amp; Sine: square-root ordinate, log abscissa.</summary>
/// <remarks>Sigworth &amp; Sine (1987) Biophys. J. 52:1047.</remarks>
/// <param name="Bins">Bins of equal width in log time, from the shortest to the longest.</param>
/// <param name="Total">Number of dwell times.</param>
public sealed record DwellTimeHistogram(IReadOnlyList<DwellTimeBin> Bins, int Total)
{
    /// <summary>Bins dwell times.</summary>
    /// <param name="times">ms, above 0.</param>
    /// <param name="binsPerDecade">Bins to a factor of ten.</param>
    /// <exception cref="KineticsException"><c>EN0417</c>: there are none.</exception>
    public static DwellTimeHistogram Of(IReadOnlyCollection<double> times, int binsPerDecade = 10)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfLessThan(binsPerDecade, 1);
        if (times.Count == 0)
        {
            throw KineticsException.TooFew("dwell times", 0, 1);
        }

        int Bin(double time) => (int)Math.Floor(Math.Log10(time) * binsPerDecade);
        double Edge(int bin) => Math.Pow(10, bin / (double)binsPerDecade);
        int first = Bin(times.Min()), last = Bin(times.Max());
        int[] counts = new int[last - first + 1];
        foreach (double time in times)
        {
            counts[Bin(time) - first]++;
        }

        return new DwellTimeHistogram([.. counts.Select((count, i) => new DwellTimeBin(Edge(first + i), Edge(first + i + 1), count))], times.Count);
    }

    /// <summary>Number of dwell times expected in each bin.</summary>
    public double[] Expected(DwellTimeDensity density)
    {
        ArgumentNullException.ThrowIfNull(density);
        return [.. Bins.Select(b => Total * (density.Cumulative(b.High) - density.Cumulative(b.Low)))];
    }

    /// <summary>The smooth curve to draw over the bins: expected count of a bin centred at a time.</summary>
    /// <param name="density">Theory.</param>
    /// <param name="time">ms.</param>
    public double ExpectedAt(DwellTimeDensity density, double time)
    {
        ArgumentNullException.ThrowIfNull(density);
        return Total * Math.Log10(Bins[0].High / Bins[0].Low) * density.DensityOfLog10(time);
    }
}
