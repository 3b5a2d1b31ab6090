namespace Engram.Figures.Drawing;

/// <summary>Title and caption, which every figure has in the same place.</summary>
internal static class PageText
{
    /// <summary>Title lines from the upper left corner, caption lines from the given height.</summary>
    public static IEnumerable<Lettering> Of(IReadOnlyList<string> title, IReadOnlyList<string> caption, double captionTop)
    {
        const double Left = Grids.GridLayout.Margin;
        return title
            .Select((line, k) => new Lettering(line, Left, Left + Typography.TitleSize - 3 + (k * Grids.GridLayout.TitleLine), Typography.TitleSize) { Bold = true })
            .Concat(caption.Select((line, k) =>
                new Lettering(line, Left, captionTop + Typography.LabelSize + (k * Grids.GridLayout.CaptionLine), Typography.LabelSize) { Colour = Palette.Quiet }));
    }
}
