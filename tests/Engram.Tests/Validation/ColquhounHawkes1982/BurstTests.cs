using Engram.Kinetics;
using static Engram.Tests.Validation.ColquhounHawkes1982.CookbookScheme;

namespace Engram.Tests.Validation.ColquhounHawkes1982;

/// <summary>Bursts of the cookbook's scheme: AR and A2R are short-lived, R ends a burst.</summary>
public sealed class BurstTests
{
    private static readonly Bursts s_bursts = Bursts.EndingIn(Standard, "R");

    [Fact]
    public void A_burst_begins_and_ends_as_published()
    {
        Matches("0.27536232", s_bursts.Start[0]);
        Matches("0.72463768", s_bursts.Start[1]);
        Matches("0.9609028", s_bursts.End[0]);
        Matches("0.20595089", s_bursts.End[1]);
    }

    [Fact]
    public void Means_match_the_published_ones()
    {
        Matches("3.81864", s_bursts.Openings.Mean);
        Matches("7.3281", s_bursts.Length.Mean);
        Matches("7.16585", s_bursts.TotalOpenTime.Mean);
        Matches("0.162258", s_bursts.MeanTotalShutTime);
        Matches("0.276814", s_bursts.MeanTotalShutTime / s_bursts.Openings.AtLeast(2));
        Matches("3790.43", s_bursts.GapsBetween.Mean);
        Matches("0.97786", s_bursts.OpenFraction);
    }

    [Fact]
    public void Burst_length_density_matches_the_published_one() => MatchesPerSecond(
        s_bursts.Length, ("101.600835", "74.738405"), ("2012.597763", "28.668297"), ("3093.266488", "773.533787"), ("19408.201584", "1.498222"));

    [Fact]
    public void Total_open_time_density_matches_the_published_one() =>
        MatchesPerSecond(s_bursts.TotalOpenTime, ("103.854522", "76.345644"), ("3028.14941", "802.093067"));

    [Fact]
    public void Openings_per_burst_match_the_published_components()
    {
        IReadOnlyList<GeometricComponent> components = s_bursts.Openings.Components();

        Matches("0.792567", components[0].Ratio);
        Matches("0.152921", components[0].Amplitude);
        Matches("0.007144", components[1].Ratio);
        Matches("0.260915", components[1].Amplitude);
    }

    [Fact]
    public void Openings_per_burst_sum_to_one_and_to_their_mean()
    {
        Assert.Equal(1, Enumerable.Range(1, 300).Sum(s_bursts.Openings.Probability), 1e-13);
        Assert.Equal(s_bursts.Openings.Mean, Enumerable.Range(1, 300).Sum(r => r * s_bursts.Openings.Probability(r)), 1e-12);
    }

    [Fact]
    public void Gaps_within_bursts_match_the_published_density() =>
        MatchesPerSecond(s_bursts.GapsWithin, ("2053.198363", "23.475151"), ("19011.801637", "18794.431058"));

    // Closed form: with R the only burst-ending state a gap between bursts waits for R to be left, and Q_FF and Q_BB share no slow rate.
    [Fact]
    public void Gaps_between_bursts_have_area_one_and_the_slow_rate_of_the_shut_times()
    {
        DwellTimeDensity gaps = s_bursts.GapsBetween;
        ExponentialComponent slowest = gaps.Components()[0];

        Assert.Equal(1, gaps.Total, 1e-12);
        Matches("0.2638954", slowest.Rate * 1000);
        Matches("0.2639684", slowest.AreaTimesRate * 1000);
    }

    // Every shutting is either within or between bursts, in the proportion of their numbers.
    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(500)]
    public void Gaps_within_and_between_make_up_all_shuttings(double time)
    {
        double openings = s_bursts.Openings.Mean, within = (openings - 1) / openings;

        double mixed = (within * s_bursts.GapsWithin.Density(time)) + ((1 - within) * s_bursts.GapsBetween.Density(time));

        double all = ShutTimes.Of(Standard).Density(time);
        Assert.Equal(all, mixed, 1e-9 * all);
    }

    [Theory]
    [InlineData(1, CriticalTimeCriterion.EqualProportions, "0.000233170", 0.0118789269)]
    [InlineData(2, CriticalTimeCriterion.EqualProportions, "0.001596189", 0.0004211382)]
    [InlineData(1, CriticalTimeCriterion.EqualNumbers, "0.000278317", 0.0050351690)]
    [InlineData(2, CriticalTimeCriterion.EqualNumbers, "0.001991174", 0.0001864446)]
    [InlineData(1, CriticalTimeCriterion.FewestErrors, "0.000394142", 0.0005567768)]
    [InlineData(2, CriticalTimeCriterion.FewestErrors, "0.002676264", 0.0000453694)]
    public void Critical_times_match_the_published_ones(int shortComponents, CriticalTimeCriterion criterion, string seconds, double shortMisjudged)
    {
        CriticalTime critical = CriticalTime.Of(ShutTimes.Of(Standard), shortComponents, criterion);

        Matches(seconds, critical.Time / 1000);
        Assert.Equal(shortMisjudged, critical.ShortMisjudged, 6e-9);
    }

    private static void MatchesPerSecond(DwellTimeDensity density, params (string Rate, string AreaTimesRate)[] printed)
    {
        IReadOnlyList<ExponentialComponent> components = density.Components();
        Assert.Equal(printed.Length, components.Count);
        foreach ((ExponentialComponent component, (string rate, string areaTimesRate)) in components.Zip(printed))
        {
            Matches(rate, component.Rate * 1000);
            Matches(areaTimesRate, component.AreaTimesRate * 1000);
        }
    }
}
