namespace Engram.Numerics;

/// <summary>Whether a chain in equilibrium runs each transition as often forwards as backwards.</summary>
internal static class DetailedBalance
{
    // Rates are products and ratios of a few published numbers: what balances does so to rounding.
    private const double Tolerance = 1e-12;

    /// <summary>Square roots of the equilibrium occupancies, or null where the chain is reducible or not reversible.</summary>
    public static double[]? RootOccupancies(ReadOnlySpan<double> q, int n)
    {
        for (int i = 0; i < n * n; i++)
        {
            if (q[i] > 0 && q[((i % n) * n) + (i / n)] <= 0)
            {
                return null;
            }
        }

        double[]? occupancies = IsConnected(q, n) ? EquilibriumDistribution.Of(q, n) : null;
        return occupancies is not null && Balances(q, n, occupancies) ? [.. occupancies.Select(Math.Sqrt)] : null;
    }

    private static bool Balances(ReadOnlySpan<double> q, int n, double[] p)
    {
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double forward = p[i] * q[(i * n) + j], backward = p[j] * q[(j * n) + i];
                if (Math.Abs(forward - backward) > Tolerance * (forward + backward) || p[i] <= 0 || p[j] <= 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Every transition having its reverse, one search from the first state tells.
    private static bool IsConnected(ReadOnlySpan<double> q, int n)
    {
        bool[] seen = new bool[n];
        Stack<int> open = new([0]);
        seen[0] = true;
        while (open.TryPop(out int i))
        {
            for (int j = 0; j < n; j++)
            {
                if (!seen[j] && q[(i * n) + j] > 0)
                {
                    seen[j] = true;
                    open.Push(j);
                }
            }
        }

        return !seen.Contains(false);
    }
}
