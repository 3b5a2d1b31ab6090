using System.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Engram.Numerics;

/// <summary>Eigenvalues and eigenvectors, slowest mode first.</summary>
/// <param name="Eigenvalues">n long.</param>
/// <param name="Right">Row-major, n × n: mode k is column k.</param>
/// <param name="Left">Row-major, n × n, the inverse of <paramref name="Right"/>: mode k is row k.</param>
internal sealed record Eigensystem(Complex[] Eigenvalues, Complex[] Right, Complex[] Left)
{
    /// <summary>The eigensystem, or null where there are not n independent eigenvectors.</summary>
    public static Eigensystem? Of(ReadOnlySpan<double> q, int n) => OfReversible(q, n) ?? OfGeneral(q, n);

    // Kelly (1979): detailed balance makes √pᵢ·qᵢⱼ/√pⱼ symmetric.
    private static Eigensystem? OfReversible(ReadOnlySpan<double> q, int n)
    {
        if (!Generator.Is(q, n) || DetailedBalance.RootOccupancies(q, n) is not { } root)
        {
            return null;
        }

        Matrix<double> symmetric = Matrix<double>.Build.Dense(n, n);
        for (int i = 0; i < n * n; i++)
        {
            (int row, int column) = (i / n, i % n);
            symmetric[row, column] = row == column ? q[i] : Math.Sqrt(q[i] * q[(column * n) + row]);
        }

        Evd<double> evd = symmetric.Evd(Symmetricity.Symmetric);
        Complex[] eigenvalues = [.. evd.EigenValues], right = new Complex[n * n], left = new Complex[n * n];
        int[] order = SlowestFirst(eigenvalues);
        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < n; i++)
            {
                right[(i * n) + k] = evd.EigenVectors[i, order[k]] / root[i];
                left[(k * n) + i] = evd.EigenVectors[i, order[k]] * root[i];
            }
        }

        eigenvalues = [.. order.Select(k => new Complex(Math.Min(0, eigenvalues[k].Real), 0))];
        ReplaceEquilibriumMode(eigenvalues, right, left, root);
        return new Eigensystem(eigenvalues, right, left);
    }

    // The mode of eigenvalue 0 is known exactly: ones to the right, the equilibrium to the left.
    private static void ReplaceEquilibriumMode(Complex[] eigenvalues, Complex[] right, Complex[] left, double[] root)
    {
        int n = root.Length;
        eigenvalues[0] = 0;
        for (int i = 0; i < n; i++)
        {
            right[i * n] = 1;
            left[i] = root[i] * root[i];
        }
    }

    private static Eigensystem? OfGeneral(ReadOnlySpan<double> q, int n)
    {
        Matrix<double> matrix = Matrix<double>.Build.DenseOfRowMajor(n, n, q.ToArray());
        Evd<double>? evd = TryEvd(matrix);
        if (evd is null)
        {
            return null;
        }

        Complex[] eigenvalues = [.. evd.EigenValues];
        int[] order = SlowestFirst(eigenvalues);
        Matrix<Complex> right = RightVectors(evd, order);
        Matrix<Complex> left = right.Inverse();
        if (left.Enumerate().Any(z => !double.IsFinite(z.Real) || !double.IsFinite(z.Imaginary)))
        {
            return null;
        }

        eigenvalues = [.. order.Select(k => eigenvalues[k])];
        if (Generator.Is(q, n))
        {
            eigenvalues[0] = 0;
        }

        return new Eigensystem(eigenvalues, right.ToRowMajorArray(), left.ToRowMajorArray());
    }

    private static Evd<double>? TryEvd(Matrix<double> matrix)
    {
        try
        {
            return matrix.Evd(Symmetricity.Asymmetric);
        }
        catch (MathNet.Numerics.NonConvergenceException)
        {
            return null;
        }
    }

    // MathNet packs a conjugate pair as two real columns: real, then imaginary part of the member with positive imaginary eigenvalue.
    private static Matrix<Complex> RightVectors(Evd<double> evd, int[] order)
    {
        int n = order.Length;
        return Matrix<Complex>.Build.Dense(n, n, (i, k) =>
        {
            int column = order[k];
            return evd.EigenValues[column].Imaginary switch
            {
                > 0 => new Complex(evd.EigenVectors[i, column], evd.EigenVectors[i, column + 1]),
                < 0 => new Complex(evd.EigenVectors[i, column - 1], -evd.EigenVectors[i, column]),
                _ => evd.EigenVectors[i, column],
            };
        });
    }

    private static int[] SlowestFirst(Complex[] eigenvalues) =>
        [.. Enumerable.Range(0, eigenvalues.Length)
            .OrderByDescending(k => eigenvalues[k].Real)
            .ThenByDescending(k => eigenvalues[k].Imaginary)];
}
