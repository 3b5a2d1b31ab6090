using Engram.Experiments;
using Engram.Formats.Json;

namespace Engram.Cli.Results;

/// <summary>What <c>run --json</c> prints: the report, or a list of reports when several files were named.</summary>
internal static class ReportDocument
{
    /// <summary>One JSON document.</summary>
    public static string Of(IReadOnlyList<Report> reports) => reports.Count == 1
        ? ReportJson.Text(reports[0])
        : $"[\n{string.Join(",\n", reports.Select(r => ReportJson.Text(r).TrimEnd('\n')))}\n]\n";
}
