using MathNet.Numerics.Distributions;

namespace Engram.Numerics;

/// <summary>One number found by fitting, with what is not known about it.</summary>
/// <param name="Value">Best value.</param>
/// <param name="StandardError">Standard error from the curvature at the best fit.</param>
/// <param name="Low">Lower 95 % confidence limit (Student t).</param>
/// <param name="High">Upper 95 % confidence limit.</param>
public readonly record struct FittedParameter(double Value, double StandardError, double Low, double High);

/// <summary>A fit and how good it is.</summary>
/// <param name="Parameters">The parameters, in the order of the starting values.</param>
/// <param name="Covariance">Their covariance, row-major.</param>
/// <param name="ResidualRms">Root of the residual sum of squares over the degrees of freedom.</param>
/// <param name="DegreesOfFreedom">Points less parameters.</param>
/// <param name="Iterations">Improvements made.</param>
/// <param name="Converged">Whether no further improvement was possible.</param>
public sealed record LeastSquaresFit(
    IReadOnlyList<FittedParameter> Parameters,
    IReadOnlyList<double> Covariance,
    double ResidualRms,
    int DegreesOfFreedom,
    int Iterations,
    bool Converged)
{
    /// <summary>Half the width of a 95 % confidence interval, in standard errors.</summary>
    public double ConfidenceFactor => LeastSquares.ConfidenceFactor(DegreesOfFreedom);
}

/// <summary>Writes the residuals, model less data, for given parameters.</summary>
/// <param name="parameters">Parameters to try.</param>
/// <param name="residuals">Destination, one for each data point, each over its standard deviation if these differ.</param>
public delegate void ResidualFunction(ReadOnlySpan<double> parameters, Span<double> residuals);

/// <summary>Writes the derivatives of the residuals.</summary>
/// <param name="parameters">Parameters, as given to the residuals.</param>
/// <param name="columns">Destination: <c>columns[j][i]</c> is the derivative of residual i by parameter j.</param>
public delegate void ResidualDerivatives(ReadOnlySpan<double> parameters, double[][] columns);

/// <summary>Nonlinear least squares.</summary>
/// <remarks>
/// Levenberg-Marquardt with the scaling of Moré (1978) Lect. Notes Math. 630:105, each trial step by QR.
/// Positive parameters are fitted as their logarithms: their confidence limits are positive too, and not symmetric.
/// </remarks>
public static class LeastSquares
{
    private const double Improvement = 1e-14;       // smallest relative fall of the sum of squares worth another iteration
    private const double SmallestStep = 1e-13;      // relative: a shorter one is rounding
    private const double HopelessDamping = 1e16;

    /// <summary>Finds the parameters with the least sum of squared residuals near a start.</summary>
    /// <param name="residuals">Model less data.</param>
    /// <param name="points">Number of residuals; more than parameters.</param>
    /// <param name="start">Starting values.</param>
    /// <param name="positive">Which parameters are positive; none by default.</param>
    /// <param name="derivatives">Derivatives of the residuals; by central differences if null.</param>
    /// <param name="mostIterations">Improvements after which the fit gives up, not converged.</param>
    /// <exception cref="NumericsException"><c>EN1107</c>: too few points, or a start at which the model is not finite.</exception>
    public static LeastSquaresFit Fit(
        ResidualFunction residuals,
        int points,
        ReadOnlySpan<double> start,
        ReadOnlySpan<bool> positive = default,
        ResidualDerivatives? derivatives = null,
        int mostIterations = 500)
    {
        if (points <= start.Length)
        {
            throw NumericsException.FitImpossible(
                $"{points} points cannot determine {start.Length} parameters and their errors", "Give more points or a simpler model");
        }

        LeastSquaresProblem problem = new(residuals, derivatives, points, positive.IsEmpty ? new bool[start.Length] : positive.ToArray());
        return Summarize(problem, Descend(problem, problem.Inner(start), mostIterations), points);
    }

    internal static double ConfidenceFactor(int degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);

