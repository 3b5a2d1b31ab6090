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
            ? throw new CliException(new("EN1009", "", $"'{unknown}' is not a format of figures", NearestName.Advice(unknown, s_formats)))
            : formats;
    }

    /// <summary>The figures the experiment asks for, or those that suit it where it asks for none; each is drawn when it is called.</summary>
    public static IReadOnlyList<Func<Figure>> Wanted(Report report) => report.Experiment.Figures.Length > 0
        ? [.. report.Experiment.Figures.Select(f => (Func<Figure>)(() => FigureDrawing.Draw(report, f)))]
        : [() => FigureDrawing.Default(report)[0]];

    /// <summary>A figure in every format, in their order.</summary>
    public static byte[][] Contents(Figure figure, IReadOnlyList<string> formats) =>
        [.. formats.Select(f => f == "svg" ? System.Text.Encoding.UTF8.GetBytes(figure.ToSvg()) : figure.ToPng())];

    /// <summary>Name of a figure's file.</summary>
    public static string Name(Report report, int figure, string format) =>
        FormattableString.Invariant($"{(report.Experiment.Figures.Length <= 1 ? "figure" : $"figure-{figure + 1}")}.{format}");
}
