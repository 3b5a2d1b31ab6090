namespace Engram.Tests.Mechanisms.Rules;

public sealed class StatesCanBeLeftTests
{
    [Fact]
    public void A_reversible_scheme_gives_no_warning() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating()));

    [Fact]
    public void An_absorbing_state_gives_a_warning() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("X").Transition("O", "X", "koff")),
        "warning EN0216 at Test, scheme gating: there is no way back from state 'X' to 'C'. If it should return, add the reverse transition.");

    [Fact]
    public void An_absorbing_set_gives_one_warning() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().States("X", "Y").Transition("O", "X", "koff").Reversible("X", "Y", "koff", "koff")),
        "warning EN0216 at Test, scheme gating: there is no way back from states 'X', 'Y' to 'C'. If it should return, add the reverse transition.");

    [Fact]
    public void A_warning_does_not_prevent_building() => Assert.Equal(4, RuleTest.Receptor()
        .Scheme(s => s.Gating().State("X").Transition("O", "X", "koff")).Build().Scheme.States.Length);
}
