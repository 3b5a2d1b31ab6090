namespace Engram.Tests.Mechanisms.Rules;

public sealed class TransitionsAreUniqueTests
{
    [Fact]
    public void A_transition_and_its_reverse_are_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating()));

    [Fact]
    public void A_transition_given_twice_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().Transition("C", "B", "koff")),
        "EN0208 at Test, transition C → B: the transition is given 2 times, as 'kon * glutamate' and 'koff'. Keep one, or add the rates up in one formula.");
}
