using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Figures;

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

    /// <summary>Draws one figure in every format.</summary>
    /// <returns>The contents of the files, in the order of the formats.</returns>
    public static byte[][] Draw(Report report, FigureRequest request, IReadOnlyList<string> formats)
    {
        Figure figure = FigureDrawing.Draw(report, request);
        return [.. formats.Select(f => f == "svg" ? System.Text.Encoding.UTF8.GetBytes(figure.ToSvg()) : figure.ToPng())];
    }

    /// <summary>Name of a figure's file.</summary>
    public static string Name(Report report, int figure, string format) =>
        FormattableString.Invariant($"{(report.Experiment.Figures.Length == 1 ? "figure" : $"figure-{figure + 1}")}.{format}");
}
