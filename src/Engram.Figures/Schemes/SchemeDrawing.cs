using System.Globalization;
using Engram.Figures.Drawing;
using Engram.Figures.Schemes;
using Engram.Mechanisms;

namespace Engram.Figures;

/// <summary>Draws kinetic schemes: binding leads to the right, opening upwards, desensitisation downwards; blocked states at the right.</summary>
public static class SchemeDrawing
{
    private const double Margin = Grids.GridLayout.Margin;

    private static readonly Dictionary<StateRole, (string Name, string Colour)> s_roles = new()
    {
        [StateRole.Shut] = ("shut", "#6E7B85"),
        [StateRole.Open] = ("open", Palette.Green),
        [StateRole.Desensitised] = ("desensitised", Palette.Orange),
        [StateRole.Blocked] = ("blocked", Palette.Purple),
    };

    /// <summary>Draws the first scheme of a mechanism.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="occupancies">Occupancy of each state in the order of the scheme, 0 to 1; null leaves the states empty.</param>
    /// <param name="title">Title; null takes name and title of the mechanism.</param>
    /// <param name="caption">What stands underneath, such as the conditions the occupancies hold under.</param>
    /// <exception cref="MechanismException"><c>EN0204</c>: the mechanism has no scheme.</exception>
    /// <exception cref="FiguresException"><c>EN0905</c>: another number of occupancies than of states.</exception>
    public static Figure Draw(Mechanism mechanism, IReadOnlyList<double>? occupancies = null, string? title = null, string caption = "")
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        SchemeGraph graph = new(mechanism);
        if (occupancies is not null && occupancies.Count != graph.Count)
        {
            throw new FiguresException(new("EN0905", mechanism.Name, $"{occupancies.Count} occupancies are given for {graph.Count} states", "Give one for each state, in the order of the scheme"));
        }

        SchemeGrid grid = new(graph, mechanism, SchemeLayout.Of(graph));
        LegendEntry[] legend = [.. graph.Roles.Distinct().Order().Select(r => new LegendEntry(s_roles[r].Name, new Stroke(s_roles[r].Colour, 6)))];
        string shownTitle = Words.Typeset(title ?? mechanism.ToString()), shownCaption = Words.Typeset(caption);
        double keyWidth = legend.Sum(e => Typography.Width(e.Label, Typography.LabelSize) + 48);
        double width = Math.Ceiling((2 * Margin) + Math.Max(Math.Max(grid.Width, keyWidth), 380));
        IReadOnlyList<string> titles = Typography.Wrap(shownTitle, width - (2 * Margin), Typography.TitleSize * 1.06);
        double keyTop = Margin + (titles.Count * Grids.GridLayout.TitleLine) + 4, top = keyTop + LegendRow.LineHeight + 20, captionTop = top + grid.Height + 14;
        IReadOnlyList<string> captions = Typography.Wrap(shownCaption, width - (2 * Margin), Typography.LabelSize);
        SchemePicture picture = new(grid, new Spot(Margin + ((width - (2 * Margin) - grid.Width) / 2), top));
        (IEnumerable<Lettering> keyText, IEnumerable<Shape> keyShapes) = LegendRow.Of(legend, Margin, keyTop, width - (2 * Margin));
        return new Figure(
            shownTitle, shownCaption, width, Math.Ceiling(captionTop + (captions.Count * Grids.GridLayout.CaptionLine) + Margin - 4), [],
            [.. PageText.Of(titles, captions, captionTop), .. keyText, .. picture.Rates(), .. picture.Names(occupancies)],
            [.. keyShapes, .. picture.Arrows(), .. picture.Nodes(r => s_roles[r].Colour, occupancies)])
        {
            Legend = legend.ToEquatableArray(),
        };
    }

    /// <summary>An occupancy as it stands in a state: per cent, with two digits where small.</summary>
    internal static string Percent(double occupancy) => (100 * occupancy) switch
    {
        >= 10 => string.Create(CultureInfo.InvariantCulture, $"{100 * occupancy:F0} %"),
        >= 0.1 => string.Create(CultureInfo.InvariantCulture, $"{100 * occupancy:F1} %"),
        > 0 => "<0.1 %",
        _ => "0 %",
    };
}
