namespace Engram.Numerics;

/// <summary>LU factors of a dense matrix, with partial pivoting; the workspace is reused from one factorisation to the next.</summary>
/// <remarks>Golub &amp; Van Loan, Matrix Computations (4th ed. 2013), algorithm 3.4.1, row-oriented.</remarks>
public sealed class DenseLu
{
    private double[] _factors = [];
    private int[] _pivots = [];
    private int _failed;

    /// <summary>Number of rows (and columns) of the matrix last factored.</summary>
    public int Count { get; private set; }

    /// <summary>Factors a matrix.</summary>
    /// <param name="matrix">Row-major, n × n; left as it is.</param>
    /// <param name="n">Number of rows.</param>
    /// <exception cref="NumericsException"><c>EN1102</c>: singular; <c>EN1101</c>: not finite.</exception>
    public void Factor(ReadOnlySpan<double> matrix, int n)
    {
        DenseKernel.RequireFinite(matrix, "matrix");
        if (!TryFactor(matrix, n))
        {
            throw NumericsException.Singular(_failed);
        }
    }

    /// <summary>As <see cref="Factor"/>, but false for a matrix that is singular or not finite.</summary>
    internal bool TryFactor(ReadOnlySpan<double> matrix, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Length, n * n);
        if (_pivots.Length != n)
        {
            (_factors, _pivots) = (new double[n * n], new int[n]);
        }

        Count = n;
        matrix.CopyTo(_factors);
        for (int k = 0; k < n; k++)
        {
            int pivot = PivotRow(k);
            double value = _factors[(pivot * n) + k];
            if (value == 0 || !double.IsFinite(value))
            {
                _failed = k;
                return false;
            }

            _pivots[k] = pivot;
            SwapRows(k, pivot);
            Eliminate(k);
        }

        return true;
    }

    /// <summary>Solves A·x = b in place.</summary>
    /// <param name="b">The right-hand side on entry, the solution on return; n long.</param>
    public void Solve(Span<double> b)
    {
        int n = Count;
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, n);
        for (int k = 0; k < n; k++)
        {
            (b[k], b[_pivots[k]]) = (b[_pivots[k]], b[k]);
        }

        for (int i = 1; i < n; i++)
        {
            ReadOnlySpan<double> row = _factors.AsSpan(i * n, i);
            double sum = b[i];
            for (int j = 0; j < row.Length; j++)
            {
                sum -= row[j] * b[j];
            }

            b[i] = sum;
        }

        for (int i = n - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> row = _factors.AsSpan(i * n, n);
            double sum = b[i];
            for (int j = i + 1; j < row.Length; j++)
            {
                sum -= row[j] * b[j];
            }

            b[i] = sum / row[i];
        }
    }

    private int PivotRow(int k)
    {
        int pivot = k;
        for (int i = k + 1; i < Count; i++)
        {
            if (Math.Abs(_factors[(i * Count) + k]) > Math.Abs(_factors[(pivot * Count) + k]))
            {
                pivot = i;
            }
        }

        return pivot;
    }

    // Whole rows, multipliers included, so that Solve may apply all interchanges first.
    private void SwapRows(int a, int b)
    {
        for (int j = 0; a != b && j < Count; j++)
        {
            (_factors[(a * Count) + j], _factors[(b * Count) + j]) = (_factors[(b * Count) + j], _factors[(a * Count) + j]);
        }
    }

    private void Eliminate(int k)
    {
        ReadOnlySpan<double> top = _factors.AsSpan((k * Count) + k, Count - k);
        for (int i = k + 1; i < Count; i++)
        {
            Span<double> row = _factors.AsSpan((i * Count) + k, Count - k);
            double multiplier = row[0] / top[0];
            row[0] = multiplier;
            for (int j = 1; multiplier != 0 && j < row.Length; j++)
            {
                row[j] -= multiplier * top[j];
            }
        }
    }
}
