using CsCheck;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Mechanisms.Expressions;

public sealed class ExpressionPrintingTests
{
    [Fact]
    public void Printing_and_reading_gives_the_same_formula() =>
        RandomFormula.OfDepth(4).Sample(formula => Assert.Equal(formula, Expression.Parse(formula.ToString())), iter: 2000);

    [Theory]
    [InlineData("0.61 [1/mM/ms] * magnesium * exp(-v / 17 [mV])")]
    [InlineData("a - (b - c)")]
    [InlineData("a - b - c")]
    [InlineData("a / (b * c)")]
    [InlineData("(a + b) * c")]
    [InlineData("-(a * b)")]
    [InlineData("-a * b")]
    [InlineData("-a^2")]
    [InlineData("(-a)^2")]
    [InlineData("-(5)")]
    [InlineData("(-5)^2")]
    [InlineData("2^(-3)")]
    [InlineData("a^(b^c)")]
    [InlineData("(a < b) < c")]
    [InlineData("if(v < 0 [mV], a, b) * c")]
    [InlineData("-2 * a")]
    [InlineData("a * (-5)")]
    [InlineData("a + (-5)")]
    [InlineData("-5 [mV] + v")]
    public void A_formula_is_printed_with_the_brackets_it_needs_and_no_more(string text) =>
        Assert.Equal(text, Expression.Parse(text).ToString());
}
