using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>A Hill equation R = R₀ + (R_max − R₀)·cⁿ/(cⁿ + EC50ⁿ) fitted to responses, with 95 % confidence limits.</summary>
/// <param name="Maximum">R_max, the response at saturation.</param>
/// <param name="Half">EC50 (or IC50), mM.</param>
/// <param name="Slope">Hill coefficient n.</param>
/// <param name="AtZero">R₀, held fixed.</param>
/// <param name="ResidualRms">Root mean square of what the equation misses.</param>
public sealed record HillFit(FittedParameter Maximum, FittedParameter Half, FittedParameter Slope, double AtZero, double ResidualRms)
{
    /// <summary>Fits by least squares.</summary>
    /// <param name="concentrations">mM, above 0, at least four.</param>
    /// <param name="responses">One a concentration.</param>
    /// <param name="atZero">Response without the ligand.</param>
    /// <param name="maximum">The maximum where it is known and held fixed; NaN to fit it.</param>
    /// <exception cref="NumericsException"><c>EN1107</c>: too few points.</exception>
    public static HillFit Of(
        ReadOnlySpan<double> concentrations, ReadOnlySpan<double> responses, double atZero = 0, double maximum = double.NaN)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(responses.Length, concentrations.Length);
        double[] logs = [.. concentrations.ToArray().Select(c => Math.Log(c))], data = responses.ToArray();
        void Residuals(ReadOnlySpan<double> p, Span<double> residuals)
        {
            double top = p.Length > 2 ? p[2] : maximum;
            for (int i = 0; i < data.Length; i++)
            {
                residuals[i] = atZero + ((top - atZero) / (1 + Math.Exp(-p[1] * (logs[i] - Math.Log(p[0]))))) - data[i];
            }
        }

        double furthest = data.MaxBy(r => Math.Abs(r - atZero));
        int middle = Enumerable.Range(0, data.Length).MinBy(i => Math.Abs(data[i] - ((furthest + atZero) / 2)));
        double[] start = [Math.Exp(logs[middle]), 1.2, furthest];
        int free = double.IsNaN(maximum) ? 3 : 2;
        LeastSquaresFit fit = LeastSquares.Fit(Residuals, data.Length, start.AsSpan(0, free), [true, true, .. new bool[free - 2]]);
        FittedParameter top = free == 3 ? fit.Parameters[2] : new FittedParameter(maximum, 0, maximum, maximum);
        return new HillFit(top, fit.Parameters[0], fit.Parameters[1], atZero, fit.ResidualRms);
    }
}
