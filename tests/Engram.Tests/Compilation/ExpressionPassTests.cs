using CsCheck;
using Engram.Compilation;
using Engram.Compilation.Passes;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Compilation;

/// <summary>Passes over formulas, each from text to text.</summary>
public sealed class ExpressionPassTests
{
    [Theory]
    [InlineData("2 * 5 [1/mM/ms] * glu", "10 [1/mM/ms] * glu")]
    [InlineData("exp(0) + x", "1 + x")]
    [InlineData("if(2 > 1, x, y)", "x")]
    [InlineData("min(3, 4) * x", "3 * x")]
    [InlineData("x / 0", "x / 0")]
    public void Numbers_are_computed_once(string before, string after) => Assert.Equal(Normal(after), FoldConstants.Run(Expression.Parse(before)).ToString());

    [Theory]
    [InlineData("x + 0", "x")]
    [InlineData("0 * x", "0")]
    [InlineData("1 * x / 1", "x")]
    [InlineData("x^2 / 4", "0.25 * (x * x)")]
    [InlineData("x^3", "x * x * x")]
    [InlineData("x^0.5", "sqrt(x)")]
    [InlineData("x * 3", "3 * x")]
    [InlineData("2 * x * (4 * y)", "8 * (x * y)")]
    [InlineData("-(-x)", "x")]
    [InlineData("x + -y", "x - y")]
    [InlineData("x - x", "0")]
    [InlineData("-(2 * x)", "-2 * x")]
    [InlineData("-x / clearance", "-(x / clearance)")]
    public void Arithmetic_that_does_nothing_is_removed(string before, string after) =>
        Assert.Equal(Normal(after), SimplifyAlgebra.Run(Expression.Parse(before)).ToString());

    [Theory]
    [InlineData("13 * x", "13")]
    [InlineData("y + 3", "0")]
    [InlineData("x * y", "y")]
    [InlineData("x^2", "2 * x")]
    [InlineData("exp(2 * x)", "2 * exp(2 * x)")]
    [InlineData("y / x", "-(y / (x * x))")]
    [InlineData("if(y > 0, x, 3)", "if(y > 0, 1, 0)")]
    [InlineData("floor(x)", "0")]
    public void Derivatives_read_as_in_a_book(string before, string after) =>
        Assert.Equal(Normal(after), Differentiate.Run(Empty, Expression.Parse(before), "x").ToString());

    [Theory]
    [InlineData("exp(-x / 17) / (1 + 0.3 * exp(-x / 17))")]
    [InlineData("x^3 * (1 - x)^2 + log(1 + x * x)")]
    [InlineData("exprel(x) + tanh(3 * x) - sin(x) * cos(x)")]
    [InlineData("sqrt(2 + x) * log10(5 + x) / (1 + x^4)")]
    [InlineData("max(x, 0.3) * min(x^2, 0.5) + abs(x - 0.1)")]
    [InlineData("(1 + x * x)^x")]
    public void Derivatives_agree_with_differences(string formula)
    {
        Expression f = Expression.Parse(formula), slope = Differentiate.Run(Empty, f, "x");
        Gen.Double[-0.9, 0.9].Sample(x =>
        {
            // central difference: error 1e-16/h + h² ~ 1e-9 at h = 1e-5, and kinks are avoided
            const double h = 1e-5;
            double At(double at) => f.Evaluate(_ => at);
            bool kink = new[] { 0.3, Math.Sqrt(0.5), -Math.Sqrt(0.5), 0.1 }.Any(k => Math.Abs(x - k) < 2 * h)
                || (Math.Abs(x) < 1e-3 && formula.StartsWith("exprel", StringComparison.Ordinal)); // there its own rounding, 1e-16/x, is magnified
            return kink || Math.Abs(slope.Evaluate(_ => x) - ((At(x + h) - At(x - h)) / (2 * h))) < 1e-7;
        });
    }

    [Fact]
    public void Derivatives_see_through_definitions_gates_and_open_probabilities()
    {
        Mechanism m = new MechanismBuilder("m", "m").Input(Input.Voltage).Ligand("mg", 1)
            .Definition("block", "1 / (1 + mg * exp(-0.062 [1/mV] * v) / 3.57 [mM])").Definition("twice", "2 * block")
            .Scheme(s => s.State("C").Open("O", 0.5).Reversible("C", "O", "1 [1/ms]", "1 [1/ms]")).BuildUnchecked();

        Assert.Equal("0.5", Differentiate.Run(m, new Symbol("open"), "O").ToString());
        Expression slope = Differentiate.Run(m, Expression.Parse("twice"), "v");
        double Twice(double v) => 2 / (1 + (Math.Exp(-0.062 * v) / 3.57));
        double value = slope.Evaluate(n => n switch { "v" => -20, "mg" => 1, "block" => Twice(-20) / 2, _ => throw new InvalidOperationException(n) });
        Assert.Equal((Twice(-20 + 1e-4) - Twice(-20 - 1e-4)) / 2e-4, value, 1e-9);
    }

    [Fact]
    public void Unknown_functions_have_no_derivative()
    {
        CompilationException e = Assert.Throws<CompilationException>(() => Differentiate.Run(Empty, new Call("gamma", [new Symbol("x")]), "x"));
        Assert.Equal("EN0305 at gamma(x): there is no derivative of this formula. Write it with built-in functions.", e.Message);
    }

    private static Mechanism Empty { get; } = new MechanismBuilder("empty", "empty").BuildUnchecked();

    private static string Normal(string text) => Expression.Parse(text).ToString();
}
