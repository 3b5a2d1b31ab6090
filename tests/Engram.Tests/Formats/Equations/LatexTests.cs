using Engram.Formats;
using Engram.Formats.Equations;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Receptors;

namespace Engram.Tests.Formats.Equations;

public sealed class LatexTests
{
    private static readonly LatexFormula s_formula = new(new LatexNames(Samples.Jonas));

    [Theory]
    [InlineData("k1 * glutamate", @"k_{\mathrm{1}} \, [\mathrm{glutamate}]")]
    [InlineData("a / (b + c)", @"\frac{a}{b + c}")]
    [InlineData("(a + b) * 2", @"\left(a + b\right) \cdot 2")]
    [InlineData("(a / b)^2", @"\left(\frac{a}{b}\right)^{2}")]
    [InlineData("exp(-v / 17 [mV])", @"\exp\left(\frac{-V}{17\,\mathrm{mV}}\right)")]
    [InlineData("5e-8 [1/mM/ms] * tau_x", @"5 \times 10^{-8}\,\mathrm{mM^{-1}\,ms^{-1}} \, \tau_{\mathrm{x}}")]
    [InlineData("a - (b - c)", @"a - \left(b - c\right)")]
    [InlineData("alpha * open * O", @"\alpha \, p_{\mathrm{open}} \, p_{\mathrm{O}}")]
    [InlineData("abs(a) + sqrt(b)", @"\left\lvert a \right\rvert + \sqrt{b}")]
    [InlineData("if(v < 0 [mV], a, b)", @"\begin{cases} a & \text{if } V < 0\,\mathrm{mV} \\ b & \text{otherwise} \end{cases}")]
    public void A_formula_reads_as_in_a_paper(string formula, string latex) => Assert.Equal(latex, s_formula.Of(Expression.Parse(formula)));

    [Fact]
    public void Braces_brackets_and_environments_of_every_receptor_are_closed() => Assert.All(Catalogue.All, r =>
    {
        string text = Exporter.Export(r.Mechanism, "latex");
        Assert.Equal(Count(text, "\\left"), Count(text, "\\right"));
        Assert.Equal(Count(text, "\\begin{"), Count(text, "\\end{"));
        Assert.Equal(Count(text.Replace("\\{", ""), "{"), Count(text.Replace("\\}", ""), "}"));
        Assert.All(text, c => Assert.True(c < 0x250, $"'{c}' is not in the T1 encoding"));
    });

    [Fact]
    public void Every_transition_appears_once_as_a_gain_and_once_as_a_loss()
    {
        EquationSheet sheet = new(Samples.Jonas);
        string balances = string.Join('\n', sheet.Sections[0].Lines.Take(Samples.Jonas.Scheme.States.Length).Select(l => l.Right));

        Assert.All(Samples.Jonas.Scheme.Transitions, t => Assert.Equal(2, Count(balances, $"{sheet.Rate(t)} \\, p_{{\\mathrm{{{t.From}}}}}")));
    }

    [Fact]
    public void Text_is_escaped() => Assert.Equal(@"10 \ensuremath{\mu}M \& 5\,\%\_x".Replace(@"\,", ""), LatexText.Of("10 µM & 5%_x"));

    [Fact]
    public void A_cell_of_Markdown_cannot_end_its_column() => Assert.Contains(
        "| a \\| b |",
        Exporter.Export(new MechanismBuilder("m", "").Parameter("x", "1", "a | b").Build(), "markdown"), StringComparison.Ordinal);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
