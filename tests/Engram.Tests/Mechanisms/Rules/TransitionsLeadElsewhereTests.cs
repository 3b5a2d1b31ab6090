namespace Engram.Tests.Mechanisms.Rules;

public sealed class TransitionsLeadElsewhereTests
{
    [Fact]
    public void Transitions_between_different_states_are_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating()));

    [Fact]
    public void A_transition_to_itself_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().Transition("B", "B", "koff")),
        "EN0209 at Test, transition B → B: the transition leads from a state to itself. Remove it, or correct one of its ends.");
}
