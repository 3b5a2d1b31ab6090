namespace Engram.Tests.Mechanisms.Rules;

public sealed class CallsMatchFunctionsTests
{
    [Fact]
    public void Built_in_and_own_functions_are_accepted() => RuleTest.Accepted(RuleTest.Whole().Function("half", ["x"], "x / 2").Definition("a", "half(exp(1)) + max(1, 2)"));

    [Fact]
    public void An_unknown_function_is_refused_with_the_nearest_name() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "exprl(1)"), "EN0206 at Test, definition a: 'exprl' is not a function. Did you mean 'exprel'?");

    [Fact]
    public void Too_many_arguments_are_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "exp(1, 2)"), "EN0213 at Test, definition a: 'exp(1, 2)' gives 2 arguments to exp. It takes 1.");

    [Fact]
    public void Too_few_arguments_of_a_condition_are_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "if(1, 2)"), "EN0213 at Test, definition a: 'if(1, 2)' gives 2 arguments to if. It takes 3.");
}
