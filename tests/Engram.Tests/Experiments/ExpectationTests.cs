using Engram.Experiments;

namespace Engram.Tests.Experiments;

/// <summary>Measured against published.</summary>
public sealed class ExpectationTests
{
    [Theory]
    [InlineData(0.99, Verdict.Pass)]
    [InlineData(1.01, Verdict.Pass)]
    [InlineData(0.989, Verdict.Fail)]
    [InlineData(1.011, Verdict.Fail)]
    [InlineData(double.NaN, Verdict.Fail)]
    public void A_value_is_right_within_its_band(double value, Verdict verdict) => Assert.Equal(verdict, Compared(value, Expectation.Within("m", 1, 0.01, "x")).Verdict);

    [Theory]
    [InlineData(-1.05, Verdict.Pass)]
    [InlineData(-1.2, Verdict.Fail)]
    [InlineData(1.0, Verdict.Fail)]
    public void The_band_of_a_negative_value_lies_on_both_sides_of_it(double value, Verdict verdict) =>
        Assert.Equal(verdict, Compared(value, Expectation.Within("m", -1, 0.1, "x")).Verdict);

    [Theory]
    [InlineData(2.0, Verdict.Pass)]
    [InlineData(3.0, Verdict.Pass)]
    [InlineData(1.9, Verdict.Fail)]
    public void Limits_include_their_ends(double value, Verdict verdict) => Assert.Equal(verdict, Compared(value, new Expectation("m", double.NaN, 2, 3, "x")).Verdict);

    [Fact]
    public void A_known_miss_is_no_failure_and_a_hit_in_spite_of_it_is_a_hit()
    {
        Expectation known = Expectation.Within("m", 1, 0.01, "x") with { KnownMiss = "digitised from a figure" };

        Assert.Equal(Verdict.KnownMiss, Compared(2, known).Verdict);
        Assert.Equal(Verdict.Pass, Compared(1, known).Verdict);
        Assert.Equal(Verdict.None, Compared(1, null).Verdict);
    }

    [Fact]
    public void A_value_is_expected_of_the_patch_and_the_conditions_it_names()
    {
        Experiment experiment = (Trial.Both with { Sweep = [Trial.Doses(0.1, 1)] }).Expecting(
            Expectation.Within("peak", 1, 0.1, "one dose, one patch") with { Patch = "NMDA", When = [new("dose", "1 MM")] },
            Expectation.Within("peak", 2, 0.1, "one dose") with { When = [new("dose", "1 mM")] },
            Expectation.Within("peak", 3, 0.1, "all others"));

        Assert.Equal(
            ["all others", "all others", "one dose", "one dose, one patch"],
            experiment.Outcome().Measurements.Select(m => m.Expected!.Source));
    }

    [Fact]
    public void A_report_has_a_miss_when_a_value_that_must_hold_does_not()
    {
        Expectation wrong = Expectation.Within("peak", 0.1, 0.01, "x");

        Assert.True(Trial.Ampa.Expecting(wrong).Outcome().HasMiss);
        Assert.False(Trial.Ampa.Expecting(wrong with { KnownMiss = "why" }).Outcome().HasMiss);
        Assert.False(Trial.Ampa.Expecting(Expectation.Within("peak", 0.595, 0.01, "x")).Outcome().HasMiss);
    }

    private static Measurement Compared(double value, Expectation? expected) => new("m", "P", [], value, "", expected);
}
