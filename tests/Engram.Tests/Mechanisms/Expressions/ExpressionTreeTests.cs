using CsCheck;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Tests.Mechanisms.Expressions;

public sealed class ExpressionTreeTests
{
    [Fact]
    public void Rewriting_with_no_change_gives_an_equal_formula() => RandomFormula.OfDepth(3).Sample(f => f.Rewrite(e => e) == f);

    [Fact]
    public void Rewriting_reaches_every_name() => RandomFormula.OfDepth(3)
        .Sample(f => !f.Rewrite(e => e is Symbol ? new Number(1) : e).Names().Any());

    [Fact]
    public void Names_are_listed_once_in_the_order_of_reading() => Assert.Equal(["b", "a"], Expression.Parse("b * exp(a) + b").Names());

    [Fact]
    public void Equal_formulas_are_equal_however_they_were_made()
    {
        Expression written = Expression.Parse("2 * exp(-v / 17 [mV])");
        Expression built = 2.0 * (Expression)new Call("exp", [new Negation(new Symbol("v")) / (Quantity)17.mV]);

        Assert.Equal(written, built);
        Assert.Equal(written.GetHashCode(), built.GetHashCode());
    }
}
