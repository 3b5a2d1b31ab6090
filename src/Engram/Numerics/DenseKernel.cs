namespace Engram.Numerics;

/// <summary>Products of small dense row-major matrices, in a fixed order of summation.</summary>
internal static class DenseKernel
{
    /// <summary>product = left · right, all n × n; product overlaps neither factor.</summary>
    public static void Multiply(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<double> product, int n)
    {
        product.Clear();
        for (int i = 0; i < n; i++)
        {
            Span<double> row = product.Slice(i * n, n);
            for (int k = 0; k < n; k++)
            {
                double factor = left[(i * n) + k];
                if (factor != 0)
                {
                    AddScaled(row, factor, right.Slice(k * n, n));
                }
            }
        }
    }

    /// <summary>target += factor · source, element by element.</summary>
    public static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        for (int j = 0; j < target.Length; j++)
        {
            target[j] += factor * source[j];
        }
    }

    /// <summary>Largest sum of absolute values of a column.</summary>
    public static double OneNorm(ReadOnlySpan<double> matrix, int n)
    {
        double norm = 0;
        for (int j = 0; j < n; j++)
        {
            double sum = 0;
            for (int i = 0; i < n; i++)
            {
                sum += Math.Abs(matrix[(i * n) + j]);
            }

            norm = Math.Max(norm, sum);
        }

        return norm;
    }

    /// <summary>Whether no element is NaN or infinite.</summary>
    public static bool IsFinite(ReadOnlySpan<double> values)
    {
        foreach (double value in values)
        {
            if (!double.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Refuses matrices with NaN or infinity.</summary>
    public static void RequireFinite(ReadOnlySpan<double> matrix, string what)
    {
        if (!IsFinite(matrix))
        {
            throw NumericsException.NotFinite(what);
        }
    }
}
