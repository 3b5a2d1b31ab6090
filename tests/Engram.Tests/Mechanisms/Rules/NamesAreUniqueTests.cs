using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class NamesAreUniqueTests
{
    [Fact]
    public void Different_names_are_accepted() => RuleTest.Accepted(RuleTest.Whole());

    [Fact]
    public void A_state_given_twice_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("B")), "EN0207 at Test: there are two states named 'B'. Rename one of them.");

    [Fact]
    public void A_parameter_named_like_a_state_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Parameter("B", "1 /ms"), "EN0207 at Test: 'B' names a parameter and a state. Rename one of them.");

    [Fact]
    public void A_gate_named_like_an_input_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Gate(new Gate("glutamate", Expression.Parse("0.5"))), "EN0207 at Test: 'glutamate' names an input and a gate. Rename one of them.");

    [Fact]
    public void A_scheme_given_twice_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.State("A")).Scheme(s => s.State("B")), "EN0207 at Test: there are two schemes named 'gating'. Rename one of them.");

    [Fact]
    public void A_function_given_twice_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Function("f", ["x"], "x").Function("f", ["y"], "y"), "EN0207 at Test: there are two functions named 'f'. Rename one of them.");

    [Fact]
    public void An_argument_that_hides_an_input_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Function("f", ["v"], "v"), "EN0207 at Test, function f: 'v' names an input and an argument. Rename one of them.");

    [Fact]
    public void An_argument_given_twice_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Function("f", ["x", "x"], "x"), "EN0207 at Test, function f: there are two arguments named 'x'. Rename one of them.");
}
