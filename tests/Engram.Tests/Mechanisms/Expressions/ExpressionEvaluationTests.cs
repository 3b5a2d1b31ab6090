using CsCheck;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Mechanisms.Expressions;

/// <summary>Formulas against the same computed by C#.</summary>
public sealed class ExpressionEvaluationTests
{
    public static TheoryData<string, Func<double, double, double>> Formulas => new()
    {
        { "x + y", (x, y) => x + y },
        { "x - y", (x, y) => x - y },
        { "x * y", (x, y) => x * y },
        { "x / y", (x, y) => x / y },
        { "x ^ y", Math.Pow },
        { "-x ^ 2", (x, _) => -Math.Pow(x, 2) },
        { "x - y - 1", (x, y) => x - y - 1 },
        { "x / y / 2", (x, y) => x / y / 2 },
        { "x < y", (x, y) => x < y ? 1 : 0 },
        { "x > y", (x, y) => x > y ? 1 : 0 },
        { "x <= x", (_, _) => 1 },
        { "x >= y", (x, y) => x >= y ? 1 : 0 },
        { "if(x < y, x, -y)", (x, y) => x < y ? x : -y },
        { "exp(x)", (x, _) => Math.Exp(x) },
        { "log(x)", (x, _) => Math.Log(x) },
        { "log10(x)", (x, _) => Math.Log10(x) },
        { "sqrt(x)", (x, _) => Math.Sqrt(x) },
        { "abs(x)", (x, _) => Math.Abs(x) },
        { "tanh(x)", (x, _) => Math.Tanh(x) },
        { "sin(x)", (x, _) => Math.Sin(x) },
        { "cos(x)", (x, _) => Math.Cos(x) },
        { "floor(x)", (x, _) => Math.Floor(x) },
        { "min(x, y)", Math.Min },
        { "max(x, y)", Math.Max },
        { "1 / (1 + y / 3.57 * exp(-0.062 * x))", (x, y) => 1 / (1 + (y / 3.57 * Math.Exp(-0.062 * x))) },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_means_what_it_means_in_CSharp(string text, Func<double, double, double> meaning)
    {
        Expression formula = Expression.Parse(text);

        Gen.Select(Gen.Double[-20, 20], Gen.Double[-20, 20])
            .Sample((x, y) => Assert.Equal(meaning(x, y), formula.Evaluate(name => name == "x" ? x : y)), iter: 100);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1e-6, 1.0000005000001666667)] // 1 + x/2 + x²/6
    [InlineData(-1e-6, 0.99999950000016666663)]
    [InlineData(1e-3, 1.000500166708341668)] // to x⁴/120
    [InlineData(1, 1.7182818284590452354)] // e − 1
    [InlineData(-1, 0.63212055882855767840)] // 1 − 1/e
    [InlineData(50, 1.0369411057174144617e20)] // e^50 / 50
    public void The_relative_exponential_is_accurate_near_zero_and_far(double x, double value) =>
        Assert.Equal(1, Expression.Parse("exprel(x)").Evaluate(_ => x) / value, 1e-10);

    [Fact]
    public void Every_built_in_function_is_compared()
    {
        IEnumerable<string> tested = Formulas.SelectMany(row => Expression.Parse(row.Data.Item1).Everything().OfType<Call>()).Select(c => c.Function).Append("exprel");

        Assert.Equal(Call.BuiltIn.Keys.Order(), tested.Distinct().Order());
    }

    [Fact]
    public void An_unknown_function_cannot_be_computed() => Assert.Equal(
        "EN0206: 'exq' is not a function. Did you mean 'exp'?",
        Assert.Throws<MechanismException>(() => Expression.Parse("exq(1)").Evaluate(_ => 0)).Message);
}
