namespace Engram.Numerics;

/// <summary>The exponential of a dense matrix.</summary>
/// <remarks>
/// Generator matrices (rates ≥ 0 off the diagonal, rows summing to 0) go through a route without subtractions, so that every
/// transition probability, however small, has nearly full relative accuracy even where rates differ by a factor of 1e6 and more.
/// Other matrices use the Padé approximant of degree 13 with scaling and squaring: Higham (2005), SIAM J. Matrix Anal. Appl. 26:1179.
/// </remarks>
public static class MatrixExponential
{
    // Numerator coefficients of the [13/13] Padé approximant and the largest norm for which it reaches 2^-53: Higham (2005), table 2.3.
    private static readonly double[] Pade =
    [
        64764752532480000, 32382376266240000, 7771770303897600, 1187353796428800, 129060195264000, 10559470521600,
        670442572800, 33522128640, 1323241920, 40840800, 960960, 16380, 182, 1,
    ];

    private const double Theta13 = 5.371920351148152;

    /// <summary>Computes exp(q·time).</summary>
    /// <param name="q">Row-major, n × n; for a generator <c>q[i*n + j]</c> is the rate from i to j, 1/ms.</param>
    /// <param name="n">Number of rows.</param>
    /// <param name="time">Duration, ms; may be negative.</param>
    /// <returns>Row-major, n × n; for a generator and time ≥ 0 the probability of being in j a time later when now in i.</returns>
    /// <exception cref="NumericsException"><c>EN1101</c>: a number is NaN or infinite, on entry or by overflow.</exception>
    public static double[] Of(ReadOnlySpan<double> q, int n, double time)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(q.Length, n * n);
        DenseKernel.RequireFinite(q, "matrix");
        if (!double.IsFinite(time))
        {
            throw NumericsException.NotFinite("duration");
        }

        double[] result = time >= 0 && Generator.Is(q, n) ? GeneratorExponential.Of(q, n, time) : OfGeneral(q, n, time);
        DenseKernel.RequireFinite(result, "exponential");
        return result;
    }

    internal static double[] OfGeneral(ReadOnlySpan<double> q, int n, double time)
    {
        double[] a = new double[n * n];
        DenseKernel.AddScaled(a, time, q);
        double norm = DenseKernel.OneNorm(a, n);
        int squarings = norm > Theta13 ? (int)Math.Ceiling(Math.Log2(norm / Theta13)) : 0;
        double scale = Math.ScaleB(1, -squarings);
        foreach (ref double value in a.AsSpan())
        {
            value *= scale;
        }

        double[] result = PadeApproximant(a, n);
        double[] square = new double[n * n];
        for (int s = 0; s < squarings; s++)
        {
            DenseKernel.Multiply(result, result, square, n);
            (result, square) = (square, result);
        }

        return result;
    }

    // Higham (2005), eqs 2.8-2.9: U holds the odd powers, V the even ones; r = (V - U)⁻¹ (V + U).
    private static double[] PadeApproximant(double[] a, int n)
    {
        double[] a2 = Product(a, a, n), a4 = Product(a2, a2, n), a6 = Product(a2, a4, n);
        double[] odd = Product(a6, Combine(n, (Pade[13], a6), (Pade[11], a4), (Pade[9], a2)), n);
        odd = Product(a, Combine(n, (1, odd), (Pade[7], a6), (Pade[5], a4), (Pade[3], a2), (Pade[1], Identity(n))), n);
        double[] even = Product(a6, Combine(n, (Pade[12], a6), (Pade[10], a4), (Pade[8], a2)), n);
        even = Combine(n, (1, even), (Pade[6], a6), (Pade[4], a4), (Pade[2], a2), (Pade[0], Identity(n)));

        DenseLu lu = new();
        lu.Factor(Combine(n, (1, even), (-1, odd)), n);
        double[] result = Combine(n, (1, even), (1, odd)), column = new double[n];
        for (int j = 0; j < n; j++)
        {
            for (int i = 0; i < n; i++)
            {
                column[i] = result[(i * n) + j];
            }

            lu.Solve(column);
            for (int i = 0; i < n; i++)
            {
                result[(i * n) + j] = column[i];
            }
        }

        return result;
    }

    private static double[] Product(double[] left, double[] right, int n)
    {
        double[] product = new double[n * n];
        DenseKernel.Multiply(left, right, product, n);
        return product;
    }

    private static double[] Combine(int n, params ReadOnlySpan<(double Factor, double[] Matrix)> terms)
    {
        double[] sum = new double[n * n];
        foreach ((double factor, double[] matrix) in terms)
        {
            DenseKernel.AddScaled(sum, factor, matrix);
        }

        return sum;
    }

    private static double[] Identity(int n)
    {
        double[] identity = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            identity[(i * n) + i] = 1;
        }

        return identity;
    }
}
