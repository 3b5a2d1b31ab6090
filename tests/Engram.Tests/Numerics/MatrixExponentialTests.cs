using CsCheck;
using Engram.Numerics;
using static Engram.Tests.Numerics.Generators;

namespace Engram.Tests.Numerics;

/// <remarks>Reference values: Taylor series and squaring in 120-digit decimal arithmetic, printed to 18 digits.</remarks>
public sealed class MatrixExponentialTests
{
    private static readonly double[] StiffAt1000 =
    [
        6.32834009710188550e-01, 2.75374497847675204e-01, 9.17914924421362882e-02,
        5.50748995695350407e-01, 3.36938245533013936e-01, 1.12312758771635671e-01,
        5.50748954652817702e-01, 3.36938276314907026e-01, 1.12312769032275245e-01,
    ];

    [Fact]
    public void Two_states_relax_exponentially()
    {
        double[] p = MatrixExponential.Of([-3, 3, 2, -2], 2, 0.4);

        Assert.Equal(0.4 + (0.6 * Math.Exp(-2)), p[0], 1e-15);
        Assert.Equal(0.4 - (0.4 * Math.Exp(-2)), p[2], 1e-15);
    }

    [Fact]
    public void A_generator_three_million_times_stiff_keeps_fourteen_digits() =>
        Assert.InRange(RelativeDifference(StiffAt1000, MatrixExponential.Of(StiffChain, 3, 1000)), 0, 1e-14);

    [Fact]
    public void Improbable_transitions_have_relative_accuracy()
    {
        // An irreversible path of three: P(a to d) for short times is the product of the rates times t³/6.
        double[] q = Closed(4, [0, 1e-6, 0, 0, 0, 0, 1e-7, 0, 0, 0, 0, 1e-8, 0, 0, 0, 0]);

        Assert.Equal(1, MatrixExponential.Of(q, 4, 1e-3)[3] / (1e-30 / 6), 1e-9);
    }

    [Fact]
    public void A_ring_with_rates_over_twelve_decades_has_relative_accuracy_in_every_entry()
    {
        double[] reference =
        [
            9.99000500333040664e-01, 9.99499666958382667e-04, 9.99498667958880994e-16,
            9.99498667958880953e-07, 9.99999000500332080e-01, 9.99999000501331034e-13,
            9.99000501332040103e-01, 9.99498667958880838e-04, 9.99497668959378077e-16,
        ];

        double[] p = MatrixExponential.Of(Closed(3, [0, 1e-3, 0, 0, 0, 1e-6, 1e6, 0, 0]), 3, 1);

        Assert.InRange(RelativeDifference(reference, p), 0, 1e-13);
    }

    [Fact]
    public void Both_routes_agree_on_the_cookbook_scheme()
    {
        double[] q = ColquhounHawkes1982();

        Assert.InRange(Difference(MatrixExponential.OfGeneral(q, 5, 7), MatrixExponential.Of(q, 5, 7)), 0, 1e-13);
    }

    [Fact]
    public void A_rotation_is_cosine_and_sine()
    {
        double[] p = MatrixExponential.Of([0, -1, 1, 0], 2, 10);

        Assert.Equal(Math.Cos(10), p[0], 1e-14);
        Assert.Equal(-Math.Sin(10), p[1], 1e-14);
    }

    [Fact]
    public void A_defective_matrix_is_no_obstacle() =>
        Assert.Equal(2 * Math.Exp(-2), MatrixExponential.Of([-1, 1, 0, -1], 2, 2)[1], 1e-15);

    [Fact]
    public void Forwards_and_backwards_cancel() => AnyGenerator.Sample(
        sample =>
        {
            (int n, double[] q) = sample;
            double time = 2 / q.Max(Math.Abs);
            double[] forwards = MatrixExponential.Of(q, n, time), backwards = MatrixExponential.Of(q, n, -time);
            double[] identity = MatrixExponential.Of(new double[n * n], n, 1);
            return Difference(identity, Product(forwards, backwards, n)) < 1e-12;
        },
        iter: 200);

    [Fact]
    public void Rows_are_probabilities_that_sum_to_one() => AnyGenerator.Sample(
        sample =>
        {
            (int n, double[] q) = sample;
            double[] p = MatrixExponential.Of(q, n, 37);
            return p.All(x => x is >= 0 and <= 1) && p.Chunk(n).All(row => Math.Abs(row.Sum() - 1) <= 4e-16 * n);
        },
        iter: 200);

    [Fact]
    public void Two_halves_of_a_time_make_the_whole() => AnyGenerator.Sample(
        sample =>
        {
            (int n, double[] q) = sample;
            double[] half = MatrixExponential.Of(q, n, 0.35), whole = MatrixExponential.Of(q, n, 0.7);
            return RelativeDifference(whole, Product(half, half, n)) < 1e-13;
        },
        iter: 200);

    [Fact]
    public void A_rate_that_is_not_a_number_is_refused() => Assert.Equal(
        "EN1101 at matrix: a number is NaN or infinite. Check the rates and concentrations that were put in.",
        Assert.Throws<NumericsException>(() => MatrixExponential.Of([double.NaN], 1, 1)).Message);

    private static double[] Product(double[] a, double[] b, int n)
    {
        double[] product = new double[n * n];
        for (int i = 0; i < n * n; i++)
        {
            product[i] = Enumerable.Range(0, n).Sum(k => a[((i / n) * n) + k] * b[(k * n) + (i % n)]);
        }

        return product;
    }
}
