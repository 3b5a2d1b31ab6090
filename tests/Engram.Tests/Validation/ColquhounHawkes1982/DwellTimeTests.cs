using Engram.Kinetics;
using static Engram.Tests.Validation.ColquhounHawkes1982.CookbookScheme;

namespace Engram.Tests.Validation.ColquhounHawkes1982;

/// <summary>Open and shut times of the cookbook's scheme at perfect resolution.</summary>
public sealed class DwellTimeTests
{
    [Theory]
    [InlineData(0, "500.65359469", "464.41452879")]
    [InlineData(1, "3050.01307531", "220.77066058")]
    public void Open_time_density_matches_the_cookbook(int component, string rate, string areaTimesRate) =>
        MatchesPerSecond(OpenTimes.Of(Standard).Components()[component], rate, areaTimesRate);

    [Theory]
    [InlineData(0, "0.263895376", "6.9126257e-2")]
    [InlineData(1, "2062.93374", "17.2606505")]
    [InlineData(2, "19011.8024", "13872.6701")]
    public void Shut_time_density_matches_the_cookbook(int component, string rate, string areaTimesRate) =>
        MatchesPerSecond(ShutTimes.Of(Standard).Components()[component], rate, areaTimesRate);

    [Fact]
    public void Mean_open_time_from_the_density_equals_that_from_the_occupancies()
    {
        Assert.Equal(OpenTimes.Mean(Standard), OpenTimes.Of(Standard).Mean, 1e-12);
        Assert.Equal(ShutTimes.Mean(Standard), ShutTimes.Of(Standard).Mean, 1e-9 * ShutTimes.Mean(Standard));
    }

    [Fact]
    public void Open_fraction_is_mean_open_time_over_the_mean_of_both()
    {
        double open = OpenTimes.Of(Standard).Mean, shut = ShutTimes.Of(Standard).Mean;

        Assert.Equal(Standard.EquilibriumOpenProbability, open / (open + shut), 1e-13);
    }

    [Theory]
    [InlineData(1, "0.010259", "0.087454", "-0.064817")]
    [InlineData(2, "0.0021908", "0.018676", "-0.013842")]
    [InlineData(3, "0.00046783", "0.0039881", "-0.0029558")]
    [InlineData(4, "9.9904e-05", "0.00085165", "-0.00063121")]
    [InlineData(5, "2.1334e-05", "0.00018187", "-0.00013479")]
    public void Successive_dwell_times_are_correlated_as_published(int lag, string open, string shut, string openToShut)
    {
        DwellTimeCorrelation correlation = new(Standard);

        Matches(open, correlation.BetweenOpenTimes(lag));
        Matches(shut, correlation.BetweenShutTimes(lag));
        Matches(openToShut, correlation.BetweenOpenAndShutTimes(lag));
    }

    [Fact]
    public void Variances_match_the_published_ones()
    {
        Matches("3.8957e-06", OpenTimes.Of(Standard).Variance * 1e-6);
        Matches("6.5374058", ShutTimes.Of(Standard).Variance * 1e-6);
    }

    // A jump from no agonist to 0.1 mM.
    [Fact]
    public void First_latency_matches_the_published_components()
    {
        DwellTimeDensity latency = FirstLatency.Of(At(0).Equilibrium, At(0.1));
        IReadOnlyList<ExponentialComponent> components = latency.Components();

        Assert.Equal(1, latency.Total, 1e-12);
        foreach ((ExponentialComponent component, (string rate, string area)) in components.Zip(
            [("9117.3892", "3.28417"), ("14283.1619", "-2.34607"), ("57614.4489", "0.06190")]))
        {
            Matches(rate, component.Rate * 1000);
            Matches(area, component.Area);
        }

        Matches("2909.231", latency.Density(0.2) * 1000);
    }

    private static void MatchesPerSecond(ExponentialComponent component, string rate, string areaTimesRate)
    {
        Matches(rate, component.Rate * 1000);
        Matches(areaTimesRate, component.AreaTimesRate * 1000);
    }
}
