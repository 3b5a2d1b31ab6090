namespace Engram.Tests.Mechanisms.Rules;

public sealed class ConcentrationsAreNotNegativeTests
{
    [Fact]
    public void No_ligand_is_accepted() => RuleTest.Accepted(RuleTest.Whole().Ligand("glycine", 0));

    [Fact]
    public void A_negative_default_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Ligand("glycine", -0.01), "EN0221 at Test, default of input glycine: -10 µM is a negative concentration. Give 0 or more.");

    [Fact]
    public void A_negative_affinity_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Parameter("kd", "-3.57 mM"), "EN0221 at Test, parameter kd: -3.57 mM is a negative concentration. Give 0 or more.");
}
