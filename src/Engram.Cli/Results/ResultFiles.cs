using System.Globalization;
using Engram.Experiments;
using Engram.Formats;
using Engram.Formats.Json;
using Engram.Formats.Output;

namespace Engram.Cli.Results;

/// <summary>The files of one run of an experiment: figures, traces, report; all appear together, or none.</summary>
internal static class ResultFiles
{
    /// <summary>Runs whose traces are written; a sweep of thousands would bury its folder.</summary>
    public const int MostTraces = 100;

    /// <summary>Opens the folder before the work begins, so that nobody waits for results that cannot be kept.</summary>
    /// <exception cref="FormatsException"><c>EN0860</c>: cannot be written to.</exception>
    public static OutputFolder Open(string folder) => OutputFolder.Open(folder);

    /// <summary>Writes everything.</summary>
    /// <param name="report">What the experiment gave.</param>
    /// <param name="folder">Opened before the run.</param>
    /// <param name="figures">File formats of the figures; none draws nothing.</param>
    /// <param name="interrupt">Ctrl-C takes back what was not committed.</param>
    /// <returns>The paths, figures first.</returns>
    /// <exception cref="CliException">A file could not be written; nothing was.</exception>
    public static IReadOnlyList<string> Write(Report report, OutputFolder folder, IReadOnlyList<string> figures, CancellationToken interrupt)
    {
        try
        {
            // Figures and tables are made side by side and written in a fixed order.
            Task<byte[][]>[] drawn = figures.Count == 0 ? [] : [.. FigureFiles.Wanted(report).Select(draw => Task.Run(() => FigureFiles.Contents(draw(), figures), interrupt))];
            string[] traces = report.Runs.Count > MostTraces ? [] : [.. report.Runs.Select((_, i) => TraceName(report, i))];
            Task<string>[] tables = [.. report.Runs.Take(traces.Length).Select(run => Task.Run(() => TraceTable.Text(run), interrupt))];
            for (int i = 0; i < drawn.Length; i++)
            {
                byte[][] contents = Finished(drawn[i], interrupt);
                for (int k = 0; k < contents.Length; k++)
                {
                    byte[] content = contents[k];
                    folder.Write(FigureFiles.Name(report, i, figures[k]), stream => stream.Write(content));
                }
            }

            for (int i = 0; i < tables.Length; i++)
            {
                folder.Write(traces[i], Finished(tables[i], interrupt));
            }

            folder.Write("report.json", ReportJson.Text(report, traces.Length > 0 ? traces : null));
            interrupt.ThrowIfCancellationRequested();
            return folder.Commit();
        }
        catch (FormatsException failure)
        {
            throw new CliException(failure.Diagnostic, ExitCode.Failed, failure);
        }
    }

    private static T Finished<T>(Task<T> task, CancellationToken interrupt)
    {
        interrupt.ThrowIfCancellationRequested();
        return task.GetAwaiter().GetResult();
    }

    private static string TraceName(Report report, int run)
    {
        int digits = report.Runs.Count.ToString(CultureInfo.InvariantCulture).Length;
        return report.Runs.Count == 1 ? "traces.csv" : $"traces-{(run + 1).ToString("D" + digits, CultureInfo.InvariantCulture)}.csv";
    }
}
