namespace Engram.Tests.Mechanisms.Rules;

public sealed class RatesAreNotNegativeTests
{
    [Fact]
    public void A_rate_that_is_kept_above_zero_is_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating().State("D")
        .Reversible("B", "D", "max(0, 0.01 [1/ms/mV] * (v + 20 [mV]))", "koff * exp(-v / 20 [mV])")));

    [Fact]
    public void A_rate_through_a_definition_and_a_function_is_computed() => RuleTest.Rejected(
        RuleTest.Receptor().Definition("d", "half(koff) - 2 [1/ms]").Function("half", ["x"], "x / 2")
            .Scheme(s => s.Gating().State("D").Reversible("B", "D", "d", "koff")),
        "EN0220 at Test, transition B → D: the rate 'd' is negative: -1 /ms. Give a rate of 0 or more; the reverse reaction is a transition of its own.");

    [Fact]
    public void A_negative_constant_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "-2 * koff", "koff")),
        "EN0220 at Test, transition B → D: the rate '-2 * koff' is negative: -4 /ms. Give a rate of 0 or more; the reverse reaction is a transition of its own.");

    [Fact]
    public void A_rate_that_becomes_negative_at_some_voltage_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "0.01 [1/mV/ms] * (v + 20 [mV])", "koff")),
        "EN0226 at Test, transition B → D: the rate '0.01 [ms^-1 mV^-1] * (v + 20 [mV])' becomes negative: -1 /ms at -120 mV. "
        + "Write it so that it stays at 0 or above between -120 and 80 mV, e.g. with max(0, …).");
}
