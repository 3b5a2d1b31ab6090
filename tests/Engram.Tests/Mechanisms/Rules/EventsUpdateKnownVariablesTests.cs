using Engram.Units;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class EventsUpdateKnownVariablesTests
{
    [Fact]
    public void An_event_that_adds_transmitter_is_accepted() => RuleTest.Accepted(RuleTest.Whole()
        .Equation("glu", Concentration.Dimension, "0 [mM]", "-glu / 1.2 [ms]").OnEvent("spike", ["weight"], ("glu", "glu + weight * 1 [mM]")));

    [Fact]
    public void A_misspelt_variable_is_refused_with_the_nearest_name() => RuleTest.Rejected(
        RuleTest.Whole().Equation("cleft", Concentration.Dimension, "0 [mM]", "-cleft / 1.2 [ms]").OnEvent("spike", ["weight"], ("clef", "cleft + weight")),
        "EN0222 at Test, event spike: there is no variable 'clef' to update. Did you mean 'cleft'?");

    [Fact]
    public void An_occupancy_cannot_be_assigned() => RuleTest.Rejected(
        RuleTest.Whole().OnEvent("spike", [], ("O", "1")), "EN0222 at Test, event spike: there is no variable 'O' to update. Add an equation for it.");
}
