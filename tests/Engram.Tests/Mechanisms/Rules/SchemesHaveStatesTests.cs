namespace Engram.Tests.Mechanisms.Rules;

public sealed class SchemesHaveStatesTests
{
    [Fact]
    public void A_scheme_of_one_state_is_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.State("C")));

    [Fact]
    public void A_scheme_without_states_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme("slow", _ => { }), "EN0227 at Test: scheme 'slow' has no states. Add its states, the resting one first.");
}
