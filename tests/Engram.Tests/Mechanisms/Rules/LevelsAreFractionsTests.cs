namespace Engram.Tests.Mechanisms.Rules;

public sealed class LevelsAreFractionsTests
{
    [Fact]
    public void A_sub_conductance_is_accepted() => RuleTest.Accepted(RuleTest.Receptor().Scheme(s => s.Gating().Open("S", 0.25).Reversible("B", "S", "koff", "koff")));

    [Fact]
    public void A_level_above_one_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().Open("S", 1.5).Reversible("B", "S", "koff", "koff")),
        "EN0218 at Test, state S: the open level 1.5 is not a fraction of the full conductance. "
        + "Give a number above 0 and up to 1, and the full conductance in the current.");

    [Fact]
    public void A_level_that_is_not_a_number_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().Open("S", double.NaN).Reversible("B", "S", "koff", "koff")),
        "EN0218 at Test, state S: the open level NaN is not a fraction of the full conductance. "
        + "Give a number above 0 and up to 1, and the full conductance in the current.");
}
