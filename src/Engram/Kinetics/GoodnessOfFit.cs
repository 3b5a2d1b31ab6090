using MathNet.Numerics;

namespace Engram.Kinetics;

/// <summary>How probable a deviation at least as large would be if the theory were true.</summary>
/// <param name="Statistic">The deviation.</param>
/// <param name="Probability">p value.</param>
public readonly record struct GoodnessOfFit(double Statistic, double Probability)
{
    private const double FewestExpected = 5;

    /// <summary>Compares dwell times with a density by their cumulative distributions: Kolmogorov-Smirnov.</summary>
    /// <remarks>p value by the asymptotic series with Stephens's (1970) J. R. Stat. Soc. B 32:115 correction for finite numbers.</remarks>
    /// <exception cref="KineticsException"><c>EN0417</c>: fewer than five.</exception>
    public static GoodnessOfFit KolmogorovSmirnov(IReadOnlyCollection<double> times, Func<double, double> cumulative)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(cumulative);
        if (times.Count < FewestExpected)
        {
            throw KineticsException.TooFew("dwell times", times.Count, (int)FewestExpected);
        }

        double[] sorted = [.. times.Order()];
        double largest = 0, n = sorted.Length;
        for (int i = 0; i < sorted.Length; i++)
        {
            double expected = cumulative(sorted[i]);
            largest = Math.Max(largest, Math.Max(expected - (i / n), ((i + 1) / n) - expected));
        }

        double scaled = largest * (Math.Sqrt(n) + 0.12 + (0.11 / Math.Sqrt(n)));
        return new GoodnessOfFit(largest, Math.Clamp(Kolmogorov(scaled), 0, 1));
    }

    /// <summary>Compares counts with expected ones: Pearson's chi-squared, bins run together until five are expected in each.</summary>
    /// <param name="counts">Observed.</param>
    /// <param name="expected">Expected, one a bin; what is expected outside all bins should be in the end bins.</param>
    /// <exception cref="KineticsException"><c>EN0417</c>: fewer than two bins remain.</exception>
    public static GoodnessOfFit ChiSquared(IReadOnlyList<double> counts, IReadOnlyList<double> expected)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentOutOfRangeException.ThrowIfNotEqual(expected.Count, counts.Count);
        List<(double Seen, double Due)> bins = [];
        (double seen, double due) = (0, 0);
        for (int i = 0; i < counts.Count; i++)
        {
            (seen, due) = (seen + counts[i], due + expected[i]);
            if (due >= FewestExpected)
            {
                bins.Add((seen, due));
                (seen, due) = (0, 0);
            }
        }

        if (bins.Count < 2)
        {
            throw KineticsException.TooFew("bins with five expected counts", bins.Count, 2);
        }

        bins[^1] = (bins[^1].Seen + seen, bins[^1].Due + due);
        double statistic = bins.Sum(b => (b.Seen - b.Due) * (b.Seen - b.Due) / b.Due);
        return new GoodnessOfFit(statistic, SpecialFunctions.GammaUpperRegularized((bins.Count - 1) / 2.0, statistic / 2));
    }

    // Q(λ) = 2 Σ (−1)^(k−1) e^(−2k²λ²); below 0.2 it is 1 to 12 digits, where the series converges slowly.
    private static double Kolmogorov(double x)
    {
        double sum = 0;
        for (int k = 100; k >= 1; k--)
        {
            sum += (k % 2 == 1 ? 2 : -2) * Math.Exp(-2 * k * k * x * x);
        }

        return x < 0.2 ? 1 : sum;
    }
}
