using Engram.Figures.Drawing;

namespace Engram.Figures.Grids;

/// <summary>Heads of rows and columns; a head that holds for several columns spans them, with a rule beneath.</summary>
internal static class GridHeads
{
    /// <summary>The heads and the rules beneath them.</summary>
    public static (IEnumerable<Lettering> Text, IEnumerable<Shape> Rules) Of(Headings grid, GridLayout layout)
    {
        List<Lettering> text = [];
        List<Shape> rules = [];
        for (int row = 0; row < grid.Rows.Count; row++)
        {
            text.Add(new Lettering(grid.Rows[row], GridLayout.Margin, layout.RowTop(row) + (layout.RowHeight / 2) + 4, Typography.HeadSize) { Bold = true });
        }

        text.RemoveAll(t => t.Text.Length == 0);
        for (int level = 0; level < grid.Levels; level++)
        {
            AddLevel(grid, layout, level, text, rules);
        }

        return (text, rules);
    }

    /// <summary>Titles of the axes: each beside its row or beneath its column, and once where all share it.</summary>
    /// <param name="layout">Where things lie.</param>
    /// <param name="panels">The panels, in any order; strips left out.</param>
    public static IEnumerable<Lettering> AxisTitles(GridLayout layout, IReadOnlyList<Panel> panels)
    {
        foreach (Panel first in panels.GroupBy(p => p.Place.Top).Select(row => row.MinBy(p => p.Place.Left)!))
        {
            yield return new Lettering(first.Y.Title, layout.OrdinateTitleLeft, first.Place.Top + (first.Place.Height / 2), Typography.LabelSize)
            {
                Anchor = TextAnchor.Middle,
                Upwards = true,
            };
        }

        double foot = panels.Max(p => p.Place.Bottom);
        foreach (IGrouping<string, Panel> shared in panels.Where(p => p.Place.Bottom == foot).GroupBy(p => p.X.Title))
        {
            double middle = (shared.Min(p => p.Place.Left) + shared.Max(p => p.Place.Right)) / 2;
            yield return new Lettering(shared.Key, middle, foot + 36, Typography.LabelSize) { Anchor = TextAnchor.Middle };
        }
    }

    private static void AddLevel(Headings grid, GridLayout layout, int level, List<Lettering> text, List<Shape> rules)
    {
        double line = layout.HeadsTop + (level * GridLayout.HeadLine) + Typography.HeadSize;
        bool isInnermost = level == grid.Levels - 1;
        for (int first = 0; first < grid.Columns.Count;)
        {
            IReadOnlyList<string> heads = grid.Columns[first];
            int last = first;
            while (!isInnermost && last + 1 < grid.Columns.Count && grid.Columns[last + 1].Take(level + 1).SequenceEqual(heads.Take(level + 1)))
            {
                last++;
            }

            (double left, double right) = (layout.ColumnLeft(first), layout.ColumnLeft(last) + layout.PanelWidth);
            text.Add(new Lettering(heads[level], (left + right) / 2, line, Typography.HeadSize) { Anchor = TextAnchor.Middle, Bold = grid.Levels == 1 || !isInnermost });
            if (!isInnermost)
            {
                rules.Add(new Polyline([new(left, line + 6), new(right, line + 6)], new Stroke(Palette.Quiet, 0.8)));
            }

            first = last + 1;
        }
    }
}
