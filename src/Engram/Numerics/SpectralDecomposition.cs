using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Engram.Numerics;

/// <summary>A matrix as the sum of its modes: <c>q = Σ λₖ·Aₖ</c> with <c>Aₖ = right vector k × left vector k</c>.</summary>
/// <remarks>
/// Colquhoun &amp; Hawkes (1977) Proc. R. Soc. B 199:231 and their Q-matrix cookbook (1995). A generator whose rates allow it
/// (detailed balance) is first made symmetric by the square roots of its equilibrium occupancies, so that its modes are real and
/// orthogonal; any other matrix goes through the Hessenberg-QR route, where complex and nearly defective modes can occur: ask
/// <see cref="IsWellConditioned"/>.
/// </remarks>
public sealed class SpectralDecomposition
{
    // Rounding 1e-16 times this is the accuracy still wanted of an occupancy, 1e-9.
    private const double WorstCondition = 1e6;
    private const double WorstResidual = 1e-10;

    private readonly Complex[] _eigenvalues;
    private readonly Complex[] _right;
    private readonly Complex[] _left;

    private SpectralDecomposition(Eigensystem system, ReadOnlySpan<double> q)
    {
        (_eigenvalues, _right, _left) = (system.Eigenvalues, system.Right, system.Left);
        Condition = AmplificationOf(Count);
        Residual = ResidualOf(q);
    }

    /// <summary>Number of rows of the matrix.</summary>
    public int Count => _eigenvalues.Length;

    /// <summary>Eigenvalues, 1/ms, from the slowest mode (largest real part) to the fastest; complex ones in conjugate pairs.</summary>
    public ReadOnlySpan<Complex> Eigenvalues => _eigenvalues;

    /// <summary>Largest <c>Σₖ |Aₖ[i, j]|</c>: how much rounding grows in <see cref="Exp"/>; 1 is perfect.</summary>
    public double Condition { get; }

    /// <summary>Largest difference between the matrix and <c>Σ λₖ·Aₖ</c>, relative to the matrix's largest element.</summary>
    public double Residual { get; }

    /// <summary>Whether <see cref="Propagate"/> can be trusted to 1e-9; if not, use <see cref="MatrixExponential"/>.</summary>
    public bool IsWellConditioned => Condition <= WorstCondition && Residual <= WorstResidual;

    /// <summary>Decomposes a matrix.</summary>
    /// <param name="q">Row-major, n × n, 1/ms.</param>
    /// <param name="n">Number of rows.</param>
    /// <param name="decomposition">The modes; null when there is no full set of them.</param>
    /// <returns>False when the matrix is defective or the iteration fails; when true, still ask <see cref="IsWellConditioned"/>.</returns>
    /// <exception cref="NumericsException"><c>EN1101</c>: a number is NaN or infinite.</exception>
    public static bool TryOf(
        ReadOnlySpan<double> q, int n, [NotNullWhen(true)] out SpectralDecomposition? decomposition)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(q.Length, n * n);
        DenseKernel.RequireFinite(q, "matrix");
        decomposition = Eigensystem.Of(q, n) is { } system ? new SpectralDecomposition(system, q) : null;
        return decomposition is not null;
    }

    /// <summary>The spectral matrix <c>Aₖ</c> of one mode, row-major, n × n.</summary>
    /// <param name="mode">Index into <see cref="Eigenvalues"/>.</param>
    public Complex[] SpectralMatrix(int mode)
    {
        Complex[] a = new Complex[Count * Count];
        for (int i = 0; i < a.Length; i++)
        {
            a[i] = _right[((i / Count) * Count) + mode] * _left[(mode * Count) + (i % Count)];
        }

        return a;
    }

    /// <summary>The right eigenvector of one mode (a column: q·r = λ·r).</summary>
    /// <param name="mode">Index into <see cref="Eigenvalues"/>.</param>
    public Complex[] RightVector(int mode) => [.. Enumerable.Range(0, Count).Select(i => _right[(i * Count) + mode])];

    /// <summary>The left eigenvector of one mode (a row: l·q = λ·l), scaled so that l·r = 1.</summary>
    /// <param name="mode">Index into <see cref="Eigenvalues"/>.</param>
    public Complex[] LeftVector(int mode) => _left[(mode * Count)..((mode + 1) * Count)];

    /// <summary>exp(q·time), row-major.</summary>
    /// <param name="time">Duration, ms.</param>
    public double[] Exp(double time)
    {
        double[] result = new double[Count * Count], start = new double[Count];
        for (int i = 0; i < Count; i++)
        {
            start.AsSpan().Clear();
            start[i] = 1;
            Propagate(start, time, result.AsSpan(i * Count, Count));
        }

        return result;
    }

    /// <summary>Advances a row of occupancies: result = start · exp(q·time).</summary>
    /// <param name="start">Occupancies now, n long.</param>
    /// <param name="time">Duration, ms.</param>
    /// <param name="result">Occupancies a time later, n long; may be the same memory as <paramref name="start"/>.</param>
    public void Propagate(ReadOnlySpan<double> start, double time, Span<double> result)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, Count);
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Length, Count);
        Complex[] amplitudes = Amplitudes(start);
        for (int k = 0; k < Count; k++)
        {
            amplitudes[k] *= Complex.Exp(_eigenvalues[k] * time);
        }

        for (int j = 0; j < Count; j++)
        {
            double sum = 0;
            for (int k = 0; k < Count; k++)
            {
                Complex left = _left[(k * Count) + j];
                sum += (amplitudes[k].Real * left.Real) - (amplitudes[k].Imaginary * left.Imaginary);
            }

            result[j] = sum;
        }
    }

    /// <summary>How strongly a start excites each mode: <c>start · right vector k</c>.</summary>
    /// <param name="start">Occupancies, n long.</param>
    public Complex[] Amplitudes(ReadOnlySpan<double> start)
    {
        Complex[] amplitudes = new Complex[Count];
        for (int i = 0; i < Count; i++)
        {
            for (int k = 0; k < Count; k++)
            {
                amplitudes[k] += start[i] * _right[(i * Count) + k];
            }
        }

        return amplitudes;
    }

    private double AmplificationOf(int n)
    {
        double worst = 0;
        for (int i = 0; i < n * n; i++)
        {
            double sum = 0;
            for (int k = 0; k < n; k++)
            {
                sum += _right[((i / n) * n) + k].Magnitude * _left[(k * n) + (i % n)].Magnitude;
            }

            worst = Math.Max(worst, sum);
        }

        return worst;
    }

    private double ResidualOf(ReadOnlySpan<double> q)
    {
        double largest = 0, worst = 0;
        for (int i = 0; i < q.Length; i++)
        {
            Complex sum = Complex.Zero;
            for (int k = 0; k < Count; k++)
            {
                sum += _right[((i / Count) * Count) + k] * _eigenvalues[k] * _left[(k * Count) + (i % Count)];
            }

            worst = Math.Max(worst, (sum - q[i]).Magnitude);
            largest = Math.Max(largest, Math.Abs(q[i]));
        }

        return worst == 0 ? 0 : worst / largest;
    }
}
