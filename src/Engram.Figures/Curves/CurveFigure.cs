using Engram.Experiments;
using Engram.Figures.Drawing;
using Engram.Figures.Grids;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Figures.Curves;

/// <summary>A measurement against a sweep axis: current-voltage, concentration-response, recovery.</summary>
internal static class CurveFigure
{
    private const double MarkEveryAcross = 55, MarkEveryUp = 32;

    // Below this fraction of the largest value the smallest is near enough to zero to show it.
    private const double ZeroIsNear = 0.6;

    /// <summary>Lays the figure out.</summary>
    public static Figure Of(Report report, FigureRequest request)
    {
        CurveSet curves = new(report, request);
        LegendEntry[] legend = [.. curves.Styles.Legend.Select(e => WithHalf(e, curves))];
        string title = Words.Typeset(request.Title.Length > 0 ? request.Title : report.Experiment.Title), caption = Words.Typeset(request.Caption.Trim());
        GridLayout layout = new(title, caption, curves.Grid.Headings, [], legend.Length > 1 ? legend : [], PanelSize.OfCurves(curves.Grid.Headings));
        (Panel[] panels, List<Lettering> marks) = Panels(curves, request, layout);
        (IEnumerable<Lettering> keyText, IEnumerable<Shape> keyLines) = legend.Length > 1 ? LegendRow.Of(legend, layout.DataLeft, layout.LegendTop, layout.LegendWidth) : ([], []);
        (IEnumerable<Lettering> heads, IEnumerable<Shape> rules) = GridHeads.Of(curves.Grid.Headings, layout);
        return new Figure(
            title, caption, layout.Width, layout.Height, panels.ToEquatableArray(),
            [.. PageText.Of(layout.TitleLines, layout.CaptionLines, layout.CaptionTop), .. heads, .. GridHeads.AxisTitles(layout, panels), .. keyText, .. marks],
            keyLines.Concat(rules).ToEquatableArray())
        {
            Legend = legend.ToEquatableArray(),
        };
    }

    private static (Panel[] Panels, List<Lettering> Marks) Panels(CurveSet curves, FigureRequest request, GridLayout layout)
    {
        bool isLogarithmic = request.LogX && curves.All.SelectMany(c => c.X).Any(v => v > 0);
        double[] positions = [.. curves.All.SelectMany(c => c.X).Where(v => !isLogarithmic || v > 0)];
        DisplayUnit across = DisplayUnit.For(curves.Axis.Points[0].Dimension.BaseUnit, Middle(positions, isLogarithmic));
        DisplayUnit up = DisplayUnit.For(curves.Unit, curves.All.SelectMany(c => c.Y).Select(Math.Abs).DefaultIfEmpty(0).Max());
        Axis x = Abscissa(curves.Axis, across, positions.Min() / across.InBase, positions.Max() / across.InBase, isLogarithmic, layout.PanelWidth);
        List<Panel> panels = [];
        List<Lettering> marks = [];
        for (int row = 0; row < curves.Grid.Rows; row++)
        {
            Axis y = Ordinate(curves, up, row, layout.RowHeight);
            for (int column = 0; column < curves.Grid.Columns; column++)
            {
                Curve[] here = [.. curves.All.Where(c => (c.Row, c.Column) == (row, column))];
                Panel panel = new(
                    curves.Grid.Title(row, column), new Box(layout.ColumnLeft(column), layout.RowTop(row), layout.PanelWidth, layout.RowHeight),
                    x with { IsLabelled = row == curves.Grid.Rows - 1 }, y with { IsLabelled = column == 0 },
                    here.SelectMany(c => CurveSeries.Of(c, x, y, across, up)).ToEquatableArray())
                {
                    ZeroLine = true,
                    Lines = IsCurrentVoltage(curves, x, y) ? AxisLines.ThroughZero : AxisLines.LeftAndBottom,
                };
                panels.Add(panel);
                marks.AddRange(CurveSeries.HalfMarks(panel, here, across));
            }
        }

        return ([.. panels], marks);
    }

    // Where an entry stands for one curve, it also tells that curve's half-maximal concentration.
    private static LegendEntry WithHalf(LegendEntry entry, CurveSet curves) =>
        curves.All.Where(c => c.Label == entry.Label).ToArray() is [{ Fit: not null } curve] && double.IsFinite(curve.Half)
            ? entry with { Label = $"{entry.Label}, {CurveSeries.HalfText(curve)}" }
            : entry;

    // Of a logarithmic axis the middle, of a linear one the end decides the unit.
    private static double Middle(double[] positions, bool isLogarithmic) =>
        isLogarithmic ? Math.Sqrt(positions.Min() * positions.Max()) : positions.Select(Math.Abs).Max();

    private static Axis Abscissa(SweepAxis axis, DisplayUnit unit, double low, double high, bool isLogarithmic, double width) => isLogarithmic
        ? AxisRange.Logarithmic(Words.Abscissa(axis), unit.Symbol, low, high)
        : AxisRange.Around(Words.Abscissa(axis), unit.Symbol, low, high, (int)(width / MarkEveryAcross));

    private static Axis Ordinate(CurveSet curves, DisplayUnit unit, int row, double height)
    {
        double[] values = [.. curves.All.Where(c => c.Row == row).SelectMany(c => c.Y).DefaultIfEmpty(0)];
        (double low, double high) = (values.Min(), values.Max());
        low = low > 0 && low < ZeroIsNear * high ? 0 : low;
        high = high < 0 && high > ZeroIsNear * low ? 0 : high;
        return AxisRange.Around(Words.Quantity(curves.Name), unit.Symbol, low / unit.InBase, high / unit.InBase, (int)(height / MarkEveryUp));
    }

    private static bool IsCurrentVoltage(CurveSet curves, Axis x, Axis y) =>
        curves.Axis.Points[0].Dimension == Voltage.Dimension && curves.Unit == Current.Dimension.BaseUnit && x.Low < 0 && x.High > 0 && y.Low < 0 && y.High > 0;
}
