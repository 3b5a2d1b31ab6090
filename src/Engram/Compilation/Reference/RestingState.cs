namespace Engram.Compilation.Reference;

/// <summary>The equilibrium a scheme reaches from its first state.</summary>
/// <remarks>
/// States that cannot be reached from the first one stay empty. That matters for trapping blocks: without agonist a receptor that closed
/// over its blocker cannot leave, so equilibrium depends on history, and a receptor that was never open is the one to begin with.
/// </remarks>
internal static class RestingState
{
    /// <param name="q">Generator, row-major, 1/ms.</param>
    /// <param name="n">Number of states.</param>
    /// <returns>Occupancies, n long.</returns>
    public static double[] Of(ReadOnlySpan<double> q, int n)
    {
        int[] reached = Reached(q, n);
        if (reached.Length == n)
        {
            return Numerics.EquilibriumDistribution.Of(q, n);
        }

        double[] part = new double[reached.Length * reached.Length];
        for (int i = 0; i < reached.Length; i++)
        {
            for (int j = 0; j < reached.Length; j++)
            {
                part[(i * reached.Length) + j] = q[(reached[i] * n) + reached[j]];
            }
        }

        double[] occupancies = new double[n], reachedOccupancies = Numerics.EquilibriumDistribution.Of(part, reached.Length);
        for (int i = 0; i < reached.Length; i++)
        {
            occupancies[reached[i]] = reachedOccupancies[i];
        }

        return occupancies;
    }

    private static int[] Reached(ReadOnlySpan<double> q, int n)
    {
        bool[] seen = new bool[n];
        Stack<int> open = new([0]);
        seen[0] = true;
        while (open.TryPop(out int from))
        {
            for (int to = 0; to < n; to++)
            {
                if (!seen[to] && q[(from * n) + to] > 0)
                {
                    seen[to] = true;
                    open.Push(to);
                }
            }
        }

        return [.. Enumerable.Range(0, n).Where(i => seen[i])];
    }
}
