using Engram.Numerics;

namespace Engram.Tests.Numerics;

public sealed class LeastSquaresTests
{
    // A straight line has textbook errors: y = 1 + 2x with residuals ±0.1.
    private static readonly double[] X = [0, 1, 2, 3, 4, 5];
    private static readonly double[] Y = [1.1, 2.9, 5.1, 6.9, 9.1, 10.9];

    [Fact]
    public void A_straight_line_has_the_textbook_standard_errors()
    {
        LeastSquaresFit fit = LeastSquares.Fit(
            (p, r) =>
            {
                for (int i = 0; i < X.Length; i++)
                {
                    r[i] = p[0] + (p[1] * X[i]) - Y[i];
                }
            },
            6,
            [0, 0]);

        double meanX = X.Average(), sxx = X.Sum(x => (x - meanX) * (x - meanX));
        double slope = X.Zip(Y, (x, y) => (x - meanX) * y).Sum() / sxx, intercept = Y.Average() - (slope * meanX);
        double variance = X.Zip(Y, (x, y) => Math.Pow(y - intercept - (slope * x), 2)).Sum() / 4;
        Assert.True(fit.Converged);
        Assert.Equal(slope, fit.Parameters[1].Value, 1e-10);
        Assert.Equal(intercept, fit.Parameters[0].Value, 1e-10);
        Assert.Equal(Math.Sqrt(variance / sxx), fit.Parameters[1].StandardError, 1e-9);
        Assert.Equal(Math.Sqrt(variance), fit.ResidualRms, 1e-10);
        Assert.Equal(2.776445105, fit.ConfidenceFactor, 1e-8); // Student t, 4 degrees of freedom, 95 %, from tables
        Assert.Equal(slope + (2.776445105 * Math.Sqrt(variance / sxx)), fit.Parameters[1].High, 1e-8);
    }

    [Fact]
    public void A_Hill_curve_gives_back_its_parameters_and_positive_limits()
    {
        double[] concentration = [0.3, 1, 3, 10, 30, 100, 300];
        static double Hill(double c, double top, double ec50, double n) => top / (1 + Math.Pow(ec50 / c, n));
        double[] response = [.. concentration.Select((c, i) => Hill(c, 0.8, 12, 1.4) + (i % 2 == 0 ? 0.01 : -0.01))];

        LeastSquaresFit fit = LeastSquares.Fit(
            (p, r) =>
            {
                for (int i = 0; i < r.Length; i++)
                {
                    r[i] = Hill(concentration[i], p[0], p[1], p[2]) - response[i];
                }
            },
            7,
            [0.5, 5, 1],
            [true, true, true]);

        Assert.True(fit.Converged);
        Assert.InRange(0.8, fit.Parameters[0].Low, fit.Parameters[0].High);
        Assert.InRange(12, fit.Parameters[1].Low, fit.Parameters[1].High);
        Assert.InRange(1.4, fit.Parameters[2].Low, fit.Parameters[2].High);
        Assert.All(fit.Parameters, p => Assert.True(p.Low > 0));
    }

    [Fact]
    public void Rosenbrocks_valley_is_followed_to_its_end()
    {
        LeastSquaresFit fit = LeastSquares.Fit(
            (p, r) => (r[0], r[1], r[2]) = (10 * (p[1] - (p[0] * p[0])), 1 - p[0], 0), 3, [-1.2, 1]);

        Assert.Equal(1, fit.Parameters[0].Value, 1e-9);
        Assert.Equal(1, fit.Parameters[1].Value, 1e-9);
    }

    [Fact]
    public void Given_and_differenced_derivatives_lead_to_the_same_fit_and_errors()
    {
        void Decay(ReadOnlySpan<double> p, Span<double> r)
        {
            for (int i = 0; i < X.Length; i++)
            {
                r[i] = (p[0] * Math.Exp(-X[i] / p[1])) - (1 / (1 + X[i]));
            }
        }

        LeastSquaresFit differenced = LeastSquares.Fit(Decay, 6, [1, 2], [false, true]);
        LeastSquaresFit given = LeastSquares.Fit(
            Decay,
            6,
            [1, 2],
            [false, true],
            (p, columns) =>
            {
                for (int i = 0; i < X.Length; i++)
                {
                    columns[0][i] = Math.Exp(-X[i] / p[1]);
                    columns[1][i] = p[0] * X[i] / (p[1] * p[1]) * columns[0][i];
                }
            });

        for (int j = 0; j < 2; j++)
        {
            Assert.Equal(differenced.Parameters[j].Value, given.Parameters[j].Value, 1e-7);
            Assert.Equal(differenced.Parameters[j].StandardError, given.Parameters[j].StandardError, 1e-7);
        }

        Assert.True(given.Iterations < 30, "derivatives that do not fit the residuals converge slowly");
    }

    [Fact]
    public void A_parameter_the_data_say_nothing_of_has_an_infinite_error()
    {
        LeastSquaresFit fit = LeastSquares.Fit(
            (p, r) =>
            {
                for (int i = 0; i < X.Length; i++)
                {
                    r[i] = p[0] - Y[i];
                }
            },
            6,
            [0, 7]);

        Assert.Equal(Y.Average(), fit.Parameters[0].Value, 1e-10);
        Assert.Equal(double.PositiveInfinity, fit.Parameters[1].StandardError);
    }

    [Fact]
    public void Too_few_points_are_refused() => Assert.Equal(
        "EN1107 at fit: 2 points cannot determine 2 parameters and their errors. Give more points or a simpler model.",
        Assert.Throws<NumericsException>(() => LeastSquares.Fit((_, _) => { }, 2, [1, 1])).Message);
}
