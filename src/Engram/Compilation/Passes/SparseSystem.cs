using Engram.Compilation.Code;

namespace Engram.Compilation.Passes;

/// <summary>Writes out the elimination of a sparse linear system A·y = b, A = D − N, without pivoting and with one division a pivot.</summary>
/// <remarks>
/// For a generator A = I − γh·Qᵀ has N ≥ 0 and dominant columns, so elimination in any order is stable and N only grows by sums of positive
/// terms; the last pivot is where the conserved sum of the occupancies is kept.
/// </remarks>
internal sealed class SparseSystem
{
    private readonly ProgramBuilder _builder;
    private readonly int[] _order;
    private readonly int?[,] _off;
    private readonly int[] _reciprocal;
    private readonly int?[,] _multiplier;
    private readonly int?[,] _scaled;

    /// <param name="builder">Where the instructions go.</param>
    /// <param name="diagonal">D.</param>
    /// <param name="off">N off the diagonal; null where there is nothing.</param>
    /// <param name="order">Order of elimination.</param>
    public SparseSystem(ProgramBuilder builder, int[] diagonal, int?[,] off, int[] order)
    {
        (_builder, _order, _off) = (builder, order, (int?[,])off.Clone());
        int n = diagonal.Length;
        int[] pivots = [.. diagonal];
        _reciprocal = new int[n];
        (_multiplier, _scaled) = (new int?[n, n], new int?[n, n]);
        for (int step = 0; step < n; step++)
        {
            int k = order[step];
            _reciprocal[k] = builder.Reciprocal(pivots[k]);
            foreach (int i in order.Skip(step + 1))
            {
                _scaled[k, i] = _off[k, i] is { } right ? builder.Multiply(right, _reciprocal[k]) : null;
                if (_off[i, k] is { } below)
                {
                    int factor = builder.Multiply(below, _reciprocal[k]);
                    _multiplier[i, k] = factor;
                    AddRow(pivots, k, i, factor, order.Skip(step + 1));
                }
            }
        }
    }

    /// <summary>Solves for one right-hand side.</summary>
    /// <remarks>What is known last is added last, so that as much as possible is done while waiting for it.</remarks>
    public int[] Solve(int[] right)
    {
        int[] y = [.. right];
        for (int step = 0; step < y.Length; step++)
        {
            int k = _order[step];
            foreach (int i in _order.Skip(step + 1))
            {
                y[i] = _multiplier[i, k] is { } factor ? _builder.Add(y[i], _builder.Multiply(factor, y[k])) : y[i];
            }
        }

        for (int step = y.Length - 1; step >= 0; step--)
        {
            int k = _order[step];
            y[k] = _builder.Multiply(y[k], _reciprocal[k]);
            foreach (int j in _order.Skip(step + 1).Reverse())
            {
                y[k] = _scaled[k, j] is { } entry ? _builder.Add(y[k], _builder.Multiply(entry, y[j])) : y[k];
            }
        }

        return y;
    }

    private void AddRow(int[] pivots, int k, int i, int factor, IEnumerable<int> columns)
    {
        foreach (int j in columns)
        {
            if (_off[k, j] is not { } entry)
            {
                continue;
            }

            int product = _builder.Multiply(factor, entry);
            if (i == j)
            {
                pivots[i] = _builder.Subtract(pivots[i], product);
            }
            else
            {
                _off[i, j] = _off[i, j] is { } present ? _builder.Add(present, product) : product;
            }
        }
    }
}
