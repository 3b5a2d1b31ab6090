using Engram.Experiments;
using Engram.Figures.Drawing;
using Engram.Figures.Grids;
using Engram.Mechanisms;

namespace Engram.Figures.Dwells;

/// <summary>Dwell-time histograms of single-channel runs with the densities that theory gives: open times at the left, shut times at the right.</summary>
internal static class DwellFigure
{
    private const double MarkEveryUp = 42, TheoryWidth = 1.5, BarWidth = 0.8, GapForNumbers = 62;
    private const int DensityPoints = 200, MostRows = 12;
    private const string Counted = "counted", Theory = "theory";

    /// <summary>Lays the figure out.</summary>
    public static Figure Of(Report report, FigureRequest request)
    {
        IReadOnlyList<DwellPanel> all = DwellSet.Of(report, request);
        string[] rows = [.. all.Select(p => p.Head).Distinct()];
        if (rows.Length > MostRows)
        {
            throw new FiguresException(new("EN0904", "sweep", $"{rows.Length} rows of histograms are too many for one figure (at most {MostRows})", "Sweep fewer conditions"));
        }

        bool[] kinds = DwellSet.Kinds(request);
        Headings heads = new(rows.Length > 1 ? rows : [""], [.. kinds.Select(_ => Array.Empty<string>())]);
        LegendEntry[] legend = all.Any(p => p.Density is not null)
            ? [new(Counted, new Stroke(Palette.Tint(all[0].Colour, 0.5), 6)), new(Theory, new Stroke(Palette.Ink, TheoryWidth))]
            : [];
        string title = Words.Typeset(request.Title.Length > 0 ? request.Title : report.Experiment.Title), caption = Words.Typeset(request.Caption.Trim());
        GridLayout layout = new(title, caption, heads, [], legend, PanelSize.OfCurves(heads) with { Gap = GapForNumbers });
        Panel[] panels = [.. all.Select(p => PanelOf(p, layout, Array.IndexOf(rows, p.Head), Array.IndexOf(kinds, p.IsOpen)))];
        (IEnumerable<Lettering> keyText, IEnumerable<Shape> keyLines) = LegendRow.Of(legend, layout.DataLeft, layout.LegendTop, layout.LegendWidth);
        return new Figure(
            title, caption, layout.Width, layout.Height, panels.ToEquatableArray(),
            [.. PageText.Of(layout.TitleLines, layout.CaptionLines, layout.CaptionTop), .. GridHeads.Of(heads, layout).Text, .. GridHeads.AxisTitles(layout, panels), .. keyText],
            keyLines.ToEquatableArray())
        {
            Legend = legend.ToEquatableArray(),
        };
    }

    private static Panel PanelOf(DwellPanel dwells, GridLayout layout, int row, int column)
    {
        DwellHistogram counts = dwells.Counts;
        string name = dwells.IsOpen ? "Open time" : "Shut time";

        // In ms throughout: rows are compared, and decades carry their own zeros.
        Axis x = AxisRange.Logarithmic(name, "ms", counts.Edges[0], counts.Edges[^1]);
        double[] bars = [.. counts.Counts, 0];
        double most = bars.Max();
        List<Series> series = [new(Counted, SeriesKind.Bars, counts.Edges.ToArray(), bars, new Stroke(dwells.Colour, BarWidth))];
        if (dwells.Density is { } density)
        {
            double[] at = [.. Enumerable.Range(0, DensityPoints).Select(k => x.Low * Math.Pow(x.High / x.Low, (double)k / (DensityPoints - 1)))];
            double[] expected = [.. at.Select(t => counts.Total * counts.BinWidth * Math.Max(0, density.DensityOfLog10(t)))];
            most = Math.Max(most, expected.Max());
            series.Add(new Series(Theory, SeriesKind.Line, at, expected, new Stroke(Palette.Ink, TheoryWidth)));
        }

        return new Panel(
            $"{dwells.Head}, {name.ToLowerInvariant()}", new Box(layout.ColumnLeft(column), layout.RowTop(row), layout.PanelWidth, layout.RowHeight), x,
            AxisRange.SquareRoot("Dwells in a bin", most, (int)(layout.RowHeight / MarkEveryUp)), series.ToEquatableArray());
    }
}
