using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Tests.Mechanisms.Expressions;

public sealed class ExpressionParserTests
{
    private static readonly Expression A = new Symbol("a"), B = new Symbol("b"), C = new Symbol("c");

    [Fact]
    public void Products_bind_before_sums() => Assert.Equal(A + (B * C), Expression.Parse("a + b * c"));

    [Fact]
    public void Differences_and_quotients_are_taken_from_the_left()
    {
        Assert.Equal(A - B - C, Expression.Parse("a - b - c"));
        Assert.Equal(A / B / C, Expression.Parse("a / b / c"));
    }

    [Fact]
    public void Powers_are_taken_from_the_right() => Assert.Equal(
        new Binary(BinaryOperator.Power, A, new Binary(BinaryOperator.Power, B, C)), Expression.Parse("a ^ b ^ c"));

    [Fact]
    public void A_minus_binds_weaker_than_a_power_and_stronger_than_a_product()
    {
        Assert.Equal(-new Binary(BinaryOperator.Power, A, B), Expression.Parse("-a^b"));
        Assert.Equal(new Negation(A) * B, Expression.Parse("-a * b"));
        Assert.Equal(new Binary(BinaryOperator.Power, A, -B), Expression.Parse("a^-b"));
    }

    [Fact]
    public void A_minus_before_digits_belongs_to_the_number()
    {
        Assert.Equal(new Number(-70, Voltage.Dimension), Expression.Parse("-70 [mV]"));
        Assert.Equal(new Number(-70, Voltage.Dimension), Expression.Parse("−70 [mV]")); // the typographic minus
        Assert.Equal(new Negation(new Number(70)), Expression.Parse("-(70)"));
        Assert.Equal(new Negation(new Binary(BinaryOperator.Power, new Number(2), A)), Expression.Parse("-2^a"));
    }

    [Fact]
    public void Comparisons_are_weakest()
    {
        Assert.Equal(new Binary(BinaryOperator.LessOrEqual, A + B, C), Expression.Parse("a + b <= c"));
        Assert.Equal(new Binary(BinaryOperator.Greater, A, B), Expression.Parse("a>b"));
    }

    [Fact]
    public void Units_are_converted_when_reading()
    {
        Assert.Equal(new Number(0.01, Concentration.Dimension), Expression.Parse("10 [uM]"));
        Assert.Equal(new Number(5, new(Concentration: -1, Time: -1)), Expression.Parse("5e6[/M/s]"));
    }

    [Fact]
    public void In_a_formula_a_kelvin_is_a_degree() => Assert.Equal(
        30.0, Expression.Parse("(celsius + 273.15 [K]) / 10 [K]").Evaluate(_ => 26.85), 1e-12);

    [Fact]
    public void Calls_and_conditions_are_read()
    {
        Assert.Equal(new Call("max", [A, B]), Expression.Parse("max(a, b)"));
        Assert.Equal(new Conditional(A, B, C), Expression.Parse("if(a, b, c)"));
    }

    [Fact]
    public void Names_may_hold_letters_digits_underscores_and_dots() => Assert.Equal(
        ["gating.open", "K_d2", "β"], Expression.Parse("gating.open + K_d2 * β").Names());

    [Theory]
    [InlineData("", 1, "the formula ends here", "a number, a name or '('")]
    [InlineData("a +", 4, "the formula ends here", "a number, a name or '('")]
    [InlineData("a b", 3, "found 'b'", "an operator or the end")]
    [InlineData("a < b < c", 7, "found '<'", "an operator or the end")]
    [InlineData("(a + b", 7, "the formula ends here", "')'")]
    [InlineData("a + )", 5, "found ')'", "a number, a name or '('")]
    [InlineData("max(a; b)", 6, "found ';'", "')'")]
    [InlineData("f()", 3, "found ')'", "a number, a name or '('")]
    [InlineData("2 * 1.2.3", 5, "found '1'", "a number")]
    [InlineData("5 [parsec]", 4, "found 'p'", "a unit such as [mV] or [1/mM/ms]")]
    [InlineData("5 [mV", 4, "found 'm'", "a unit such as [mV] or [1/mM/ms]")]
    [InlineData("a ~ b", 3, "found '~'", "an operator or the end")]
    public void What_is_not_a_formula_is_refused_with_its_place(string text, int character, string found, string expected) => Assert.Equal(
        $"EN0205 at character {character} of '{text}': {found}. Expected {expected}.",
        Assert.Throws<MechanismException>(() => Expression.Parse(text)).Message);

    [Fact]
    public void Brackets_without_end_are_refused_before_the_stack_is()
    {
        string text = new('(', 100_000);

        MechanismException refused = Assert.Throws<MechanismException>(() => Expression.Parse(text));

        Assert.Equal("Expected at most 200 brackets within each other", refused.Diagnostic.Advice);
    }

    [Fact]
    public void Signs_without_end_are_refused_before_the_stack_is() =>
        Assert.Throws<MechanismException>(() => Expression.Parse(new string('-', 100_000) + "a"));
}
