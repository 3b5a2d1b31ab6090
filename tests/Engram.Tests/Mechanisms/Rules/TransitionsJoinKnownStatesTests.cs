namespace Engram.Tests.Mechanisms.Rules;

public sealed class TransitionsJoinKnownStatesTests
{
    [Fact]
    public void Transitions_between_states_of_the_scheme_are_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating()));

    [Fact]
    public void A_misspelt_state_is_refused_with_the_nearest_name() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.States("Closed", "Desensitised")
            .Reversible("Closed", "Desensitised", "1 [1/ms]", "1 [1/ms]").Transition("Closed", "Desensitized", "2 [1/ms]")),
        "EN0203 at Test, transition Closed → Desensitized: there is no state 'Desensitized'. Did you mean 'Desensitised'?");
}
