namespace Engram.Simulation.FixedStep;

/// <summary>A scheme in its normal form.</summary>
/// <param name="Offset">Its first row in the state.</param>
/// <param name="Form">The coordinates.</param>
/// <param name="Drivers">Rows of the equations that drive it.</param>
internal sealed record QuietScheme(int Offset, NormalForm Form, int[] Drivers)
{
    /// <summary>Room on the stack for the numbers of one scheme; larger ones take it from the heap.</summary>
    public const int Workspace = 64;

    // Terms below this cannot show beside the first.
    private const double Negligible = 1e-24;

    /// <summary>The powers of the drivers' distances to their fixed points, one for each kept term.</summary>
    public unsafe void Powers(double* quiet, nint stride, Span<double> powers)
    {
        Span<double> w = stackalloc double[Drivers.Length];
        for (int i = 0; i < w.Length; i++)
        {
            w[i] = quiet[Drivers[i] * stride];
        }

        Form.Terms.Evaluate(w, powers);
    }

    /// <summary>target = Σ wᵏ·(source·matrixₖ).</summary>
    public unsafe void Map(
        IReadOnlyList<double[]> matrices, ReadOnlySpan<double> powers, double* source, nint sourceStride, double* target, nint targetStride, Span<double> from, Span<double> to)
    {
        int n = Form.States;
        from = n <= from.Length ? from[..n] : new double[n];
        to = n <= to.Length ? to[..n] : new double[n];
        for (int i = 0; i < n; i++)
        {
            from[i] = source[(Offset + i) * sourceStride];
        }

        to.Clear();
        for (int k = matrices.Count - 1; k >= 0; k--)
        {
            for (int i = 0; i < n && Math.Abs(powers[k]) > Negligible; i++)
            {
                Numerics.DenseKernel.AddScaled(to, powers[k] * from[i], matrices[k].AsSpan(i * n, n));
            }
        }

        for (int j = 0; j < n; j++)
        {
            target[(Offset + j) * targetStride] = to[j];
        }
    }
}
