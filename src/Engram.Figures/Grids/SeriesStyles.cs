using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Figures.Drawing;
using Engram.Receptors;

namespace Engram.Figures.Grids;

/// <summary>Colours, dashes and names of patches and of the conditions overlaid in a panel.</summary>
/// <param name="patches">The patches that are drawn.</param>
/// <param name="overlaid">The overlaid conditions in words.</param>
/// <param name="isOrdered">Whether these follow one another as numbers do: they then get a ramp from dark to light, else a colour each.</param>
internal sealed class SeriesStyles(IReadOnlyList<(string Name, ReceptorFamily Family)> patches, IReadOnlyList<string> overlaid, bool isOrdered)
{
    private const double LineWidth = 1.7;
    private const int MostLegendEntries = 8, FewEnoughForColour = 3;

    private readonly string[] _families = Palette.Of([.. patches.Select(p => p.Family)]);
    private readonly string[] _conditions = isOrdered ? Palette.Ramp(Math.Max(1, overlaid.Count)) : Palette.Categories(overlaid.Count);

    /// <summary>Patches by their place in the runs; where a sweep changes the receptor, and with it the name, the condition tells which it is.</summary>
    /// <param name="report">The runs.</param>
    /// <param name="isShown">Whether a patch of a run has what is drawn.</param>
    public static IReadOnlyList<(int Slot, string Name, ReceptorFamily Family)> Patches(Report report, Func<Run, PatchView, bool> isShown) =>
        [.. report.Runs.SelectMany(r => r.Views.Select((view, slot) => (Run: r, View: view, Slot: slot)))
            .Where(v => isShown(v.Run, v.View))
            .DistinctBy(v => v.Slot)
            .OrderBy(v => v.Slot)
            .Select(v => (v.Slot, v.View.Patch.Name, v.View.Patch.Receptor.Family))];

    /// <summary>What each colour and dash means.</summary>
    public IEnumerable<LegendEntry> Legend => (patches.Count > 1, overlaid.Count > 1) switch
    {
        (true, true) => patches.Select((p, i) => new LegendEntry(p.Name, new Stroke(Palette.Ink, LineWidth, DashOf(i)))).Concat(Conditions()),
        (false, true) => Conditions(),
        _ => patches.Select((p, i) => new LegendEntry(p.Name, StrokeOf(i, 0))),
    };

    /// <summary>What distinguishes a series in its panel.</summary>
    public string LabelOf(int patch, int overlay) => (patches.Count > 1, overlaid.Count > 1) switch
    {
        (true, true) => $"{patches[patch].Name}, {overlaid[overlay]}",
        (false, true) => overlaid[overlay],
        _ => patches[patch].Name,
    };

    /// <summary>How a series is drawn.</summary>
    public Stroke StrokeOf(int patch, int overlay) => (patches.Count > 1, overlaid.Count > 1) switch
    {
        (true, true) => new Stroke(_conditions[overlay], LineWidth, DashOf(patch)),
        (false, true) => new Stroke(_conditions[overlay], LineWidth, !isOrdered && overlaid.Count > FewEnoughForColour ? DashOf(overlay) : Dash.Solid),
        _ => new Stroke(_families[patch], LineWidth, patches.Count > FewEnoughForColour ? DashOf(patch) : Dash.Solid),
    };

    // Of many conditions in order some, evenly spread, always with the first and the last.
    private IEnumerable<LegendEntry> Conditions()
    {
        int shown = isOrdered ? Math.Min(overlaid.Count, MostLegendEntries) : overlaid.Count;
        return Enumerable.Range(0, shown)
            .Select(k => (int)Math.Round((double)k * (overlaid.Count - 1) / Math.Max(1, shown - 1)))
            .Select(o => new LegendEntry(overlaid[o], StrokeOf(0, o)));
    }

    private static Dash DashOf(int index) => (Dash)(index % Enum.GetValues<Dash>().Length);
}
