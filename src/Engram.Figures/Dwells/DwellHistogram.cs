namespace Engram.Figures.Dwells;

/// <summary>Dwell times counted in bins of equal width on a logarithmic axis.</summary>
/// <remarks>Sigworth F, Sine S (1987) Data transformations for improved display and fitting of single-channel dwell time histograms. Biophys. J. 52:1047.</remarks>
/// <param name="Edges">Edges of the bins, ms, ascending; one more than there are bins.</param>
/// <param name="Counts">Dwells in each bin.</param>
internal sealed record DwellHistogram(Mechanisms.EquatableArray<double> Edges, Mechanisms.EquatableArray<double> Counts)
{
    private const int MostPerDecade = 20, FewestPerDecade = 5;

    /// <summary>Counts dwells; the more there are, the finer the bins.</summary>
    /// <param name="times">Dwell times, ms; zero ones are left out.</param>
    public static DwellHistogram Of(IReadOnlyList<double> times)
    {
        double[] positive = [.. times.Where(t => t > 0)];
        int perDecade = Math.Clamp((int)Math.Round(Math.Sqrt(positive.Length) / 4), FewestPerDecade, MostPerDecade);
        int first = (int)Math.Floor(Math.Log10(positive.Min()) * perDecade), last = (int)Math.Floor(Math.Log10(positive.Max()) * perDecade);
        double[] counts = new double[last - first + 1];
        foreach (double time in positive)
        {
            counts[(int)Math.Floor(Math.Log10(time) * perDecade) - first]++;
        }

        double[] edges = [.. Enumerable.Range(first, counts.Length + 1).Select(k => Math.Pow(10, (double)k / perDecade))];
        return new DwellHistogram(new([.. edges]), new([.. counts]));
    }

    /// <summary>Number of dwells.</summary>
    public double Total => Counts.Sum();

    /// <summary>Width of a bin in decades.</summary>
    public double BinWidth => Math.Log10(Edges[1] / Edges[0]);
}
