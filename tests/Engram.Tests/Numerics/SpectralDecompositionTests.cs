using System.Numerics;
using CsCheck;
using Engram.Numerics;
using static Engram.Tests.Numerics.Generators;

namespace Engram.Tests.Numerics;

public sealed class SpectralDecompositionTests
{
    [Fact]
    public void Slowest_relaxation_of_the_cookbook_scheme_is_the_published_one()
    {
        // Colquhoun & Hawkes (1995) "A Q-matrix cookbook": 9.82146 ms, six printed digits.
        Assert.Equal(9.82146, -1 / Of(ColquhounHawkes1982(), 5).Eigenvalues[1].Real, 5e-6);
    }

    [Fact]
    public void Modes_of_a_reversible_scheme_are_orthogonal_and_real()
    {
        SpectralDecomposition modes = Of(ColquhounHawkes1982(), 5);

        Assert.True(modes.IsWellConditioned);
        Assert.All(modes.Eigenvalues.ToArray(), value => Assert.Equal(0, value.Imaginary));
        Assert.Equal(0, modes.Eigenvalues[0]);
        for (int a = 0; a < 25; a++)
        {
            Complex product = modes.LeftVector(a / 5).Zip(modes.RightVector(a % 5), (l, r) => l * r).Aggregate((x, y) => x + y);
            Assert.Equal(a / 5 == a % 5 ? 1 : 0, product.Real, 1e-10);
        }
    }

    [Fact]
    public void Spectral_matrices_sum_to_the_identity_and_to_the_generator()
    {
        double[] q = ColquhounHawkes1982();
        SpectralDecomposition modes = Of(q, 5);
        for (int i = 0; i < 25; i++)
        {
            Complex sum = 0, weighted = 0;
            for (int k = 0; k < 5; k++)
            {
                sum += modes.SpectralMatrix(k)[i];
                weighted += modes.Eigenvalues[k] * modes.SpectralMatrix(k)[i];
            }

            Assert.Equal(i / 5 == i % 5 ? 1 : 0, sum.Real, 1e-12);
            Assert.Equal(q[i], weighted.Real, 1e-11);
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(1.0)]
    [InlineData(300.0)]
    public void Modes_and_matrix_exponential_agree(double time)
    {
        double[] q = ColquhounHawkes1982();

        Assert.InRange(Difference(MatrixExponential.Of(q, 5, time), Of(q, 5).Exp(time)), 0, 1e-12);
    }

    [Fact]
    public void A_one_way_ring_has_a_conjugate_pair()
    {
        SpectralDecomposition modes = Of(Ring(2), 3);

        Assert.True(modes.IsWellConditioned);
        Assert.Equal(-3, modes.Eigenvalues[1].Real, 1e-13);
        Assert.Equal(Math.Sqrt(3), modes.Eigenvalues[1].Imaginary, 1e-13);
        Assert.InRange(Difference(MatrixExponential.Of(Ring(2), 3, 0.3), modes.Exp(0.3)), 0, 1e-13);
    }

    [Fact]
    public void Equal_rates_in_a_row_are_reported_as_defective()
    {
        double[] q = Closed(3, [0, 1, 0, 0, 0, 1, 0, 0, 0]);

        Assert.False(SpectralDecomposition.TryOf(q, 3, out SpectralDecomposition? modes) && modes.IsWellConditioned);
    }

    [Fact]
    public void Well_conditioned_modes_propagate_any_generator() => AnyGenerator.Sample(
        sample =>
        {
            (int n, double[] q) = sample;
            double time = 3 / q.Max(Math.Abs);
            bool trusted = SpectralDecomposition.TryOf(q, n, out SpectralDecomposition? modes) && modes.IsWellConditioned;
            return !trusted || Difference(MatrixExponential.Of(q, n, time), modes!.Exp(time)) < 1e-9;
        },
        iter: 200);

    [Fact]
    public void Most_random_generators_are_well_conditioned()
    {
        int good = 0, count = 0;
        AnyGenerator.Sample(
            sample =>
            {
                count++;
                bool has = SpectralDecomposition.TryOf(sample.Q, sample.N, out SpectralDecomposition? modes);
                good += has && modes!.IsWellConditioned ? 1 : 0;
            },
            iter: 200,
            threads: 1);

        Assert.InRange(good, 0.95 * count, count);
    }

    [Fact]
    public void Propagating_in_place_is_allowed()
    {
        SpectralDecomposition modes = Of(ColquhounHawkes1982(), 5);
        double[] occupancies = [0, 0, 0, 0, 1];
        modes.Propagate(occupancies, 7, occupancies);

        Assert.InRange(Difference(MatrixExponential.Of(ColquhounHawkes1982(), 5, 7).AsSpan(20, 5), occupancies), 0, 1e-13);
    }

    private static SpectralDecomposition Of(double[] q, int n) =>
        SpectralDecomposition.TryOf(q, n, out SpectralDecomposition? modes) ? modes : throw new InvalidOperationException("no modes");
}
