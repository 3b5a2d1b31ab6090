using Engram.Kinetics;
using static Engram.Tests.Validation.ColquhounHawkes1982.CookbookScheme;

namespace Engram.Tests.Validation.ColquhounHawkes1982;

/// <summary>Equilibrium concentration-response of the cookbook's scheme.</summary>
public sealed class DoseResponseTests
{
    private static readonly ConcentrationResponse s_curve = new(Mechanism, Conditions.Default, "agonist");

    [Fact]
    public void Maximum_EC50_and_slope_match_the_published_ones_by_their_definition()
    {
        DcprogsDoseResponse read = DcprogsDoseResponse.Of(s_curve.Response);

        Matches("0.96773944", read.Maximum);
        Matches("2.40802765", read.Half * 1000); // µM
        Matches("1.89185281", read.HillSlope);
    }

    // At saturation only A2R and A2R* are left: E = 15000/500. AR* ⇌ A2R* goes on with negligible flow.
    [Fact]
    public void The_exact_maximum_is_that_of_the_doubly_liganded_states()
    {
        Assert.Equal(30.0 / 31, s_curve.Saturation.Response, 1e-8);
        Assert.Equal(double.PositiveInfinity, s_curve.Saturation.Concentration);
    }

    // Closed form for detailed balance, 2k*−2 = 2/3 (the printed 0.66667 moves it by 1e-8): with a = c/20 µM and b = a·c/8 µM,
    // P = (a/200 + 30b)/(1 + a + b + a/200 + 30b).
    [Fact]
    public void The_exact_EC50_is_the_root_of_the_closed_form()
    {
        HalfEffect half = s_curve.HalfEffect();

        double c = half.Concentration * 1000, a = c / 20, b = a * c / 8;
        double p = ((a / 200) + (30 * b)) / (1 + a + b + (a / 200) + (30 * b));
        Assert.Equal(15.0 / 31, p, 1e-7);
        Assert.Equal(2.40381382, half.Concentration * 1000, 1e-6);
        Assert.Equal(1.89216675, half.HillSlope, 1e-6);
    }
}
