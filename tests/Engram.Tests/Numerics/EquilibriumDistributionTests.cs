using CsCheck;
using Engram.Numerics;
using static Engram.Tests.Numerics.Generators;

namespace Engram.Tests.Numerics;

public sealed class EquilibriumDistributionTests
{
    [Fact]
    public void Cookbook_scheme_has_the_published_equilibrium()
    {
        // Test values of the SCALCS program, nine printed digits, with its rounded rate; states AR*, A2R*, AR, A2R, R.
        double[] published = [2.48271431e-05, 0.00186203552, 0.00496542821, 6.20678511e-05, 0.993085641];

        Assert.InRange(RelativeDifference(published, EquilibriumDistribution.Of(ColquhounHawkes1982(0.66667e-3), 5)), 0, 2e-9);
    }

    [Fact]
    public void Tiny_occupancies_keep_all_their_digits()
    {
        // A birth-death chain: each state 1e9 times rarer than the one before.
        double[] p = EquilibriumDistribution.Of(Closed(4, [0, 1, 0, 0, 1e9, 0, 1, 0, 0, 1e9, 0, 1, 0, 0, 1e9, 0]), 4);

        Assert.Equal(1, p[3] / (1e-27 / (1 + 1e-9)), 1e-14);
    }

    [Fact]
    public void Equilibrium_is_where_everything_ends() => AnyGenerator.Sample(
        sample =>
        {
            (int n, double[] q) = sample;
            double[] p = EquilibriumDistribution.Of(q, n);
            double[] late = MatrixExponential.Of(q, n, 1e9);
            return Math.Abs(p.Sum() - 1) < 1e-14 && RelativeDifference(p, late.AsSpan(0, n)) < 1e-12;
        },
        iter: 200);

    [Fact]
    public void States_left_for_ever_are_empty() =>
        Assert.Equal([0, 0.25, 0.75], EquilibriumDistribution.Of(Closed(3, [0, 1, 1, 0, 0, 3, 0, 1, 0]), 3));

    [Fact]
    public void Two_absorbing_states_leave_the_equilibrium_open() => Assert.Equal(
        "EN1104: the equilibrium is not unique: closed sets of states {0} and {2}. "
            + "Start from given occupancies, or join the sets by a transition.",
        Assert.Throws<NumericsException>(() => EquilibriumDistribution.Of(Closed(3, [0, 0, 0, 1, 0, 1, 0, 0, 0]), 3)).Message);

    [Fact]
    public void A_negative_rate_is_refused() => Assert.Equal(
        "EN1103 at row 1: the rate to 0 is -2. A generator has rates of at least 0 off the diagonal and rows that sum to 0.",
        Assert.Throws<NumericsException>(() => EquilibriumDistribution.Of([-1, 1, -2, 2], 2)).Message);

    [Fact]
    public void A_row_that_loses_probability_is_refused() => Assert.Equal(
        "EN1103 at row 0: the row sums to -0.5. A generator has rates of at least 0 off the diagonal and rows that sum to 0.",
        Assert.Throws<NumericsException>(() => EquilibriumDistribution.Of([-1.5, 1, 2, -2], 2)).Message);
}
