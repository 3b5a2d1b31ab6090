namespace Engram.Numerics;

/// <summary>Transition probabilities of a Markov chain, computed without a single subtraction between like-sized numbers.</summary>
/// <remarks>
/// Shifted Taylor series for a short time (all terms ≥ 0), then repeated squaring in which the off-diagonal probabilities carry the
/// information and the diagonal follows from the row sum. Ordinary squaring loses log2(norm) bits of the slowest relaxation; this
/// does not. That entrywise relative accuracy can be had: Xue &amp; Ye (2008) Numer. Math. 110:393; Shao, Gao &amp; Xue (2014) SIAM J.
/// Matrix Anal. Appl. 35:317.
/// </remarks>
internal static class GeneratorExponential
{
    // Σ_{k>18} 0.5^k/k! is 2e-23: below rounding even in entries first reached by several transitions.
    private const int Terms = 18;

    public static double[] Of(ReadOnlySpan<double> q, int n, double time)
    {
        double fastest = 0;
        for (int i = 0; i < n; i++)
        {
            fastest = Math.Max(fastest, Generator.ExitRate(q, n, i));
        }

        double norm = fastest * time;
        int squarings = norm > 0.5 ? (int)Math.Ceiling(Math.Log2(norm)) + 1 : 0;
        double[] p = ShortTime(q, n, Math.ScaleB(time, -squarings), fastest), square = new double[n * n];
        for (int s = 0; s < squarings; s++)
        {
            Square(p, square, n);
            (p, square) = (square, p);
        }

        return p;
    }

    // exp(Qt) = e^(-ρt) exp((Q + ρI)t), where Q + ρI ≥ 0: the uniformisation of Jensen (1953).
    private static double[] ShortTime(ReadOnlySpan<double> q, int n, double time, double fastest)
    {
        double[] shifted = new double[n * n], term = new double[n * n], next = new double[n * n], sum = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            DenseKernel.AddScaled(shifted.AsSpan(i * n, n), time, q.Slice(i * n, n));
            shifted[(i * n) + i] = Math.Max(0, fastest - Generator.ExitRate(q, n, i)) * time;
            term[(i * n) + i] = sum[(i * n) + i] = Math.Exp(-fastest * time);
        }

        for (int k = 1; k <= Terms; k++)
        {
            DenseKernel.Multiply(term, shifted, next, n);
            term.AsSpan().Clear();
            DenseKernel.AddScaled(term, 1.0 / k, next);
            DenseKernel.AddScaled(sum, 1, term);
        }

        CloseRows(sum, n);
        return sum;
    }

    private static void Square(ReadOnlySpan<double> p, Span<double> square, int n)
    {
        DenseKernel.Multiply(p, p, square, n);
        CloseRows(square, n);
    }

    // A row with most of its weight on the diagonal gets the diagonal from the rest; otherwise the whole row is scaled.
    private static void CloseRows(Span<double> p, int n)
    {
        for (int i = 0; i < n; i++)
        {
            Span<double> row = p.Slice(i * n, n);
            double off = Generator.ExitRate(p, n, i);
            if (off < 0.5)
            {
                row[i] = 1 - off;
                continue;
            }

            double total = off + row[i];
            foreach (ref double value in row)
            {
                value /= total;
            }
        }
    }
}
