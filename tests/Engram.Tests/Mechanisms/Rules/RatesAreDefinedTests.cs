namespace Engram.Tests.Mechanisms.Rules;

public sealed class RatesAreDefinedTests
{
    [Fact]
    public void A_gap_closed_by_exprel_is_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating().State("D")
        .Reversible("B", "D", "0.1 [1/ms] / exprel(-(v + 40 [mV]) / 10 [mV])", "koff")));

    [Fact]
    public void A_rate_that_reads_a_state_is_left_to_the_simulation() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "koff * O", "koff")));

    [Fact]
    public void A_gap_at_minus_40_millivolts_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "0.01 [1/mV/ms] * (v + 40 [mV]) / (1 - exp(-(v + 40 [mV]) / 10 [mV]))", "koff")),
        "EN0228 at Test, transition B → D: the rate '0.01 [ms^-1 mV^-1] * (v + 40 [mV]) / (1 - exp(-(v + 40 [mV]) / 10 [mV]))' has no finite value at -40 mV. "
        + "Write x/(1 - exp(-x)) as 1/exprel(-x), which is 1 at x = 0.");
}
