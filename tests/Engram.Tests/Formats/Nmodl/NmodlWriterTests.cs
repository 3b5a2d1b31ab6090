using Engram.Formats;
using Engram.Formats.Nmodl;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Formats.Nmodl;

public sealed class NmodlWriterTests
{
    [Theory]
    [InlineData("A2R*", "A2R_star")]
    [InlineData("β1", "beta1")]
    [InlineData("C'", "C_prime")]
    [InlineData("gating.open", "gating_open")]
    [InlineData("_x", "x")]
    [InlineData("2A", "S2A")]
    [InlineData("é", "S")]
    public void A_name_becomes_an_identifier(string name, string identifier) => Assert.Equal(identifier, NmodlWords.Identifier(name));

    [Theory]
    [InlineData("Häusser & Ørsted–Ångström, 10 µM at 22 °C", "Hausser & Orsted-Angstrom, 10 uM at 22 deg C")]
    [InlineData("τ → β²\n and ENDCOMMENT", "tau -> beta2 and end of comment")]
    public void A_comment_is_one_line_of_ASCII(string text, string comment) => Assert.Equal(comment, NmodlWords.Comment(text));

    [Theory]
    [InlineData("NMDA/Erreger2005-GluN2A", "NMDA_Erreger2005_GluN2A")]
    [InlineData("ExpSyn", "ExpSyn_")]
    [InlineData("double", "double_")]
    public void A_mechanism_has_a_name_NEURON_does_not_keep(string name, string process) =>
        Assert.Equal(process, NmodlWriter.ProcessName(new MechanismBuilder(name, "").BuildUnchecked()));

    [Fact]
    public void A_state_C_takes_the_names_C0_and_DC_with_it()
    {
        NmodlNames names = new(Samples.HardNames);

        Assert.Equal(["C", "C0_", "DC_", "C_star", "C_star_", "dt_", "delete_"], Samples.HardNames.Scheme.States.Select(s => names[s.Name]));
    }

    [Theory]
    [InlineData("-a * b", "-a * b")]
    [InlineData("c - -a * b", "c - (-a * b)")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("a / (b * c)", "a / (b * c)")]
    [InlineData("(a + b)^2", "(a + b)^2")]
    [InlineData("(2 [mV])^2", "(2 (mV))^2")]
    [InlineData("a^(b^c)", "a^(b^c)")]
    [InlineData("0.61 [1/mM/ms] * exp(-a / 17 [mV])", "0.61 (/mM/ms) * exp(-a / 17 (mV))")]
    [InlineData("log10(a) + abs(b)", "log10(a) + fabs(b)")]
    public void A_formula_keeps_its_meaning(string formula, string written)
    {
        NmodlContext context = new(new MechanismBuilder("m", "").BuildUnchecked());

        Assert.Equal(written, context.Formula.Of(Expression.Parse(formula)));
    }

    [Fact]
    public void Only_linear_equations_are_left_to_cnexp()
    {
        static string Written(string derivative) => NmodlWriter.Write(new MechanismBuilder("m", "")
            .Equation("x", default, "0", derivative).Equation("y", default, "0", "-y / 2 [ms]").Build());

        Assert.Contains("METHOD cnexp", Written("(y - 3 * x) / 2 [ms]"), StringComparison.Ordinal);
        Assert.Contains("METHOD derivimplicit", Written("-x * x / 2 [ms]"), StringComparison.Ordinal);
        Assert.Contains("METHOD derivimplicit", Written("1 [1/ms] / (1 + x)"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_event_handlers_are_refused()
    {
        Mechanism two = new MechanismBuilder("m", "").Equation("x", default, "0", "-x / 1 [ms]")
            .OnEvent("spike", ["weight"], ("x", "x + weight")).OnEvent("reset", [], ("x", "0")).Build();

        FormatsException e = Assert.Throws<FormatsException>(() => NmodlWriter.Write(two));

        Assert.Equal(
            "EN0802 at m: NMODL has one NET_RECEIVE, and the mechanism handles 'spike' and 'reset'. Keep one event handler, or split the mechanism.", e.Message);
    }

    [Fact]
    public void A_current_of_an_unknown_kind_is_refused()
    {
        Mechanism strange = new MechanismBuilder("m", "").Current(new Strange()).BuildUnchecked();

        Assert.Equal(
            "EN0802 at m: NMODL cannot express the current 'pump' of kind Strange. Use an ohmic or a GHK current.",
            Assert.Throws<FormatsException>(() => NmodlWriter.Write(strange)).Message);
    }

    private sealed record Strange() : MembraneCurrent("pump", []);
}
