using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Numerics;

namespace Engram.Tests.Experiments.Measures;

/// <summary>Numbers read off curves whose formulas are known.</summary>
public sealed class CurveMeasureTests
{
    private static readonly double[] s_doses = [.. Enumerable.Range(0, 17).Select(k => 1e-4 * Math.Pow(10, k / 4.0))];

    [Theory]
    [InlineData(HillParameter.Half, 0.02)]
    [InlineData(HillParameter.Slope, 1.7)]
    [InlineData(HillParameter.Maximum, 0.8)]
    public void A_rising_hill_curve_gives_back_its_parameters(HillParameter parameter, double expected) =>
        Assert.Equal(expected, Curve(parameter, false).Read(Points(s_doses, x => Hill(x, 0.02, 1.7, 0.8))).Value, 1e-6 * expected);

    [Theory]
    [InlineData(HillParameter.Half, 0.02)]
    [InlineData(HillParameter.Slope, 1.0)]
    public void A_falling_hill_curve_gives_back_its_parameters(HillParameter parameter, double expected) =>
        Assert.Equal(expected, Curve(parameter, true).Read(Points([0, .. s_doses], x => 5 - Hill(x, 0.02, 1.0, 5))).Value, 1e-6 * expected);

    [Fact]
    public void A_curve_of_inward_currents_keeps_its_sign()
    {
        CurvePoints inward = Points(s_doses, x => -Hill(x, 0.02, 1.7, 300));

        Assert.Equal(-300, Curve(HillParameter.Maximum, false).Read(inward).Value, 1e-3);
        Assert.Equal(0.02, Curve(HillParameter.Half, false).Read(inward).Value, 1e-8);
        Assert.Equal(-150, Curve(HillParameter.Half, false).Fit(inward)!(0.02), 1e-3);
    }

    // Of 200 limits of 95 %, 190 ± 3.1 hold the truth.
    [Theory]
    [InlineData(HillParameter.Half, 0.02)]
    [InlineData(HillParameter.Slope, 1.7)]
    public void Confidence_limits_hold_the_truth_as_often_as_they_say(HillParameter parameter, double truth)
    {
        int held = 0;
        for (uint trial = 0; trial < 200; trial++)
        {
            RandomStream random = new(4, 0, trial);
            MeasuredValue found = Curve(parameter, false).Read(Points(s_doses, x => Hill(x, 0.02, 1.7, 0.8) + (0.01 * random.NextNormal())));
            held += found.Low <= truth && truth <= found.High ? 1 : 0;
        }

        Assert.InRange(held, 177, 199);
    }

    [Fact]
    public void What_cannot_be_fitted_has_no_number_and_no_curve()
    {
        CurvePoints[] hopeless = [Points(s_doses, _ => 0), Points(s_doses, _ => 0.4), Points([1, 2], x => x), Points(s_doses, x => x > 0.1 ? double.NaN : x)];

        Assert.All(hopeless, points =>
        {
            Assert.Equal(double.NaN, Curve(HillParameter.Half, false).Read(points).Value);
            Assert.Null(Curve(HillParameter.Half, false).Fit(points));
        });
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(-45, -5)]
    [InlineData(66, 32)]
    public void A_crossing_is_found_on_a_straight_line(double level, double expected) => // y = 3(x − 10), the axis in any order
        Assert.Equal(expected, new Crossing("c", default, "i", "v", level).Read(Points([40, -60, -20, 20, 0], x => 3 * (x - 10))).Value, 1e-9);

    [Fact]
    public void A_level_that_is_not_reached_is_not_crossed()
    {
        Crossing crossing = new("c", default, "i", "v", 5);

        Assert.Equal(double.NaN, crossing.Read(Points([1, 2, 3], x => x)).Value);
        Assert.Equal(double.NaN, crossing.Read(Points([1], x => x)).Value);
        Assert.Equal(3, crossing.Read(Points([1, 2, 3], x => x + 2)).Value);
        Assert.Equal(2, crossing.Read(Points([1, 2, 2, 3], x => (5 * x) - 5)).Value); // the same condition twice
    }

    // (v + 27)²/10 − 90 on a grid of 10 mV: the parabola through three points is the curve itself.
    [Fact]
    public void The_minimum_of_a_parabola_is_found_between_samples()
    {
        CurvePoints points = Points([.. Enumerable.Range(-8, 12).Select(k => 10.0 * k)], v => ((v + 27) * (v + 27) / 10) - 90);

        Assert.Equal(-27, new Lowest("v", default, "i", "v", Position: true).Read(points).Value, 1e-9);
        Assert.Equal(-90, new Lowest("i", default, "i", "v", Position: false).Read(points).Value, 1e-9);
    }

    [Fact]
    public void A_curve_that_falls_to_its_end_has_a_lowest_value_and_no_minimum()
    {
        CurvePoints points = Points([-80, -40, 0, 40], v => v);

        Assert.Equal(double.NaN, new Lowest("v", default, "i", "v", Position: true).Read(points).Value);
        Assert.Equal(-80, new Lowest("i", default, "i", "v", Position: false).Read(points).Value);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0.25, 0.25)]
    public void Rectification_is_the_ratio_of_chord_conductances(double outward, double expected)
    {
        // Lines on both sides of a reversal at 5 mV, with the potentials asked for on the grid.
        CurvePoints points = Points([-75, -55, -35, 5, 25, 45], v => (v - 5) * (v > 5 ? outward : 1));

        Assert.Equal(expected, new RectificationIndex("r", "i", "v", 45, -55, 5).Read(points).Value, 1e-12);
        Assert.Equal(double.NaN, new RectificationIndex("r", "i", "v", 60, -55, 5).Read(points).Value); // beyond what was measured
    }

    [Fact]
    public void A_ratio_compares_two_conditions_by_their_labels()
    {
        CurvePoints points = new(["control", "With Drug"], [double.NaN, double.NaN], [8, 2]);

        Assert.Equal(0.25, new ConditionRatio("r", "i", "drug", "with drug", "control").Read(points).Value);
        Assert.Equal(
            "EN0708 at r: the axis 'drug' has no condition 'contorl'. Did you mean 'control'?",
            Assert.Throws<ExperimentException>(() => new ConditionRatio("r", "i", "drug", "with drug", "contorl").Read(points)).Message);
    }

    private static HillCurve Curve(HillParameter parameter, bool falling) => new("h", default, "peak", "dose", parameter, falling);

    private static double Hill(double x, double half, double slope, double maximum) => x <= 0 ? 0 : maximum / (1 + Math.Pow(half / x, slope));

    private static CurvePoints Points(double[] x, Func<double, double> y) =>
        new(x.Select(v => v.ToString("R", System.Globalization.CultureInfo.InvariantCulture)).ToEquatableArray(), x.ToEquatableArray(), x.Select(y).ToEquatableArray());
}
