using Engram.Experiments;
using Engram.Figures;

namespace Engram.Tests.Figures;

/// <summary>Measurements against a sweep axis.</summary>
public sealed class CurveFigureTests
{
    private static readonly Figure s_response = FigureDrawing.Draw(Samples.ResponseReport, new FigureRequest(FigureKind.Curve) { LogX = true });

    [Fact]
    public void A_concentration_response_has_its_points_its_fit_and_the_half_maximal_mark()
    {
        Panel panel = Assert.Single(s_response.Panels);

        Assert.Equal(("Glutamate (µM)", "Peak open probability"), (panel.X.Title, panel.Y.Title));
        Assert.Equal(AxisScale.Logarithmic, panel.X.Scale);
        Assert.Equal(["AMPA, fit", "AMPA, EC50", "AMPA"], panel.Series.Select(s => s.Label));
        Assert.Equal(7, panel.Series[2].X.Length);
        Assert.Contains(s_response.Letterings, l => l.Text.StartsWith("EC₅₀ ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_fit_is_half_of_its_maximum_at_the_mark()
    {
        Panel panel = s_response.Panels[0];
        double ec50 = Measured("ec50"), maximum = Measured("maximum");

        Assert.Equal([ec50 * 1000, ec50 * 1000], panel.Series[1].X.ToArray()); // mM as µM
        Assert.Equal(maximum / 2, panel.Series[1].Y.Span[1], 1e-12 * maximum); // the fit's own formula there: rounding only
    }

    [Fact]
    public void Decades_carry_numbers_and_the_marks_between_none()
    {
        Axis x = s_response.Panels[0].X;

        Assert.Equal(["10", "100", "1000", "10000"], x.Ticks.Where(t => t.Label.Length > 0).Select(t => t.Label));
        Assert.Contains(x.Ticks, t => t is { Position: > 19.9 and < 20.1, Label: "" });
    }

    [Fact]
    public void A_current_voltage_curve_has_axes_through_zero_and_a_series_for_each_other_condition()
    {
        Figure figure = FigureDrawing.Draw(Samples.CurrentVoltageReport, new FigureRequest(FigureKind.Curve) { X = "hold", Y = "peak" });
        Panel panel = Assert.Single(figure.Panels);

        Assert.Equal(AxisLines.ThroughZero, panel.Lines);
        Assert.Equal(("Membrane potential (mV)", "Peak current (pA)"), (panel.X.Title, panel.Y.Title));
        Assert.Equal(["no Mg²⁺", "1 mM Mg²⁺"], figure.Legend.Select(e => e.Label));
        Assert.All(panel.Series, s => Assert.All(s.Y.ToArray(), v => Assert.InRange(v, panel.Y.Low, panel.Y.High)));
    }

    [Fact]
    public void An_unknown_axis_is_refused_with_the_nearest_name() => Assert.Equal(
        "EN0901 at x: there is no sweep axis 'hald'. Did you mean 'hold'?",
        Assert.Throws<FiguresException>(() => FigureDrawing.Draw(Samples.CurrentVoltageReport, new FigureRequest(FigureKind.Curve) { X = "hald", Y = "peak" })).Message);

    [Fact]
    public void An_unknown_measurement_is_refused_with_the_nearest_name() => Assert.Equal(
        "EN0902 at y: there is nothing to draw: no measurement is named 'peek'. Did you mean 'peak'?",
        Assert.Throws<FiguresException>(() => FigureDrawing.Draw(Samples.CurrentVoltageReport, new FigureRequest(FigureKind.Curve) { X = "hold", Y = "peek" })).Message);

    [Fact]
    public void Without_a_request_a_sweep_of_a_quantity_is_a_curve_and_one_channel_its_dwell_times()
    {
        Assert.Equal("Peak open probability", FigureDrawing.Default(Samples.ResponseReport)[0].Panels[0].Y.Title);
        Assert.Equal("Open time (ms)", FigureDrawing.Default(Samples.ChannelReport)[0].Panels[0].X.Title);
        Assert.Equal("Time (ms)", FigureDrawing.Default(Samples.ReleaseReport)[0].Panels[^1].X.Title);
    }

    private static double Measured(string name) => Samples.ResponseReport.Curves.Single(c => c.Measurement.Name == name).Measurement.Value.Value;
}
