using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

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

/// <summary>Nonlinear least squares.</summary>
/// <remarks>
/// Levenberg-Marquardt with the scaling of Moré (1978) Lect. Notes Math. 630:105, each trial step by QR (MathNet.Numerics).
/// Positive parameters are fitted as their logarithms: their confidence limits are positive too, and not symmetric.
/// </remarks>
public static class LeastSquares
{
    private const double RelativeStep = 6e-6;       // central differences: eps^(1/3)
    private const double Improvement = 1e-14;       // smallest relative fall of the sum of squares worth another iteration
    private const double HopelessDamping = 1e16;

    /// <summary>Finds the parameters with the least sum of squared residuals near a start.</summary>
    /// <param name="residuals">Model less data.</param>
    /// <param name="points">Number of residuals; more than parameters.</param>
    /// <param name="start">Starting values.</param>
    /// <param name="positive">Which parameters are positive; none by default.</param>
    /// <param name="mostIterations">Improvements after which the fit gives up, not converged.</param>
    /// <exception cref="NumericsException"><c>EN1107</c>: too few points, or a start at which the model is not finite.</exception>
    public static LeastSquaresFit Fit(
        ResidualFunction residuals, int points, ReadOnlySpan<double> start, ReadOnlySpan<bool> positive = default, int mostIterations = 500)
    {
        if (points <= start.Length)
        {
            throw NumericsException.FitImpossible(
                $"{points} points cannot determine {start.Length} parameters and their errors", "Give more points or a simpler model");
        }

        Problem problem = new(residuals, points, positive.IsEmpty ? new bool[start.Length] : positive.ToArray());
        return Summarize(problem, Descend(problem, problem.Inner(start), mostIterations), points);
    }

    internal static double ConfidenceFactor(int degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);

    private static (double[] Inner, int Iterations, bool Converged) Descend(Problem problem, double[] inner, int mostIterations)
    {
        Vector<double> current = problem.Residuals(inner);
        double square = current.DotProduct(current), damping = 1e-3;
        if (!double.IsFinite(square))
        {
            throw NumericsException.FitImpossible("the model is not finite at the starting values", "Start elsewhere");
        }

        double[] scale = new double[inner.Length];
        for (int iteration = 0; iteration < mostIterations; iteration++)
        {
            QR<double> qr = problem.Jacobian(inner).QR(QRMethod.Thin);
            Vector<double> target = qr.Q.TransposeThisAndMultiply(current);
            double before = square;
            while (true)
            {
                double[] trial = Step(qr.R, target, inner, scale, damping);
                Vector<double> next = problem.Residuals(trial);
                double nextSquare = next.DotProduct(next);
                if (nextSquare <= square)
                {
                    (inner, current, square, damping) = (trial, next, nextSquare, Math.Max(damping / 10, 1e-12));
                    break;
                }

                damping *= 4;
                if (damping > HopelessDamping)
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

    // Minimises |R·δ + Qᵀr|² + damping·|D·δ|², D being the largest column norms so far.
    private static double[] Step(Matrix<double> r, Vector<double> target, double[] inner, double[] scale, double damping)
    {
        int n = inner.Length;
        Matrix<double> stacked = Matrix<double>.Build.Dense(2 * n, n);
        Vector<double> right = Vector<double>.Build.Dense(2 * n);
        stacked.SetSubMatrix(0, 0, r);
        right.SetSubVector(0, n, -target);
        for (int j = 0; j < n; j++)
        {
            scale[j] = Math.Max(scale[j], r.Column(j).L2Norm());
            stacked[n + j, j] = Math.Sqrt(damping) * (scale[j] > 0 ? scale[j] : 1);
        }

        Vector<double> step = stacked.QR(QRMethod.Thin).Solve(right);
        return [.. inner.Zip(step, (x, dx) => x + dx)];
    }

    private static LeastSquaresFit Summarize(Problem problem, (double[] Inner, int Iterations, bool Converged) end, int points)
    {
        int n = end.Inner.Length, freedom = points - n;
        Vector<double> residuals = problem.Residuals(end.Inner);
        double variance = residuals.DotProduct(residuals) / freedom, factor = ConfidenceFactor(freedom);
        Matrix<double> r = problem.Jacobian(end.Inner).QR(QRMethod.Thin).R;
        Matrix<double> inverse = r.Inverse();
        Matrix<double> inner = inverse.TransposeAndMultiply(inverse) * variance;

        double[] values = problem.Outer(end.Inner), slopes = problem.OuterSlopes(end.Inner);
        FittedParameter Parameter(int i)
        {
            double width = factor * Math.Sqrt(inner[i, i]);
            (double low, double high) = problem.IsPositive(i)
                ? (values[i] * Math.Exp(-width), values[i] * Math.Exp(width))
                : (values[i] - width, values[i] + width);
            return new FittedParameter(values[i], Math.Abs(slopes[i]) * Math.Sqrt(inner[i, i]), low, high);
        }

        double[] covariance = [.. Enumerable.Range(0, n * n).Select(i => inner[i / n, i % n] * slopes[i / n] * slopes[i % n])];
        return new LeastSquaresFit(
            [.. Enumerable.Range(0, n).Select(Parameter)], covariance, Math.Sqrt(variance), freedom, end.Iterations, end.Converged);
    }

    /// <summary>The residuals as a function of parameters that may take any value: logarithms of the positive ones.</summary>
    private sealed class Problem(ResidualFunction residuals, int points, bool[] positive)
    {
        public bool IsPositive(int i) => positive[i];

        public double[] Inner(ReadOnlySpan<double> outer)
        {
            double[] inner = outer.ToArray();
            for (int i = 0; i < inner.Length; i++)
            {
                inner[i] = positive[i] ? Math.Log(inner[i]) : inner[i];
            }

            return inner;
        }

        public double[] Outer(double[] inner) => [.. inner.Select((x, i) => positive[i] ? Math.Exp(x) : x)];

        public double[] OuterSlopes(double[] inner) => [.. inner.Select((x, i) => positive[i] ? Math.Exp(x) : 1)];

        public Vector<double> Residuals(double[] inner)
        {
            double[] values = new double[points];
            residuals(Outer(inner), values);
            return Vector<double>.Build.Dense(values);
        }

        public Matrix<double> Jacobian(double[] inner)
        {
            Matrix<double> jacobian = Matrix<double>.Build.Dense(points, inner.Length);
            double[] point = [.. inner];
            for (int j = 0; j < inner.Length; j++)
            {
                double step = RelativeStep * (positive[j] || inner[j] == 0 ? 1 : Math.Abs(inner[j]));
                (double low, double high) = (inner[j] - step, inner[j] + step);
                point[j] = high;
                Vector<double> above = Residuals(point);
                point[j] = low;
                jacobian.SetColumn(j, (above - Residuals(point)) / (high - low));
                point[j] = inner[j];
            }

            return jacobian;
        }
    }
}
