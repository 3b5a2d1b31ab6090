using System.Runtime.CompilerServices;

namespace Engram.Numerics;

/// <summary>Starting values for a sum of exponentials: the best of all sets of time constants on a logarithmic grid.</summary>
/// <remarks>
/// For given time constants the amplitudes are a linear problem (variable projection, Golub &amp; Pereyra 1973, SIAM J. Numer. Anal.
/// 10:413), so that only the time constants are searched: exhaustively, on a sample of the points, without derivative or guess.
/// </remarks>
internal static class ExponentialStart
{
    private const int GridPoints = 24;
    private const int MostPoints = 150;

    /// <summary>Amplitudes, time constants and, if wanted, an offset.</summary>
    public static double[] Find(double[] times, double[] values, int components, bool withOffset)
    {
        (double[] t, double[] y) = Thin(times, values);
        double[] grid = Grid(t);
        double[][] decays = [.. grid.Select(tau => t.Select(x => Math.Exp(-x / tau)).ToArray())];
        double[][] basis = withOffset ? [.. decays, [.. t.Select(_ => 1.0)]] : decays;
        double[][] gram = [.. basis.Select(a => basis.Select(b => Dot(a, b)).ToArray())];
        double[] projections = [.. basis.Select(a => Dot(a, y))];

        double best = double.PositiveInfinity;
        double[]? start = null;
        DenseLu lu = new();
        foreach (int[] set in Sets(components, grid.Length))
        {
            int[] columns = withOffset ? [.. set, grid.Length] : set;
            double[] amplitudes = [.. columns.Select(c => projections[c])];
            if (!lu.TryFactor([.. columns.SelectMany(a => columns.Select(b => gram[a][b]))], columns.Length))
            {
                continue;
            }

            lu.Solve(amplitudes);
            double missed = SquareMissed(y, [.. columns.Select(c => basis[c])], amplitudes);
            if (missed < best)
            {
                best = missed;
                start = [.. amplitudes.Take(components), .. set.Select(k => grid[k]), .. amplitudes.Skip(components)];
            }
        }

        return start ?? throw NumericsException.FitImpossible("the curve has no decay to fit", "Give a part of the curve that changes");
    }

    // As dense as the data near the start, where the fast components are, and sparser later.
    private static (double[] Times, double[] Values) Thin(double[] times, double[] values)
    {
        int count = times.Length, most = Math.Min(count, MostPoints);
        int[] picked = count <= MostPoints
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, most).Select(i => (int)((count - 1) * Math.Pow((double)i / (most - 1), 2))).Distinct()];
        return ([.. picked.Select(i => times[i] - times[0])], [.. picked.Select(i => values[i])]);
    }

    // From half the first interval, or a 10,000th of the span, to three spans: slower ones cannot be told from an offset.
    private static double[] Grid(double[] t)
    {
        double fastest = Math.Max(t[1] / 2, t[^1] * 1e-4), slowest = 3 * t[^1];
        return [.. Enumerable.Range(0, GridPoints).Select(k => fastest * Math.Pow(slowest / fastest, (double)k / (GridPoints - 1)))];
    }

    private static IEnumerable<int[]> Sets(int size, int count, int from = 0) => size == 0
        ? [[]]
        : Enumerable.Range(from, Math.Max(0, count - from))
            .SelectMany(first => Sets(size - 1, count, first + 1).Select(rest => (int[])[first, .. rest]));

    // Summed point by point: the short cut through the normal equations would be fooled by their rounding.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a first fit must not wait for the tiers of the JIT
    private static double SquareMissed(double[] y, double[][] basis, double[] amplitudes)
    {
        double square = 0;
        for (int i = 0; i < y.Length; i++)
        {
            double rest = y[i];
            for (int k = 0; k < basis.Length; k++)
            {
                rest -= amplitudes[k] * basis[k][i];
            }

            square += rest * rest;
        }

        return square;
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
