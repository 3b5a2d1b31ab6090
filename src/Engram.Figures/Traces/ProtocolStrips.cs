using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Figures.Drawing;
using Engram.Figures.Grids;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Figures.Traces;

/// <summary>One line of the protocol, as it is drawn above every column.</summary>
/// <param name="Name">"glutamate", "voltage".</param>
/// <param name="Range">Its values in words: "1.1 mM", "−80 to +40 mV".</param>
/// <param name="Kind">A concentration is an area, a potential a line.</param>
/// <param name="Low">Lower end of the strip, base unit.</param>
/// <param name="High">Upper end, base unit.</param>
/// <param name="Columns">The distinct courses in each column.</param>
internal sealed record ProtocolStrip(
    string Name, string Range, SeriesKind Kind, double Low, double High, IReadOnlyList<IReadOnlyList<ReadOnlyMemory<double>[]>> Columns);

/// <summary>Reads off a report what was done: ligands that were applied, and the command voltage where it changes.</summary>
internal static class ProtocolStrips
{
    private const double Thin = 1;

    /// <summary>The strips of a figure, from top to bottom.</summary>
    public static IReadOnlyList<ProtocolStrip> Of(Report report, PanelGrid grid)
    {
        IEnumerable<string> ligands = report.Runs.SelectMany(r => r.Views).SelectMany(v => v.Protocol.Applications).Select(a => a.Ligand).Distinct();
        return [.. ligands.Append("voltage").Select(quantity => Read(grid, quantity)).OfType<ProtocolStrip>()];
    }

    /// <summary>One column of a strip as a panel.</summary>
    /// <param name="strip">The strip.</param>
    /// <param name="column">Which column.</param>
    /// <param name="time">Time axis of the column.</param>
    /// <param name="unit">Unit of the time axis.</param>
    /// <param name="left">Left edge.</param>
    /// <param name="top">Upper edge.</param>
    /// <param name="width">Width.</param>
    /// <param name="overlaid">Number of conditions that are overlaid in a panel.</param>
    public static Panel Panel(ProtocolStrip strip, int column, Axis time, DisplayUnit unit, double left, double top, double width, int overlaid)
    {
        IReadOnlyList<ReadOnlyMemory<double>[]> courses = strip.Columns[column];

        // In the colours of the overlaid conditions where each has a course of its own; courses of different rows are not told apart by colour.
        string[] colours = courses.Count > 1 && courses.Count == overlaid ? Palette.Ramp(courses.Count) : [.. courses.Select(_ => Palette.Quiet)];
        return new Panel(
            strip.Name, new Box(left, top, width, GridLayout.StripHeight), time with { IsLabelled = false }, new Axis(strip.Name, "", strip.Low, strip.High, []),
            courses.Select((c, k) => new Series(strip.Name, courses.Count == 1 ? strip.Kind : SeriesKind.Line, unit.Of(c[0].Span), c[1], new Stroke(colours[k], Thin))).ToEquatableArray())
        {
            Lines = AxisLines.None,
        };
    }

    private static ProtocolStrip? Read(PanelGrid grid, string quantity)
    {
        List<ReadOnlyMemory<double>[]>[] columns = [.. Enumerable.Range(0, grid.Columns).Select(c => Distinct(grid.InColumn(c), quantity))];
        ReadOnlyMemory<double>[][] all = [.. columns.SelectMany(c => c)];
        if (!all.Any(course => course[1].Span.ContainsAnyExcept(course[1].Span[0])))
        {
            return null;
        }

        double[] peaks = [.. all.Select(c => Highest(c[1])).Distinct().Order()];
        (double low, double high) = (all.Min(c => Lowest(c[1])), peaks[^1]);
        double room = 0.08 * (high - low);
        return quantity == "voltage"
            ? new(quantity, $"{Said(low, Voltage.Dimension)} to {Said(high, Voltage.Dimension)}", SeriesKind.Line, low - room, high + room, columns)
            : new(Words.Ligand(quantity), Peaks(peaks), SeriesKind.Area, 0, high + room, columns);
    }

    private static string Peaks(double[] peaks)
    {
        double[] given = [.. peaks.Where(p => p > 0)];
        string last = Said(given[^1], Concentration.Dimension);
        return given.Length == 1 ? last : $"{Said(given[0], Concentration.Dimension)} to {last}";
    }

    private static string Said(double value, Dimension dimension) => (dimension == Voltage.Dimension && value > 0 ? "+" : "") + Words.Number(Rounded(value), dimension);

    // Three digits: the peak of a sampled course is not a round number.
    private static double Rounded(double value) => value == 0 ? 0 : double.Parse(
        value.ToString("E2", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static List<ReadOnlyMemory<double>[]> Distinct(IEnumerable<Run> runs, string quantity)
    {
        List<ReadOnlyMemory<double>[]> found = [];
        foreach (Run run in runs)
        {
            if (run.Recording.Traces.FirstOrDefault(t => t.Quantity == quantity && run.Views.Any((PatchView v) => v.Patch.Name == t.Placement)) is { } trace
                && !found.Any(f => f[1].Span.SequenceEqual(trace.Values.Span) && f[0].Span.SequenceEqual(run.Recording.Times.Span)))
            {
                found.Add([run.Recording.Times, trace.Values]);
            }
        }

        return found;
    }

    private static double Highest(ReadOnlyMemory<double> values)
    {
        double most = double.NegativeInfinity;
        foreach (double v in values.Span)
        {
            most = Math.Max(most, v);
        }

        return most;
    }

    private static double Lowest(ReadOnlyMemory<double> values)
    {
        double least = double.PositiveInfinity;
        foreach (double v in values.Span)
        {
            least = Math.Min(least, v);
        }

        return least;
    }
}
