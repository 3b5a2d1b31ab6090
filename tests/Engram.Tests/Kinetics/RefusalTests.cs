using Engram.Kinetics;

namespace Engram.Tests.Kinetics;

/// <summary>Questions that have no answer, and the text that says so.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Open_times_of_a_channel_that_never_opens() => Refused(
        "EN0404 at Jonas1993: the scheme has no open state that is ever visited under these conditions. "
        + "Raise the concentration of the agonist, or choose a scheme that has one.",
        () => OpenTimes.Of(ConditionedScheme.Of(Schemes.Jonas, Conditions.Default)));

    [Fact]
    public void Components_of_a_density_that_is_not_exponential() => Refused(
        "EN0405 at test: the density is not a sum of real exponentials. Ask for its values with Density(t) instead of its components.",
        () => ShutTimes.Of(Schemes.Of([1, 0, 0], [-1, 1, 0, 0, -1, 1, 1, 0, -1])).Components());

    [Fact]
    public void Bursts_that_never_end() => Refused(
        "EN0406 at test: no burst-ending state is named. Name one or more shut states in which bursts end.",
        () => Bursts.EndingIn(Schemes.TwoState(1, 1)));

    [Fact]
    public void Bursts_that_end_in_an_open_state() => Refused(
        "EN0406 at test: the burst-ending state 'S1' is open. Name one or more shut states in which bursts end.",
        () => Bursts.EndingIn(Schemes.TwoState(1, 1), "S1"));

    [Fact]
    public void A_variable_that_is_neither_input_nor_parameter() => Refused(
        "EN0401 at Jonas1993: there is no input or parameter 'glicine'. Known: glutamate, v.",
        () => _ = new ConcentrationResponse(Schemes.Jonas, Conditions.Default, "glicine"));

    [Fact]
    public void Occupancies_for_another_number_of_states() => Refused(
        "EN0408 at test: 3 occupancies are given for 2 states. Occupancies are at least 0, sum to 1, and there is one for each state.",
        () => FirstLatency.Of([1, 0, 0], Schemes.TwoState(1, 1)));

    [Fact]
    public void A_histogram_of_nothing() => Refused(
        "EN0417: there are 0 dwell times, but at least 1 are needed. Record for longer, or average more trials.",
        () => DwellTimeHistogram.Of([]));

    // Two equal steps through hidden shut states are a gamma density t·e^(-t): no exponentials, but values and moments all the same.
    [Fact]
    public void A_density_without_components_still_has_values()
    {
        DwellTimeDensity shut = ShutTimes.Of(Schemes.Of([1, 0, 0], [-1, 1, 0, 0, -1, 1, 1, 0, -1]));

        Assert.Equal(2 * Math.Exp(-2), shut.Density(2), 1e-14);
        Assert.Equal(1 - (3 * Math.Exp(-2)), shut.Cumulative(2), 1e-14);
        Assert.Equal(3 * Math.Exp(-2), shut.Survivor(2), 1e-14);
        Assert.Equal(2, shut.Mean, 1e-14);
        Assert.Equal(2, shut.Variance, 1e-13);
    }

    private static void Refused(string text, Action question) => Assert.Equal(text, Assert.Throws<KineticsException>(question).Message);
}
