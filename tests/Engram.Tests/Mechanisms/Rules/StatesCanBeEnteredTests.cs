namespace Engram.Tests.Mechanisms.Rules;

public sealed class StatesCanBeEnteredTests
{
    [Fact]
    public void An_irreversible_cycle_is_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.States("A", "B", "C")
        .Transition("A", "B", "1 [1/ms]").Transition("B", "C", "1 [1/ms]").Transition("C", "A", "1 [1/ms]")));

    [Fact]
    public void A_state_that_can_only_be_left_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Transition("D", "C", "koff")),
        "EN0215 at Test, state D: state 'D' cannot be reached from 'C', the first state. Add the transition that enters it, or remove it.");

    [Fact]
    public void A_rate_written_as_zero_does_not_enter() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("C", "D", "0", "koff")),
        "EN0215 at Test, state D: state 'D' cannot be reached from 'C', the first state. Add the transition that enters it, or remove it.");

    [Fact]
    public void A_state_that_stands_alone_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D")),
        "EN0215 at Test, state D: no transition joins state 'D' to the others. Add its transitions, or remove it.");
}
