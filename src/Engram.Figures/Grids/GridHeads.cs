using Engram.Figures.Drawing;

namespace Engram.Figures.Grids;

/// <summary>Heads of rows and columns; a head that holds for several columns spans them, with a rule beneath.</summary>
internal static class GridHeads
{
    /// <summary>The heads and the rules beneath them.</summary>
    public static (IEnumerable<Lettering> Text, IEnumerable<Shape> Rules) Of(PanelGrid grid, GridLayout layout)
    {
        List<Lettering> text = [];
        List<Shape> rules = [];
        for (int row = 0; row < grid.Rows && grid.HasRowHeads; row++)
        {
            text.Add(new Lettering(grid.RowHead(row), GridLayout.Margin, layout.RowTop(row) + (layout.RowHeight / 2) + 4, Typography.HeadSize) { Bold = true });
        }

        for (int level = 0; level < grid.ColumnLevels; level++)
        {
            AddLevel(grid, layout, level, text, rules);
        }

        return (text, rules);
    }

    /// <summary>Titles of the axes: the ordinate's beside each row, the abscissa's once beneath.</summary>
    public static IEnumerable<Lettering> AxisTitles(PanelGrid grid, GridLayout layout, Panel[] panels)
    {
        for (int row = 0; row < grid.Rows; row++)
        {
            yield return new Lettering(panels[row * grid.Columns].Y.Title, layout.OrdinateTitleLeft, layout.RowTop(row) + (layout.RowHeight / 2), Typography.LabelSize)
            {
                Anchor = TextAnchor.Middle,
                Upwards = true,
            };
        }

        double middle = (layout.DataLeft + layout.ColumnLeft(grid.Columns - 1) + layout.PanelWidth) / 2;
        yield return new Lettering(panels[0].X.Title, middle, panels[^1].Place.Bottom + 36, Typography.LabelSize) { Anchor = TextAnchor.Middle };
    }

    private static void AddLevel(PanelGrid grid, GridLayout layout, int level, List<Lettering> text, List<Shape> rules)
    {
        double line = layout.HeadsTop + (level * GridLayout.HeadLine) + Typography.HeadSize;
        bool isInnermost = level == grid.ColumnLevels - 1;
        for (int first = 0; first < grid.Columns;)
        {
            string[] heads = grid.ColumnHeads(first);
            int last = first;
            while (!isInnermost && last + 1 < grid.Columns && grid.ColumnHeads(last + 1).Take(level + 1).SequenceEqual(heads.Take(level + 1)))
            {
                last++;
            }

            (double left, double right) = (layout.ColumnLeft(first), layout.ColumnLeft(last) + layout.PanelWidth);
            text.Add(new Lettering(heads[level], (left + right) / 2, line, Typography.HeadSize) { Anchor = TextAnchor.Middle, Bold = grid.ColumnLevels == 1 || !isInnermost });
            if (!isInnermost)
            {
                rules.Add(new Polyline([new(left, line + 6), new(right, line + 6)], new Stroke(Palette.Quiet, 0.8)));
            }

            first = last + 1;
        }
    }
}
