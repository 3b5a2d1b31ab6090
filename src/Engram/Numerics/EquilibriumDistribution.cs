namespace Engram.Numerics;

/// <summary>The occupancies a Markov chain settles to.</summary>
/// <remarks>
/// State reduction of Grassmann, Taksar &amp; Heyman (1985) Oper. Res. 33:1107: no subtractions, so that even occupancies of 1e-15
/// and less have full relative accuracy (O'Cinneide 1993, Numer. Math. 65:109).
/// </remarks>
public static class EquilibriumDistribution
{
    /// <summary>Computes p with p·q = 0 and Σp = 1.</summary>
    /// <param name="q">Generator, row-major, n × n, 1/ms; the diagonal is implied by the rest.</param>
    /// <param name="n">Number of states.</param>
    /// <returns>Occupancies, n long; zero in states that are left for ever.</returns>
    /// <exception cref="NumericsException">
    /// <c>EN1103</c>: not a generator; <c>EN1104</c>: several closed sets of states, so the equilibrium depends on the start.
    /// </exception>
    public static double[] Of(ReadOnlySpan<double> q, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        Generator.Require(q, n);
        List<int[]> closed = ClosedClasses(q, n);
        if (closed.Count > 1)
        {
            throw NumericsException.SeveralClosedClasses(closed);
        }

        int[] states = closed[0];
        double[] reduced = ReduceStates(q, n, states);
        double[] occupancies = new double[n];
        for (int k = 0; k < states.Length; k++)
        {
            occupancies[states[k]] = reduced[k];
        }

        return occupancies;
    }

    private static double[] ReduceStates(ReadOnlySpan<double> q, int n, int[] states)
    {
        int m = states.Length;
        double[] a = new double[m * m];
        for (int i = 0; i < m * m; i++)
        {
            a[i] = q[(states[i / m] * n) + states[i % m]];
        }

        for (int k = m - 1; k > 0; k--)
        {
            double exit = PairwiseSum.Of(a.AsSpan(k * m, k));
            for (int i = 0; i < k; i++)
            {
                a[(i * m) + k] /= exit;
                DenseKernel.AddScaled(a.AsSpan(i * m, k), a[(i * m) + k], a.AsSpan(k * m, k));
            }
        }

        double[] p = new double[m];
        p[0] = 1;
        for (int k = 1; k < m; k++)
        {
            for (int i = 0; i < k; i++)
            {
                p[k] += p[i] * a[(i * m) + k];
            }
        }

        double total = PairwiseSum.Of(p);
        return [.. p.Select(x => x / total)];
    }

    // A state is in a closed class when everything it can reach can reach it back.
    private static List<int[]> ClosedClasses(ReadOnlySpan<double> q, int n)
    {
        bool[] reaches = Reachability(q, n);
        List<int[]> classes = [];
        for (int i = 0; i < n; i++)
        {
            int[] reached = [.. Enumerable.Range(0, n).Where(j => reaches[(i * n) + j])];
            if (reached[0] == i && reached.All(j => reaches[(j * n) + i]))
            {
                classes.Add(reached);
            }
        }

        return classes;
    }

    private static bool[] Reachability(ReadOnlySpan<double> q, int n)
    {
        bool[] reaches = new bool[n * n];
        for (int i = 0; i < n * n; i++)
        {
            reaches[i] = i / n == i % n || q[i] > 0;
        }

        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; reaches[(i * n) + k] && j < n; j++)
                {
                    reaches[(i * n) + j] |= reaches[(k * n) + j];
                }
            }
        }

        return reaches;
    }
}
