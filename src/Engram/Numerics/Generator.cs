namespace Engram.Numerics;

/// <summary>What makes a matrix the generator of a continuous-time Markov chain.</summary>
internal static class Generator
{
    // A diagonal summed in another order differs from ours by rounding only.
    private const double RowSumTolerance = 1e-12;

    /// <summary>Whether off-diagonals are at least 0 and rows sum to 0 within rounding.</summary>
    public static bool Is(ReadOnlySpan<double> q, int n) => Fault(q, n) is null;

    /// <summary>Refuses what is not a generator.</summary>
    /// <exception cref="NumericsException"><c>EN1103</c>, naming the row.</exception>
    public static void Require(ReadOnlySpan<double> q, int n)
    {
        DenseKernel.RequireFinite(q, "generator");
        if (Fault(q, n) is (int row, string found))
        {
            throw NumericsException.NotAGenerator(row, found);
        }
    }

    /// <summary>Sum of the rates that leave state <paramref name="row"/>.</summary>
    public static double ExitRate(ReadOnlySpan<double> q, int n, int row)
    {
        double sum = 0;
        for (int j = 0; j < n; j++)
        {
            sum += j == row ? 0 : q[(row * n) + j];
        }

        return sum;
    }

    private static (int Row, string Found)? Fault(ReadOnlySpan<double> q, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(q.Length, n * n);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                if (i != j && q[(i * n) + j] < 0)
                {
                    return (i, FormattableString.Invariant($"the rate to {j} is {q[(i * n) + j]:G6}"));
                }
            }

            double exit = ExitRate(q, n, i), sum = exit + q[(i * n) + i];
            if (Math.Abs(sum) > RowSumTolerance * exit)
            {
                return (i, FormattableString.Invariant($"the row sums to {sum:G6}"));
            }
        }

        return null;
    }
}
