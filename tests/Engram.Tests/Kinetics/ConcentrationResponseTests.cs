using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Kinetics;

public sealed class ConcentrationResponseTests
{
    // Closed form: one site, K = koff/kon = 0.02 mM; with opening efficacy 4, EC50 = K/5 and the maximum is 4/5.
    private static readonly Mechanism s_oneSite = new MechanismBuilder("one site", "").Ligand("agonist")
        .Parameter("koff", "2 /ms")
        .Scheme(s => s.States("R", "AR").Open("O").Reversible("R", "AR", "100 [/mM/ms] * agonist", "koff").Reversible("AR", "O", "8 [/ms]", "2 [/ms]"))
        .Gate(new Gate("block", Expression.Parse("1 / (1 + magnesium / 0.5 [mM])"))).Input(Input.Ligand("magnesium"))
        .BuildUnchecked();

    [Fact]
    public void One_site_has_the_closed_form()
    {
        HalfEffect half = new ConcentrationResponse(s_oneSite, Conditions.Default, "agonist").HalfEffect();

        Assert.Equal(0.004, half.Concentration, 4e-11);
        Assert.Equal(1, half.HillSlope, 1e-8);
        Assert.Equal(0.8, half.Saturated, 1e-10);
        Assert.Equal(0, half.AtZero);
    }

    [Fact]
    public void A_blocker_that_is_a_gate_has_its_IC50()
    {
        ConcentrationResponse curve = new(s_oneSite, Conditions.Default.With("agonist", 1), "magnesium");

        Assert.Equal(0.5, curve.HalfEffect().Concentration, 1e-8);
        Assert.Equal(0.5, curve.ConcentrationOf(curve.AtZero / 2), 1e-9);
        Assert.Equal(1, curve.HalfEffect().HillSlope, 1e-6);
    }

    [Fact]
    public void A_parameter_can_be_varied_as_a_ligand_is()
    {
        ConcentrationResponse curve = new(s_oneSite, Conditions.Default.With("agonist", 0.02), "koff");

        Assert.Equal(0.8, curve.AtZero, 1e-12); // nothing is lost: saturated
        Assert.Equal(4 / (5 + (0.1 / (100 * 0.02))), curve.Response(0.1), 1e-12);
    }

    [Fact]
    public void A_variable_that_changes_nothing_is_refused()
    {
        Mechanism deaf = s_oneSite with { Gates = [] };

        KineticsException refused = Assert.Throws<KineticsException>(() =>
            new ConcentrationResponse(deaf, Conditions.Default.With("agonist", 1), "magnesium").HalfEffect());

        Assert.Equal("EN0407 at one site: the response does not change with 'magnesium'. Choose a ligand or a parameter that the scheme's rates read.", refused.Message);
    }

    // Independent values from the published rates (numpy/scipy): half of the largest response up to 100 mM.
    [Fact]
    public void Jonas_peak_and_steady_EC50_are_exact()
    {
        ConcentrationResponse peak = new(Schemes.Jonas, Conditions.Default, "glutamate", ResponseMeasure.Peak, highest: 100);
        ConcentrationResponse steady = new(Schemes.Jonas, Conditions.Default, "glutamate", highest: 100);

        Assert.Equal(0.3583039011, peak.HalfEffect().Concentration, 4e-9);
        Assert.Equal(0.0420451774, steady.HalfEffect().Concentration, 4e-10);
    }

    [Fact]
    public void Jonas_Hill_fits_are_those_of_61_points()
    {
        double[] concentrations = [.. Enumerable.Range(0, 61).Select(i => Math.Pow(10, -5 + (7 * i / 60.0)))];
        ConcentrationResponse peak = new(Schemes.Jonas, Conditions.Default, "glutamate", ResponseMeasure.Peak, highest: 100);
        double[] relative = [.. peak.Responses(concentrations).Select(r => r / peak.Saturation.Response)];

        HillFit fit = HillFit.Of(concentrations, relative, maximum: 1);

        Assert.Equal(1.366670735, fit.Slope.Value, 1e-6);
        Assert.InRange(fit.Half.Value, 0.3, 0.42);
    }

    [Fact]
    public void A_Hill_fit_finds_what_it_was_given()
    {
        double[] c = [0.01, 0.03, 0.1, 0.3, 1, 3, 10], r = [.. c.Select(x => 0.1 + (0.6 / (1 + Math.Pow(0.2 / x, 1.7))))];

        HillFit fit = HillFit.Of(c, r, 0.1);

        Assert.Equal(0.7, fit.Maximum.Value, 1e-7);
        Assert.Equal(0.2, fit.Half.Value, 1e-7);
        Assert.Equal(1.7, fit.Slope.Value, 1e-6);
    }
}
