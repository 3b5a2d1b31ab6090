using Engram.Figures.Drawing;

namespace Engram.Figures.Grids;

/// <summary>Size of a panel's data area.</summary>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Gap">Space between columns.</param>
internal readonly record struct PanelSize(double Width, double Height, double Gap = 20)
{
    /// <summary>For courses in time: the more panels, the smaller.</summary>
    public static PanelSize OfTraces(Headings grid) => new(
        grid.Columns.Count switch { 1 => 600, 2 => 380, 3 => 290, 4 => 222, _ => 170 },
        grid.Rows.Count switch { 1 => 260, 2 => 185, 3 => 150, _ => 125 });

    /// <summary>For curves and histograms, which are about as high as wide.</summary>
    public static PanelSize OfCurves(Headings grid) => new(
        grid.Columns.Count switch { 1 => 480, 2 => 360, 3 => 280, 4 => 222, _ => 170 },
        grid.Rows.Count switch { 1 => 300, 2 => 220, 3 => 170, _ => 140 });
}

/// <summary>Where the parts of a figure of small multiples lie on the page.</summary>
internal sealed class GridLayout
{
    public const double Margin = 22, TitleLine = 22, HeadLine = 20, StripGap = 8, RowGap = 26, AxisSpace = 50, StripHeight = 30, CaptionLine = 17;

    private const double TickSpace = 40, TitleSpace = 20, Apart = 12;

    private readonly double _gap;

    /// <summary>Measures the page.</summary>
    /// <param name="title">Title, broken into lines to fit.</param>
    /// <param name="caption">Caption, broken into lines to fit.</param>
    /// <param name="heads">Heads of rows and columns.</param>
    /// <param name="strips">Names and ranges of the protocol strips.</param>
    /// <param name="size">Size of a panel.</param>
    /// <param name="legend">Entries of the legend; empty for none.</param>
    public GridLayout(string title, string caption, Headings heads, IReadOnlyList<(string Name, string Range)> strips, IReadOnlyList<LegendEntry> legend, PanelSize size)
    {
        double widest = heads.Rows.Max(r => r.Length > 0 ? Typography.Width(r, Typography.HeadSize, bold: true) + Apart : 0);
        int rows = heads.Rows.Count, columns = heads.Columns.Count;
        double names = strips.Count == 0 ? 0 : strips.Max(s => Math.Max(Typography.Width(s.Name, Typography.SmallSize), Typography.Width(s.Range, Typography.SmallSize))) + Apart;
        DataLeft = Margin + Math.Max(widest + TitleSpace + TickSpace, names);
        double narrowest = heads.Columns.SelectMany(c => c).Select(h => Typography.Width(h, Typography.HeadSize)).DefaultIfEmpty(0).Max();
        PanelWidth = Math.Max(size.Width, Math.Ceiling(narrowest));
        Width = Math.Ceiling(DataLeft + (columns * PanelWidth) + ((columns - 1) * size.Gap) + Margin);
        (RowHeight, _gap) = (size.Height, size.Gap);
        TitleLines = Typography.Wrap(title, Width - (2 * Margin), Typography.TitleSize * 1.06);
        CaptionLines = Typography.Wrap(caption, Width - (2 * Margin), Typography.LabelSize);
        LegendTop = Margin + (TitleLines.Count * TitleLine) + 4;
        HeadsTop = LegendTop + (LegendRow.Lines(legend, LegendWidth) * LegendRow.LineHeight) + 4;
        StripsTop = HeadsTop + (heads.Levels * HeadLine) + (heads.Levels > 0 ? 6 : 0);
        RowsTop = StripsTop + (strips.Count * (StripHeight + StripGap)) + 6;
        CaptionTop = RowTop(rows) - RowGap + AxisSpace;
        Height = Math.Ceiling(CaptionTop + (CaptionLines.Count * CaptionLine) + Margin - 4);
    }

    public double Width { get; }

    public double Height { get; }

    public double DataLeft { get; }

    public double PanelWidth { get; }

    public double RowHeight { get; }

    public double LegendTop { get; }

    public double LegendWidth => Width - Margin - DataLeft;

    public double HeadsTop { get; }

    public double StripsTop { get; }

    public double RowsTop { get; }

    public double CaptionTop { get; }

    public IReadOnlyList<string> TitleLines { get; }

    public IReadOnlyList<string> CaptionLines { get; }

    /// <summary>Base line of the ordinate's title, which is written upwards.</summary>
    public double OrdinateTitleLeft => DataLeft - TickSpace - 4;

    public double ColumnLeft(int column) => DataLeft + (column * (PanelWidth + _gap));

    public double RowTop(int row) => RowsTop + (row * (RowHeight + RowGap));

    public double StripTop(int strip) => StripsTop + (strip * (StripHeight + StripGap));
}
