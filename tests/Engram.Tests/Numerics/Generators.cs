using CsCheck;

namespace Engram.Tests.Numerics;

/// <summary>Generator matrices the tests of this room share, in 1/ms.</summary>
internal static class Generators
{
    /// <summary>Colquhoun &amp; Hawkes (1982), 0.1 µM agonist; states AR*, A2R*, AR, A2R, R.</summary>
    /// <param name="unbindingWhileOpen">2k*-2, 1/ms; the value of detailed balance unless another is given.</param>
    public static double[] ColquhounHawkes1982(double unbindingWhileOpen = 2.0 / 3000) => Closed(5,
    [
        0, 0.05, 3, 0, 0,
        unbindingWhileOpen, 0, 0, 0.5, 0,
        0.015, 0, 0, 0.05, 2,
        0, 15, 4, 0, 0,
        0, 0, 0.01, 0, 0,
    ]);

    /// <summary>Three states in a row; the fastest rate is 3e6 times the slowest.</summary>
    public static double[] StiffChain => Closed(3, [0, 1e-3, 0, 2e-3, 0, 1000, 0, 3000, 0]);

    /// <summary>Three states in one direction round a ring: complex modes, no detailed balance.</summary>
    public static double[] Ring(double rate) => Closed(3, [0, rate, 0, 0, 0, rate, rate, 0, 0]);

    /// <summary>Rates over nine decades between 2 to 7 states, every pair joined.</summary>
    public static readonly Gen<(int N, double[] Q)> AnyGenerator =
        from n in Gen.Int[2, 7]
        from exponents in Gen.Double[-6, 3].Array[n * n]
        select (n, Closed(n, [.. exponents.Select(e => Math.Pow(10, e))]));

    /// <summary>The same rates with the diagonal that closes each row.</summary>
    public static double[] Closed(int n, double[] q)
    {
        for (int i = 0; i < n; i++)
        {
            q[(i * n) + i] = 0;
            q[(i * n) + i] = -q.AsSpan(i * n, n).ToArray().Sum();
        }

        return q;
    }

    /// <summary>Largest relative difference of two lists.</summary>
    public static double RelativeDifference(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        double worst = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(actual[i] - expected[i]) / Math.Abs(expected[i]));
        }

        return worst;
    }

    /// <summary>Largest difference of two lists.</summary>
    public static double Difference(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        double worst = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            worst = Math.Max(worst, Math.Abs(actual[i] - expected[i]));
        }

        return worst;
    }
}
