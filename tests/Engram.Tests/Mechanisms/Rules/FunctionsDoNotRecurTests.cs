namespace Engram.Tests.Mechanisms.Rules;

public sealed class FunctionsDoNotRecurTests
{
    [Fact]
    public void A_function_may_call_another() => RuleTest.Accepted(
        RuleTest.Whole().Function("f", ["x"], "x / 2").Function("g", ["y"], "f(y) + f(f(y))").Definition("a", "g(1)"));

    [Fact]
    public void A_function_that_calls_itself_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Function("f", ["x"], "f(x - 1) + f(x - 2)").Definition("a", "f(2)"),
        "EN0225 at Test, function f: 'f' calls itself. Write it without recursion.");

    [Fact]
    public void Functions_that_call_each_other_are_refused() => RuleTest.Rejected(
        RuleTest.Whole().Function("f", ["x"], "g(x)").Function("g", ["y"], "f(y)"),
        "EN0225 at Test, function f: 'f' calls itself. Write it without recursion.",
        "EN0225 at Test, function g: 'g' calls itself. Write it without recursion.");
}
