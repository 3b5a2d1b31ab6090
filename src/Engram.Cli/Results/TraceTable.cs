using Engram.Experiments;
using Engram.Formats.Csv;

namespace Engram.Cli.Results;

/// <summary>The traces of one run as a table: time, then every recorded quantity of every patch.</summary>
internal static class TraceTable
{
    /// <summary>The table as CSV.</summary>
    public static string Text(Run run)
    {
        bool several = run.Recording.Traces.Select(t => t.Placement).Distinct().Count() > 1;
        CsvColumn time = new("time", "ms", run.Recording.Times.ToArray());
        IEnumerable<CsvColumn> traces = run.Recording.Traces.Select(t => new CsvColumn(several ? $"{t.Placement} {t.Quantity}" : t.Quantity, t.Unit, t.Values.ToArray()));
        return CsvWriter.Write(new CsvTable([time, .. traces.DistinctBy(c => c.Name)]));
    }
}
