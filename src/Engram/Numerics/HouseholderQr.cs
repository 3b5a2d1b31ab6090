namespace Engram.Numerics;

/// <summary>Triangularises a tall matrix, and its right-hand side with it, by reflections of its columns.</summary>
/// <remarks>Golub &amp; Van Loan, Matrix Computations (4th ed. 2013), algorithm 5.2.1; one thread, so that sums keep their order.</remarks>
internal static class HouseholderQr
{
    /// <summary>Replaces the columns by R (in their first rows) and the right-hand side by Qᵀ·rhs.</summary>
    public static void Reduce(double[][] columns, double[] rhs)
    {
        for (int k = 0; k < columns.Length; k++)
        {
            double[] v = columns[k];
            double norm = Math.Sqrt(Dot(v, v, k));
            if (norm == 0)
            {
                continue;
            }

            double diagonal = v[k] > 0 ? -norm : norm;
            v[k] -= diagonal;
            double scale = 1 / (diagonal * v[k]); // = -2/|v|²
            for (int j = k + 1; j < columns.Length; j++)
            {
                Reflect(v, columns[j], k, scale);
            }

            Reflect(v, rhs, k, scale);
            v[k] = diagonal;
        }
    }

    /// <summary>Solves R·x = rhs after <see cref="Reduce"/>; a column without weight gets 0.</summary>
    public static double[] Solve(double[][] columns, double[] rhs)
    {
        double[] x = rhs[..columns.Length];
        for (int k = columns.Length - 1; k >= 0; k--)
        {
            x[k] = columns[k][k] == 0 ? 0 : x[k] / columns[k][k];
            for (int i = 0; i < k; i++)
            {
                x[i] -= columns[k][i] * x[k];
            }
        }

        return x;
    }

    private static void Reflect(double[] v, double[] target, int from, double scale) =>
        DenseKernel.AddScaled(target.AsSpan(from), scale * Dot(v, target, from), v.AsSpan(from));

    private static double Dot(double[] a, double[] b, int from)
    {
        double sum = 0;
        for (int i = from; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
