using CsCheck;
using Engram.Numerics;

namespace Engram.Tests.Numerics;

public sealed class DenseLuTests
{
    [Fact]
    public void A_zero_on_the_diagonal_is_pivoted_away()
    {
        DenseLu lu = new();
        lu.Factor([0, 2, 1, 1, 1, 1, 4, 0, 1], 3);
        double[] b = [7, 6, 7]; // = A·(1, 2, 3)

        lu.Solve(b);

        Assert.Equal([1, 2, 3], b.Select(x => Math.Round(x, 14)));
    }

    [Fact]
    public void Solutions_satisfy_their_system() => Gen.Int[1, 12]
        .SelectMany(n => Gen.Double[-1, 1].Array[n * n].Select(a => (n, a)))
        .Sample(
            sample =>
            {
                int n = sample.n;
                double[] a = [.. sample.a.Select((x, i) => i / n == i % n ? x + (2 * n) : x)];
                double[] x = [.. Enumerable.Range(1, n).Select(i => 1.0 / i)];
                double[] b = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => a[(i * n) + j] * x[j]))];
                DenseLu lu = new();
                lu.Factor(a, n);
                lu.Solve(b);
                return Generators.Difference(x, b) < 1e-12;
            },
            iter: 200);

    [Fact]
    public void A_singular_matrix_is_refused() => Assert.Equal(
        "EN1102 at column 1: the matrix is singular. The linear system has no unique solution.",
        Assert.Throws<NumericsException>(() => new DenseLu().Factor([1, 2, 2, 4], 2)).Message);
}
