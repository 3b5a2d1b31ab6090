using Engram.Experiments;
using Engram.Figures;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Figures;

/// <summary>Traces in small multiples, as the front page shows them.</summary>
public sealed class TraceFigureTests
{
    private const int Rows = 2, Columns = 4;

    private static readonly Figure s_figure = FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure);

    private static IEnumerable<Panel> Plots => s_figure.Panels.Where(p => p.Lines == AxisLines.LeftAndBottom);

    [Fact]
    public void Each_condition_has_a_panel_and_each_column_a_protocol_strip()
    {
        Assert.Equal(Rows * Columns, Plots.Count());
        Assert.Equal(Columns, s_figure.Panels.Count(p => p.Lines == AxisLines.None));
    }

    [Fact]
    public void Panels_say_their_condition_in_words() => Assert.Equal(
        ["+40 mV, 100 µM glycine, no Mg²⁺", "+40 mV, 100 µM glycine, 1 mM Mg²⁺", "+40 mV, no glycine, no Mg²⁺", "+40 mV, no glycine, 1 mM Mg²⁺"],
        Plots.Take(Columns).Select(p => p.Title));

    [Fact]
    public void Axis_titles_carry_their_units()
    {
        Assert.All(Plots, p => Assert.Equal(("Time (ms)", "Current (pA)"), (p.X.Title, p.Y.Title)));
        Assert.Contains(s_figure.Letterings, l => l.Text == "Time (ms)");
        Assert.Equal(Rows, s_figure.Letterings.Count(l => l is { Text: "Current (pA)", Upwards: true }));
    }

    [Fact]
    public void Limits_cover_the_window_and_all_data_in_it()
    {
        foreach (Panel panel in Plots)
        {
            Assert.Equal((0, 120), (panel.X.Low, panel.X.High));
            foreach (Series series in panel.Series)
            {
                double[] seen = [.. series.Y.ToArray().Where((_, k) => series.X.Span[k] is >= 0 and <= 120)];
                Assert.InRange(seen.Min(), panel.Y.Low, panel.Y.High);
                Assert.InRange(seen.Max(), panel.Y.Low, panel.Y.High);
            }
        }
    }

    [Fact]
    public void A_row_shares_its_scale() => Assert.All(
        Plots.Chunk(Columns), row => Assert.Single(row.Select(p => (p.Y.Low, p.Y.High)).Distinct()));

    [Fact]
    public void Inward_current_points_down()
    {
        Panel rest = Plots.First(p => p.Title.StartsWith("−70 mV", StringComparison.Ordinal));

        Assert.True(rest.Series[0].Y.ToArray().Min() < -1);
        Assert.True(rest.Y.Fraction(-1) < rest.Y.Fraction(0));
    }

    [Fact]
    public void The_patches_are_told_apart_by_colour_and_named_beside_their_traces()
    {
        Assert.Equal(["AMPA", "NMDA"], s_figure.Legend.Select(e => e.Label));
        Assert.Equal(["#D55E00", "#0072B2"], s_figure.Legend.Select(e => e.Stroke.Colour));
        Assert.Equal(["#D55E00", "#0072B2"], s_figure.Letterings.Where(l => l.Text is "AMPA" or "NMDA").Select(l => l.Colour));
    }

    [Fact]
    public void Names_touch_no_trace()
    {
        foreach (Lettering name in s_figure.Letterings.Where(l => l.Text is "AMPA" or "NMDA"))
        {
            Box box = name.Bounds;
            Panel panel = Plots.First(p => p.Place.Overlaps(box));
            foreach (Series series in panel.Series)
            {
                for (int k = 0; k < series.X.Length; k++)
                {
                    double x = panel.Place.Left + (panel.X.Fraction(series.X.Span[k]) * panel.Place.Width);
                    double y = panel.Place.Bottom - (panel.Y.Fraction(series.Y.Span[k]) * panel.Place.Height);
                    Assert.False(x > box.Left && x < box.Right && y > box.Top && y < box.Bottom, $"{series.Label} runs through {name.Text}");
                }
            }
        }
    }

    [Fact]
    public void No_two_texts_overlap_and_all_lie_on_the_page()
    {
        Lettering[] all = [.. s_figure.Letterings];
        for (int i = 0; i < all.Length; i++)
        {
            Box box = all[i].Bounds;
            Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= s_figure.Width && box.Bottom <= s_figure.Height, all[i].Text);
            Assert.DoesNotContain(all[(i + 1)..], other => other.Bounds.Overlaps(box));
        }
    }

    [Fact]
    public void No_type_is_smaller_than_eight_points() => Assert.All(s_figure.Letterings, l => Assert.True(l.Size * 72 / 96 >= 8, l.Text));

    [Fact]
    public void The_strip_shows_the_release_and_its_peak()
    {
        Panel strip = s_figure.Panels[0];

        Assert.Equal(SeriesKind.Area, strip.Series[0].Kind);
        Assert.Equal(1.1, strip.Series[0].Y.ToArray().Max(), 1e-9);
        Assert.Contains(s_figure.Letterings, l => l.Text == "1.1 mM");
    }

    [Fact]
    public void The_caption_is_set_as_printers_do() =>
        Assert.Equal("At rest (−70 mV) Mg²⁺ blocks; at +40 mV it hardly does.", s_figure.Caption);

    [Fact]
    public void Normalised_traces_peak_at_one()
    {
        Figure figure = FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure with { Normalize = true });

        Assert.Equal("Current / peak", figure.Panels[^1].Y.Title);
        Assert.Equal(1, figure.Panels.Where(p => p.Lines == AxisLines.LeftAndBottom).First().Series[0].Y.ToArray().Max(), 1e-12);
    }

    [Fact]
    public void Conditions_without_panels_are_overlaid_and_told_in_the_legend()
    {
        Figure figure = FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure with { Panels = ["hold", "bath.glycine"] });

        Assert.Equal(["AMPA", "NMDA", "no Mg²⁺", "1 mM Mg²⁺"], figure.Legend.Select(e => e.Label));
        Assert.NotEqual(figure.Legend[0].Stroke.Dash, figure.Legend[1].Stroke.Dash);
        Assert.Equal(4, figure.Panels[^1].Series.Length);
    }

    [Fact]
    public void An_unknown_axis_is_refused_with_the_nearest_name()
    {
        FiguresException e = Assert.Throws<FiguresException>(() => FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure with { Panels = ["bath.glycin"] }));

        Assert.Equal("EN0901 at panels: there is no sweep axis 'bath.glycin'. Did you mean 'bath.glycine'?", e.Message);
    }

    [Fact]
    public void An_unknown_trace_is_refused_with_the_nearest_name()
    {
        FiguresException e = Assert.Throws<FiguresException>(() => FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure with { Y = "curent" }));

        Assert.Equal("EN0902 at y: there is nothing to draw: no patch recorded 'curent'. Did you mean 'current'?", e.Message);
    }

    [Fact]
    public void A_window_after_the_end_is_refused()
    {
        FiguresException e = Assert.Throws<FiguresException>(() => FigureDrawing.Draw(Samples.ReleaseReport, Samples.ReleaseFigure with { Window = (300, 400) }));

        Assert.Equal("EN0902 at window: there is nothing to draw: the window holds no part of the run. Choose a window that begins before the end of the run.", e.Message);
    }

    [Fact]
    public void A_sweep_over_receptors_draws_each_though_the_patch_is_named_after_it()
    {
        string[] names = ["AMPA/Table-GluA1-flip", "AMPA/Table-GluA1-flop"];
        SweepAxis receptors = new("receptor", names.Select(n => new SweepPoint(
            n, null, default, e => e with { Patches = [new Patch(n, Catalogue.Find(n))] })).ToEquatableArray());
        Report report = (Samples.ResponseReport.Experiment with { Sweep = [receptors], Measures = [] }).Run(cancellation: TestContext.Current.CancellationToken);

        Figure figure = FigureDrawing.Draw(report, new FigureRequest(FigureKind.Traces) { Y = "open-probability" });

        Assert.Equal(names, figure.Panels[^1].Series.Select(series => series.Label));
        Assert.NotEqual(figure.Panels[^1].Series[0].Stroke, figure.Panels[^1].Series[1].Stroke);
    }
}
