using Engram.Kinetics;
using static Engram.Tests.Validation.ColquhounHawkes1982.CookbookScheme;

namespace Engram.Tests.Validation.ColquhounHawkes1982;

/// <summary>Occupancies, lifetimes and relaxation of the cookbook's scheme.</summary>
public sealed class EquilibriumTests
{
    [Theory]
    [InlineData(0, "2.48271431e-05")]
    [InlineData(1, "0.00186203552")]
    [InlineData(2, "0.00496542821")]
    [InlineData(3, "6.20678511e-05")]
    [InlineData(4, "0.993085641")]
    public void Equilibrium_occupancy_matches_the_cookbook(int state, string printed) => Matches(printed, Standard.Equilibrium[state]);

    [Theory]
    [InlineData(0, "3.278689e-04")]
    [InlineData(1, "1.997337e-03")]
    [InlineData(2, "4.842615e-04")]
    [InlineData(3, "5.263158e-05")]
    [InlineData(4, "0.1")]
    public void Mean_lifetime_matches_the_cookbook(int state, string printedSeconds) => Matches(printedSeconds, Standard.MeanLifetimes()[state] / 1000);

    [Fact]
    public void Open_probability_is_the_sum_of_the_open_states() => Matches("0.0018869", Standard.EquilibriumOpenProbability);

    [Fact]
    public void The_spectrum_has_one_rate_less_than_states_and_the_trace_of_Q()
    {
        RelaxationSpectrum spectrum = RelaxationSpectrum.Of(Standard);

        Assert.True(spectrum.IsReal);
        Assert.Equal(4, spectrum.Rates.Count);
        double trace = Enumerable.Range(0, 5).Sum(i => Standard.Rate(i, i));
        Assert.Equal(-trace, spectrum.Rates.Sum(r => r.Real), -trace * 1e-12);
    }
}
