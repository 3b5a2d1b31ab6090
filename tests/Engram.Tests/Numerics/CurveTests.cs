using CsCheck;
using Engram.Numerics;

namespace Engram.Tests.Numerics;

/// <summary>Roots, minima, interpolation, sums and integrals of functions of one variable.</summary>
public sealed class CurveTests
{
    [Fact]
    public void Root_of_the_cosine_is_half_of_pi() => Assert.Equal(Math.PI / 2, Root.Find(Math.Cos, 0, 3), 1e-12);

    [Fact]
    public void Root_at_an_end_is_found() => Assert.Equal(2, Root.Find(x => x - 2, 2, 5));

    [Fact]
    public void A_function_of_one_sign_has_no_root() => Assert.Equal(
        "EN1108 at [0, 1]: the function has the same sign at both ends. Give an interval in which it changes sign.",
        Assert.Throws<NumericsException>(() => Root.Find(x => 1 + x, 0, 1)).Message);

    [Theory]
    [InlineData(0.0, 3.0, 1.234)]
    [InlineData(-50.0, 2.0, 1.234)]
    [InlineData(1.0, 1e3, 1.234)]
    public void Minimum_of_a_smooth_well_is_found(double low, double high, double at)
    {
        int calls = 0;
        Minimum minimum = Minimum.Find(
            x =>
            {
                calls++;
                return Math.Log(1 + ((x - at) * (x - at))) - 7;
            },
            low,
            high);

        Assert.Equal(at, minimum.Position, 1e-6);
        Assert.Equal(-7, minimum.Value, 1e-12);
        Assert.InRange(calls, 3, 60);
    }

    [Fact]
    public void Minimum_at_an_end_is_approached() => Assert.Equal(1, Minimum.Find(x => x * x, 1, 2).Position, 1e-7);

    [Fact]
    public void A_cubic_with_its_slopes_is_reproduced()
    {
        static double Cubic(double x) => (x * x * x) - (2 * x) + 1;
        double[] x = [-1, 0.5, 2, 4];
        CubicHermite curve = new(x, [.. x.Select(Cubic)], [.. x.Select(v => (3 * v * v) - 2)]);

        Assert.Equal(Cubic(1.3), curve.At(1.3), 1e-13);
        Assert.Equal((3 * 1.3 * 1.3) - 2, curve.SlopeAt(1.3), 1e-13);
        Assert.Equal(Cubic(0.5), curve.At(0.5), 1e-14);
        Assert.Equal(Cubic(4), curve.At(9));
    }

    [Fact]
    public void A_monotone_curve_never_leaves_its_neighbours() => Gen.Double[-5, 5].Array[2, 12].Sample(
        y =>
        {
            double[] x = [.. y.Select((_, i) => i + (0.3 * (i % 3)))];
            CubicHermite curve = CubicHermite.Monotone(x, y);
            for (int i = 1; i < y.Length; i++)
            {
                for (double s = 0; s <= 1; s += 0.05)
                {
                    double value = curve.At(x[i - 1] + (s * (x[i] - x[i - 1])));
                    if (value < Math.Min(y[i - 1], y[i]) - 1e-12 || value > Math.Max(y[i - 1], y[i]) + 1e-12)
                    {
                        return false;
                    }
                }
            }

            return true;
        },
        iter: 200);

    [Fact]
    public void Pairwise_sum_of_a_million_tenths_keeps_its_digits()
    {
        double[] tenths = [.. Enumerable.Repeat(0.1, 1_000_000)];

        Assert.Equal(100_000, PairwiseSum.Of(tenths), 1e-9);
        Assert.True(Math.Abs(tenths.Sum() - 100_000) > 1e-7); // the plain sum does not
    }

    [Fact]
    public void Parabolic_rule_has_order_four_at_even_spacing_and_beats_the_trapezoid_at_uneven()
    {
        double Error(int n, double power, bool parabolic)
        {
            double[] t = [.. Enumerable.Range(0, n + 1).Select(i => 3 * Math.Pow((double)i / n, power))];
            double[] y = [.. t.Select(x => Math.Exp(-x))];
            return Math.Abs((parabolic ? Quadrature.Parabolic(t, y) : Quadrature.Trapezoid(t, y)) - (1 - Math.Exp(-3)));
        }

        Assert.InRange(Math.Log2(Error(100, 1, true) / Error(200, 1, true)), 3.7, 4.3);
        Assert.InRange(Math.Log2(Error(100, 1.5, true) / Error(200, 1.5, true)), 2.8, 4.3);
        Assert.InRange(Math.Log2(Error(100, 1, false) / Error(200, 1, false)), 1.9, 2.1);
        Assert.True(Error(100, 1.5, true) < Error(100, 1.5, false) / 20);
    }

    [Fact]
    public void Parabolas_integrate_parabolas_exactly()
    {
        double[] t = [0, 0.4, 1.1, 1.3, 2];

        Assert.Equal(8.0 / 3, Quadrature.Parabolic(t, [.. t.Select(x => x * x)]), 1e-14);
    }
}
