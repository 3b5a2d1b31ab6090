namespace Engram.Simulation.FixedStep;

/// <summary>Rows of doubles for a block of instances, aligned to a cache line and pinned, so that generated code may read it.</summary>
internal sealed unsafe class AlignedRows
{
    private const int Line = 64;
    private readonly double[] _memory;

    /// <param name="rows">Number of rows.</param>
    /// <param name="stride">Instances in a row, a multiple of 8.</param>
    public AlignedRows(int rows, int stride)
    {
        // An odd number of cache lines: else the rows of one instance would all fall into the same few places of the nearest cache.
        stride += stride / (Line / sizeof(double)) % 2 == 0 ? Line / sizeof(double) : 0;
        _memory = GC.AllocateArray<double>((Math.Max(rows, 1) * stride) + (Line / sizeof(double)), pinned: true);
        fixed (double* start = _memory)
        {
            Start = (double*)(((nint)start + Line - 1) & ~(nint)(Line - 1));
        }

        (Rows, Stride) = (rows, stride);
    }

    /// <summary>First number of the first row.</summary>
    public double* Start { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Distance between rows.</summary>
    public int Stride { get; }

    /// <summary>Number of an instance's row.</summary>
    public ref double this[int row, int instance] => ref Start[((nint)row * Stride) + instance];

    /// <summary>Copies one instance's rows.</summary>
    public void CopyColumn(int from, int to)
    {
        for (int r = 0; r < Rows; r++)
        {
            this[r, to] = this[r, from];
        }
    }

    /// <summary>Sets one instance's rows to zero.</summary>
    public void ClearColumn(int column)
    {
        for (int r = 0; r < Rows; r++)
        {
            this[r, column] = 0;
        }
    }
}
