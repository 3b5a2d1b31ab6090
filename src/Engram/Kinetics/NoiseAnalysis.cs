using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Unitary current and number of channels from how the variance of a current depends on its mean.</summary>
/// <remarks>Sigworth (1980) J. Physiol. 307:97: variance = i·mean − mean²/N + background.</remarks>
/// <param name="UnitaryCurrent">Current of one open channel i, in the unit of the currents given.</param>
/// <param name="Channels">Number of channels N.</param>
/// <param name="Background">Variance that is there without channels.</param>
public sealed record MeanVarianceFit(FittedParameter UnitaryCurrent, FittedParameter Channels, double Background)
{
    /// <summary>Highest open probability met: mean / (i·N).</summary>
    /// <param name="mean">Largest mean current.</param>
    public double OpenProbability(double mean) => mean / (UnitaryCurrent.Value * Channels.Value);
}

/// <summary>What current fluctuations tell about single channels.</summary>
public static class NoiseAnalysis
{
    /// <summary>Fits the parabola to means and variances, each point weighted by the certainty of its variance.</summary>
    /// <param name="means">Mean current at each time or level.</param>
    /// <param name="variances">Variance there.</param>
    /// <param name="background">Variance without channels, held fixed.</param>
    /// <exception cref="KineticsException"><c>EN0417</c>: fewer than four points.</exception>
    /// <exception cref="NumericsException"><c>EN1107</c>: the fit is impossible.</exception>
    public static MeanVarianceFit FitMeanVariance(ReadOnlySpan<double> means, ReadOnlySpan<double> variances, double background = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(variances.Length, means.Length);
        if (means.Length < 4)
        {
            throw KineticsException.TooFew("points of mean and variance", means.Length, 4);
        }

        (double[] x, double[] y) = (means.ToArray(), [.. variances.ToArray().Select(v => v - background)]);
        int sign = x.Sum() < 0 ? -1 : 1; // an inward current: i is negative, and fitted as its size
        double largest = x.Max(m => Math.Abs(m));
        double slope = Math.Max(1e-12, y.Zip(x, (v, m) => sign * v * m).Sum() / x.Sum(m => m * m));
        void Residuals(ReadOnlySpan<double> p, Span<double> residuals)
        {
            for (int k = 0; k < x.Length; k++)
            {
                double weight = 1 / Math.Max((Math.Abs(x[k]) * slope) + background, 1e-3 * largest * slope);
                residuals[k] = ((p[0] * sign * x[k]) - (x[k] * x[k] * p[1]) - y[k]) * weight;
            }
        }

        LeastSquaresFit fit = LeastSquares.Fit(Residuals, x.Length, [slope * 1.5, slope / (4 * largest)], [true, true]);
        return new MeanVarianceFit(Signed(fit.Parameters[0], sign), Inverse(fit.Parameters[1]), background);
    }

    /// <summary>Means and variances of repeated responses at each time; the variances from successive trials, so that slow drift does not count.</summary>
    /// <remarks>Heinemann &amp; Conti (1992) Methods Enzymol. 207:131.</remarks>
    /// <param name="trials">Currents, one array a trial, all sampled at the same times.</param>
    /// <exception cref="KineticsException"><c>EN0417</c>: fewer than three trials.</exception>
    public static (double[] Means, double[] Variances) OfTrials(IReadOnlyList<double[]> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        if (trials.Count < 3)
        {
            throw KineticsException.TooFew("trials", trials.Count, 3);
        }

        int times = trials[0].Length;
        (double[] means, double[] variances) = (new double[times], new double[times]);
        for (int k = 0; k < times; k++)
        {
            means[k] = PairwiseSum.Of([.. trials.Select(t => t[k])]) / trials.Count;
            double[] squares = [.. trials.Zip(trials.Skip(1), (a, b) => (a[k] - b[k]) * (a[k] - b[k]))];
            variances[k] = PairwiseSum.Of(squares) / (2 * squares.Length);
        }

        return (means, variances);
    }

    private static FittedParameter Signed(FittedParameter p, int sign) =>
        sign > 0 ? p : new FittedParameter(-p.Value, p.StandardError, -p.High, -p.Low);

    private static FittedParameter Inverse(FittedParameter p) =>
        new(1 / p.Value, p.StandardError / (p.Value * p.Value), 1 / p.High, 1 / p.Low);
}
