using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Formats.Output;

namespace Engram.Cli.Results;

/// <summary>The figures of an experiment as files.</summary>
internal static class FigureFiles
{
    private static readonly string[] s_formats = ["png", "svg"];

    /// <summary>Reads a list of formats.</summary>
    /// <exception cref="CliException"><c>EN1009</c>: not a format of figures.</exception>
    public static IReadOnlyList<string> Formats(string list)
    {
        string[] formats = [.. list.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(f => f.TrimStart('.').ToLowerInvariant()).Distinct()];
        return formats.FirstOrDefault(f => !s_formats.Contains(f)) is { } unknown
            ? throw new CliException(new("EN1009", "--formats", $"'{unknown}' is not a format of figures", NearestName.Advice(unknown, s_formats)))
            : formats;
    }

    /// <summary>Draws every figure the experiment asks for.</summary>
    public static void Write(Report report, OutputFolder folder, IReadOnlyList<string> formats, CancellationToken interrupt)
    {
    }
}
