namespace Engram.Tests.Mechanisms.Rules;

public sealed class OpenIsPossibleTests
{
    [Fact]
    public void A_scheme_without_open_state_is_accepted_when_nothing_reads_it() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.States("C", "B").Reversible("C", "B", "koff", "koff")));

    [Fact]
    public void A_current_through_no_open_state_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.States("C", "B").Reversible("C", "B", "koff", "koff")).OhmicCurrent("i", "gamma * open", "0 [mV]"),
        "EN0217 at Test, conductance of i: 'open' is read, but no state of scheme 'gating' is open. Declare the conducting state as open.");
}
