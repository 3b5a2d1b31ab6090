namespace Engram.Tests.Mechanisms.Rules;

public sealed class NumbersAreFiniteTests
{
    [Fact]
    public void Finite_numbers_are_accepted() => RuleTest.Accepted(RuleTest.Whole().Parameter("large", "1e300 mV"));

    [Fact]
    public void An_infinite_parameter_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Parameter("k", "1e999 /ms"), "EN0219 at Test, parameter k: Infinity is not a finite number. Give a finite number.");

    [Fact]
    public void A_default_that_is_not_a_number_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Ligand("glycine", double.NaN), "EN0219 at Test, default of input glycine: NaN is not a finite number. Give a finite number.");

    [Fact]
    public void An_infinite_number_in_a_formula_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "1e999"), "EN0219 at Test, definition a: Infinity is not a finite number. Give a finite number.");
}