    private static (double[] Inner, int Iterations, bool Converged) Descend(
        LeastSquaresProblem problem, double[] inner, int mostIterations)
    {
        double[] current = problem.Residuals(inner), scale = new double[inner.Length];
        double square = Square(current), damping = 1e-3;
        if (!double.IsFinite(square))
        {
            throw NumericsException.FitImpossible("the model is not finite at the starting values", "Start elsewhere");
        }

        for (int iteration = 0; iteration < mostIterations; iteration++)
        {
            double[][] triangle = problem.Jacobian(inner);
            HouseholderQr.Reduce(triangle, current);
            double before = square;
            while (true)
            {
                double[] trial = Step(triangle, current, inner, scale, damping), next = problem.Residuals(trial);
                double nextSquare = Square(next);
                if (nextSquare <= square)
                {
                    (inner, current, square, damping) = (trial, next, nextSquare, Math.Max(damping / 10, 1e-12));
                    break;
                }

                damping *= 10;
                if (damping > HopelessDamping || IsSame(inner, trial))
                {
                    return (inner, iteration, true);
                }
            }

            if (before - square <= Improvement * before)
            {
                return (inner, iteration + 1, true);
            }
        }

        return (inner, mostIterations, false);
    }

    private static bool IsSame(double[] inner, double[] trial) =>
        inner.Zip(trial).All(pair => Math.Abs(pair.First - pair.Second) <= SmallestStep * Math.Abs(pair.First));

    // Minimises |R·δ + Qᵀr|² + damping·|D·δ|², D being the largest column norms so far.
    private static double[] Step(double[][] triangle, double[] target, double[] inner, double[] scale, double damping)
    {
        int n = inner.Length;
        double[] right = new double[2 * n];
        double[][] stacked = new double[n][];
        for (int j = 0; j < n; j++)
        {
            right[j] = -target[j];
            stacked[j] = new double[2 * n];
            triangle[j].AsSpan(0, j + 1).CopyTo(stacked[j]);
            scale[j] = Math.Max(scale[j], Math.Sqrt(Square(triangle[j].AsSpan(0, j + 1))));
            stacked[j][n + j] = Math.Sqrt(damping) * (scale[j] > 0 ? scale[j] : 1);
        }

        HouseholderQr.Reduce(stacked, right);
        return [.. inner.Zip(HouseholderQr.Solve(stacked, right), (x, dx) => x + dx)];
    }

    private static LeastSquaresFit Summarize(
        LeastSquaresProblem problem, (double[] Inner, int Iterations, bool Converged) end, int points)
    {
        int n = end.Inner.Length, freedom = points - n;
        double[] residuals = problem.Residuals(end.Inner);
        double variance = Square(residuals) / freedom, factor = ConfidenceFactor(freedom);
        double[][] triangle = problem.Jacobian(end.Inner);
        HouseholderQr.Reduce(triangle, residuals);
        double[] inner = Covariance(triangle, variance), values = problem.Outer(end.Inner), slopes = problem.OuterSlopes(end.Inner);
        FittedParameter Parameter(int i)
        {
            double error = Math.Sqrt(inner[i * (n + 1)]), width = factor * error;
            (double low, double high) = problem.IsPositive(i)
                ? (values[i] * Math.Exp(-width), values[i] * Math.Exp(width))
                : (values[i] - width, values[i] + width);
            return new FittedParameter(values[i], slopes[i] * error, low, high);
        }

        double[] covariance = [.. inner.Select((c, i) => c * slopes[i / n] * slopes[i % n])];
        return new LeastSquaresFit(
            [.. Enumerable.Range(0, n).Select(Parameter)], covariance, Math.Sqrt(variance), freedom, end.Iterations, end.Converged);
    }

    // variance · R⁻¹·R⁻ᵀ; infinite where the data say nothing of a parameter.
    private static double[] Covariance(double[][] triangle, double variance)
    {
        int n = triangle.Length;
        double[] covariance = new double[n * n];
        double[][] inverse = new double[n][];
        for (int k = 0; k < n; k++)
        {
            double[] unit = new double[n];
            unit[k] = 1;
            inverse[k] = HouseholderQr.Solve(triangle, unit);
        }

        for (int i = 0; i < n * n; i++)
        {
            for (int k = 0; k < n; k++)
            {
                covariance[i] += variance * inverse[k][i / n] * inverse[k][i % n];
            }
        }

        for (int i = 0; i < n; i++)
        {
            covariance[i * (n + 1)] = triangle[i][i] == 0 ? double.PositiveInfinity : covariance[i * (n + 1)];
        }

        return covariance;
    }

    private static double Square(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
