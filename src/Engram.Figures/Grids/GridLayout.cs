using Engram.Figures.Drawing;

namespace Engram.Figures.Grids;

/// <summary>Size of a panel's data area.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
internal readonly record struct PanelSize(double Width, double Height)
{
    /// <summary>For courses in time: the more panels, the smaller.</summary>
    public static PanelSize OfTraces(PanelGrid grid) => new(
        grid.Columns switch { 1 => 600, 2 => 380, 3 => 290, 4 => 222, _ => 170 },
        grid.Rows switch { 1 => 260, 2 => 185, 3 => 150, _ => 125 });

    /// <summary>For curves and histograms, which are about as high as wide.</summary>
    public static PanelSize OfCurves(PanelGrid grid) => new(
        grid.Columns switch { 1 => 480, 2 => 360, 3 => 280, 4 => 222, _ => 170 },
        grid.Rows switch { 1 => 300, 2 => 220, 3 => 170, _ => 140 });
}

/// <summary>Where the parts of a figure of small multiples lie on the page.</summary>
internal sealed class GridLayout
{
    public const double Margin = 22, TitleLine = 22, HeadLine = 20, LegendLine = 22, StripGap = 8, ColumnGap = 20, RowGap = 26, AxisSpace = 50, StripHeight = 30, CaptionLine = 17;

    private const double TickSpace = 40, TitleSpace = 20, Apart = 12;

    /// <summary>Measures the page.</summary>
    /// <param name="title">Title, broken into lines to fit.</param>
    /// <param name="caption">Caption, broken into lines to fit.</param>
    /// <param name="grid">Rows and columns.</param>
    /// <param name="strips">Names and ranges of the protocol strips.</param>
    /// <param name="size">Size of a panel.</param>
    /// <param name="hasLegend">Whether there is a legend line.</param>
    public GridLayout(string title, string caption, PanelGrid grid, IReadOnlyList<(string Name, string Range)> strips, bool hasLegend, PanelSize size)
    {
        double heads = grid.HasRowHeads ? Enumerable.Range(0, grid.Rows).Max(r => Typography.Width(grid.RowHead(r), Typography.HeadSize, bold: true)) + Apart : 0;
        double names = strips.Count == 0 ? 0 : strips.Max(s => Math.Max(Typography.Width(s.Name, Typography.SmallSize), Typography.Width(s.Range, Typography.SmallSize))) + Apart;
        DataLeft = Margin + Math.Max(heads + TitleSpace + TickSpace, names);
        double narrowest = Enumerable.Range(0, grid.Columns).SelectMany(grid.ColumnHeads).Select(h => Typography.Width(h, Typography.HeadSize)).DefaultIfEmpty(0).Max();
        PanelWidth = Math.Max(size.Width, Math.Ceiling(narrowest));
        Width = Math.Ceiling(DataLeft + (grid.Columns * PanelWidth) + ((grid.Columns - 1) * ColumnGap) + Margin);
        RowHeight = size.Height;
        TitleLines = Typography.Wrap(title, Width - (2 * Margin), Typography.TitleSize * 1.06);
        CaptionLines = Typography.Wrap(caption, Width - (2 * Margin), Typography.LabelSize);
        LegendTop = Margin + (TitleLines.Count * TitleLine) + 4;
        HeadsTop = LegendTop + (hasLegend ? LegendLine : 0) + 4;
        StripsTop = HeadsTop + (grid.ColumnLevels * HeadLine) + (grid.ColumnLevels > 0 ? 6 : 0);
        RowsTop = StripsTop + (strips.Count * (StripHeight + StripGap)) + 6;
        CaptionTop = RowTop(grid.Rows) - RowGap + AxisSpace;
        Height = Math.Ceiling(CaptionTop + (CaptionLines.Count * CaptionLine) + Margin - 4);
    }

    public double Width { get; }

    public double Height { get; }

    public double DataLeft { get; }

    public double PanelWidth { get; }

    public double RowHeight { get; }

    public double LegendTop { get; }

    public double HeadsTop { get; }

    public double StripsTop { get; }

    public double RowsTop { get; }

    public double CaptionTop { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public IReadOnlyList<string> CaptionLines { get; }

    /// <summary>Base line of the ordinate's title, which is written upwards.</summary>
    public double OrdinateTitleLeft => DataLeft - TickSpace - 4;

    public double ColumnLeft(int column) => DataLeft + (column * (PanelWidth + ColumnGap));

    public double RowTop(int row) => RowsTop + (row * (RowHeight + RowGap));

    public double StripTop(int strip) => StripsTop + (strip * (StripHeight + StripGap));
}
