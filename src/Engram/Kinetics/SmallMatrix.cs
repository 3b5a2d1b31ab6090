using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>A dense rectangular matrix of a few states, so that the formulas of Q-matrix theory can be written as they are printed.</summary>
/// <remarks>A set of states may be empty, as when no short-lived shut state is left within a burst, and then so are its blocks.</remarks>
internal sealed class SmallMatrix(int rows, int columns)
{
    private readonly double[] _values = new double[rows * columns];

    public int Rows => rows;

    public int Columns => columns;

    public ReadOnlySpan<double> Values => _values;

    public double this[int row, int column]
    {
        get => _values[(row * columns) + column];
        set => _values[(row * columns) + column] = value;
    }

    public static SmallMatrix Identity(int n)
    {
        SmallMatrix identity = new(n, n);
        for (int i = 0; i < n; i++)
        {
            identity[i, i] = 1;
        }

        return identity;
    }

    public static SmallMatrix Of(int rows, int columns, ReadOnlySpan<double> rowMajor)
    {
        SmallMatrix matrix = new(rows, columns);
        rowMajor.CopyTo(matrix._values);
        return matrix;
    }

    /// <summary>The two square matrices on the diagonal, zeros elsewhere.</summary>
    public static SmallMatrix BlockDiagonal(SmallMatrix first, SmallMatrix second)
    {
        SmallMatrix joined = new(first.Rows + second.Rows, first.Columns + second.Columns);
        for (int i = 0; i < joined.Rows; i++)
        {
            for (int j = 0; j < joined.Columns; j++)
            {
                joined[i, j] = i < first.Rows && j < first.Columns ? first[i, j]
                    : i >= first.Rows && j >= first.Columns ? second[i - first.Rows, j - first.Columns] : 0;
            }
        }

        return joined;
    }

    public static SmallMatrix operator *(SmallMatrix a, SmallMatrix b)
    {
        SmallMatrix product = new(a.Rows, b.Columns);
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < b.Columns; j++)
            {
                double sum = 0;
                for (int k = 0; k < a.Columns; k++)
                {
                    sum += a[i, k] * b[k, j];
                }

                product[i, j] = sum;
            }
        }

        return product;
    }

    public static SmallMatrix operator +(SmallMatrix a, SmallMatrix b) => a.Combine(b, 1);

    public static SmallMatrix operator -(SmallMatrix a, SmallMatrix b) => a.Combine(b, -1);

    public static SmallMatrix operator -(SmallMatrix a) => new SmallMatrix(a.Rows, a.Columns).Combine(a, -1);

    /// <summary>Row vector times matrix.</summary>
    public static double[] operator *(double[] row, SmallMatrix matrix) => (Of(1, row.Length, row) * matrix)._values;

    /// <summary>Matrix times column vector.</summary>
    public static double[] operator *(SmallMatrix matrix, double[] column) => (matrix * Of(column.Length, 1, column))._values;

    /// <summary>Row sums: the matrix times a column of ones.</summary>
    public double[] RowSums() => this * Ones(columns);

    /// <summary>The matrix X with this · X = right.</summary>
    /// <exception cref="NumericsException"><c>EN1102</c>: singular.</exception>
    public SmallMatrix Solve(SmallMatrix right)
    {
        DenseLu lu = new();
        lu.Factor(_values, rows);
        SmallMatrix solution = new(rows, right.Columns);
        double[] column = new double[rows];
        for (int j = 0; j < right.Columns; j++)
        {
            for (int i = 0; i < rows; i++)
            {
                column[i] = right[i, j];
            }

            lu.Solve(column);
            for (int i = 0; i < rows; i++)
            {
                solution[i, j] = column[i];
            }
        }

        return solution;
    }

    /// <summary>The column x with this · x = right.</summary>
    public double[] Solve(double[] right) => Solve(Of(right.Length, 1, right))._values;

    public static double[] Ones(int n)
    {
        double[] ones = new double[n];
        ones.AsSpan().Fill(1);
        return ones;
    }

    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>The vector scaled so that it sums to one.</summary>
    public static double[] Normalised(double[] vector)
    {
        double total = PairwiseSum.Of(vector);
        return [.. vector.Select(x => x / total)];
    }

    private SmallMatrix Combine(SmallMatrix b, double factor)
    {
        SmallMatrix sum = new(rows, columns);
        for (int i = 0; i < _values.Length; i++)
        {
            sum._values[i] = _values[i] + (factor * b._values[i]);
        }

        return sum;
    }
}
