namespace Engram.Numerics;

/// <summary>A curve described as a sum of decaying exponentials: <c>y(t) = Σ Aₖ·exp(-(t - t₀)/τₖ) + offset</c>.</summary>
/// <param name="Amplitudes">Aₖ, at the first sample, in the unit of y; in the order of the time constants.</param>
/// <param name="TimeConstants">τₖ, ms, ascending.</param>
/// <param name="Offset">What is left after all decays; exactly 0 where none was fitted.</param>
/// <param name="WeightedTimeConstant">ΣAτ/ΣA, ms.</param>
/// <param name="Fit">The fit underneath: residual, degrees of freedom, convergence.</param>
public sealed record ExponentialFit(
    IReadOnlyList<FittedParameter> Amplitudes,
    IReadOnlyList<FittedParameter> TimeConstants,
    FittedParameter Offset,
    FittedParameter WeightedTimeConstant,
    LeastSquaresFit Fit)
{
    private const int MostComponents = 3;

    /// <summary>Fits a sum of one to three exponentials; starting values are found automatically.</summary>
    /// <param name="times">Sample times, strictly ascending, ms; amplitudes refer to the first.</param>
    /// <param name="values">The curve there.</param>
    /// <param name="components">Number of exponentials, 1 to 3.</param>
    /// <param name="withOffset">Whether a constant is fitted too.</param>
    /// <param name="weights">Weight of each squared residual; none weighs them alike. Uneven samples of a continuous curve are weighted by their spacing.</param>
    /// <exception cref="NumericsException"><c>EN1107</c>: too few points, or no start found (a flat curve).</exception>
    public static ExponentialFit Of(ReadOnlySpan<double> times, ReadOnlySpan<double> values, int components, bool withOffset = false, ReadOnlySpan<double> weights = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, times.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(components, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components, MostComponents);
        int parameters = (2 * components) + (withOffset ? 1 : 0);
        if (times.Length <= parameters)
        {
            throw NumericsException.FitImpossible(
                $"{times.Length} points cannot determine {parameters} parameters and their errors", "Give more points or fewer components");
        }

        double[] t = [.. times], y = [.. values], scale = weights.IsEmpty ? [.. times.ToArray().Select(_ => 1.0)] : [.. weights.ToArray().Select(Math.Sqrt)];
        double[] start = ExponentialStart.Find(t, y, components, withOffset);
        bool[] positive = [.. Enumerable.Range(0, parameters).Select(i => i >= components && i < 2 * components)];
        LeastSquaresFit fit = LeastSquares.Fit(
            (p, residuals) => Residuals(p, t, y, scale, components, residuals),
            t.Length,
            start,
            positive,
            (p, columns) => Derivatives(p, t, scale, components, columns));
        return Sorted(fit, components, withOffset);
    }

    /// <summary>The fitted curve.</summary>
    /// <param name="time">Time since the first sample, ms.</param>
    public double At(double time) =>
        Amplitudes.Zip(TimeConstants, (a, tau) => a.Value * Math.Exp(-time / tau.Value)).Sum() + Offset.Value;

    private static void Residuals(ReadOnlySpan<double> p, double[] t, double[] y, double[] scale, int components, Span<double> residuals)
    {
        double offset = p.Length > 2 * components ? p[^1] : 0;
        for (int i = 0; i < t.Length; i++)
        {
            double sum = offset - y[i];
            for (int k = 0; k < components; k++)
            {
                sum += p[k] * Math.Exp(-(t[i] - t[0]) / p[components + k]);
            }

            residuals[i] = scale[i] * sum;
        }
    }

    private static void Derivatives(ReadOnlySpan<double> p, double[] t, double[] scale, int components, double[][] columns)
    {
        for (int k = 0; k < components; k++)
        {
            double amplitude = p[k], tau = p[components + k];
            for (int i = 0; i < t.Length; i++)
            {
                double time = (t[i] - t[0]) / tau;
                columns[k][i] = scale[i] * Math.Exp(-time);
                columns[components + k][i] = amplitude / tau * time * columns[k][i];
            }
        }

        if (p.Length > 2 * components)
        {
            scale.CopyTo(columns[^1], 0);
        }
    }

    private static ExponentialFit Sorted(LeastSquaresFit fit, int components, bool withOffset)
    {
        int[] order = [.. Enumerable.Range(0, components).OrderBy(k => fit.Parameters[components + k].Value)];
        return new ExponentialFit(
            [.. order.Select(k => fit.Parameters[k])],
            [.. order.Select(k => fit.Parameters[components + k])],
            withOffset ? fit.Parameters[^1] : default,
            Weighted(fit, components),
            fit);
    }

    // First-order propagation of the covariance: ∂τw/∂Aₖ = (τₖ - τw)/ΣA, ∂τw/∂τₖ = Aₖ/ΣA.
    private static FittedParameter Weighted(LeastSquaresFit fit, int components)
    {
        double[] amplitudes = [.. fit.Parameters.Take(components).Select(p => p.Value)];
        double[] taus = [.. fit.Parameters.Skip(components).Take(components).Select(p => p.Value)];
        double total = amplitudes.Sum(), weighted = amplitudes.Zip(taus, (a, tau) => a * tau).Sum() / total, variance = 0;
        double[] gradient = [.. taus.Select(tau => (tau - weighted) / total), .. amplitudes.Select(a => a / total)];
        for (int i = 0; i < gradient.Length; i++)
        {
            for (int j = 0; j < gradient.Length; j++)
            {
                variance += gradient[i] * gradient[j] * fit.Covariance[(i * fit.Parameters.Count) + j];
            }
        }

        double error = Math.Sqrt(variance), width = fit.ConfidenceFactor * error;
        return new FittedParameter(weighted, error, weighted - width, weighted + width);
    }
}
