using Engram.Experiments;
using Engram.Figures;

namespace Engram.Tests.Figures;

/// <summary>Dwell-time histograms.</summary>
public sealed class DwellFigureTests
{
    private static readonly Figure s_figure = FigureDrawing.Draw(Samples.ChannelReport, new FigureRequest(FigureKind.DwellTimes));

    [Fact]
    public void Open_and_shut_times_lie_on_logarithmic_time_and_square_root_counts()
    {
        Assert.Equal(["Open time (ms)", "Shut time (ms)"], s_figure.Panels.Select(p => p.X.Title));
        Assert.All(s_figure.Panels, p => Assert.Equal((AxisScale.Logarithmic, AxisScale.SquareRoot), (p.X.Scale, p.Y.Scale)));
    }

    [Fact]
    public void Bars_count_every_dwell()
    {
        int open = Samples.ChannelReport.Runs[0].Views[0].Dwells!.Open.Length;

        Assert.Equal(open, s_figure.Panels[0].Series[0].Y.ToArray().Sum());
    }

    [Fact]
    public void The_theoretical_curve_holds_as_many_dwells_as_the_bars()
    {
        Panel panel = s_figure.Panels[0];
        double[] x = panel.Series[1].X.ToArray(), y = panel.Series[1].Y.ToArray();
        double binWidth = Math.Log10(panel.Series[0].X.Span[1] / panel.Series[0].X.Span[0]);
        double area = Enumerable.Range(0, x.Length - 1).Sum(k => (y[k] + y[k + 1]) / 2 * Math.Log10(x[k + 1] / x[k])) / binWidth;

        // What lies outside the axis, beyond the shortest and longest of some hundred dwells, is about a per cent.
        Assert.Equal(1, area / panel.Series[0].Y.ToArray().Sum(), 0.03);
    }

    [Fact]
    public void One_kind_can_be_asked_for() =>
        Assert.Equal("Shut time (ms)", Assert.Single(FigureDrawing.Draw(Samples.ChannelReport, new FigureRequest(FigureKind.DwellTimes) { Y = "shut" }).Panels).X.Title);

    [Fact]
    public void A_report_without_single_channels_is_refused() => Assert.Equal(
        "EN0902 at kind: there is nothing to draw: no run gave open or shut times. Use the method 'single-channel', and let it run long enough for channels to open.",
        Assert.Throws<FiguresException>(() => FigureDrawing.Draw(Samples.ResponseReport, new FigureRequest(FigureKind.DwellTimes))).Message);
}
