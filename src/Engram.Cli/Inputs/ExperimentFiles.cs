using Engram.Diagnostics;

namespace Engram.Cli.Inputs;

/// <summary>Finds experiment files: as named, in folders, or those that come with the program.</summary>
internal static class ExperimentFiles
{
    private const string FolderName = "experiments";

    /// <summary>A file that was named; an experiment that comes with the program may be named without its folder.</summary>
    /// <exception cref="CliException"><c>EN1006</c>: there is no such file; <c>EN1017</c>: several experiments have that name.</exception>
    public static string Existing(Terminal terminal, string name)
    {
        string path = terminal.Path(name);
        if (File.Exists(path))
        {
            return path;
        }

        string[] shipped = Shipped(terminal) is { } folder
            ? [.. In(folder).Where(f => Path.GetFileNameWithoutExtension(f) == name || Path.GetFileName(f) == name)]
            : [];
        return shipped.Length switch
        {
            1 => shipped[0],
            0 => throw Missing(terminal, name),
            _ => throw new CliException(new("EN1017", "", $"several experiments are called '{name}'", $"Write one of {string.Join(", ", shipped.Select(terminal.Shown))}")),
        };
    }

    /// <summary>The files of all names; a folder stands for all experiments below it.</summary>
    /// <exception cref="CliException"><c>EN1006</c>: there is no such file or folder.</exception>
    public static IReadOnlyList<string> All(Terminal terminal, IReadOnlyList<string> names) => names.Count == 0
        ? [.. In(Shipped(terminal) ?? throw new CliException(new("EN1006", "", "there is no folder 'experiments' here", "Name experiment files or a folder")))]
        : [.. names.SelectMany(n => Directory.Exists(terminal.Path(n)) ? In(terminal.Path(n)) : [Existing(terminal, n)])];

    /// <summary>The folder of experiments: here, further up, or beside the program; null where there is none.</summary>
    public static string? Shipped(Terminal terminal) =>
        Upwards(terminal.Path(".")).Concat(Upwards(AppContext.BaseDirectory)).Select(f => Path.Combine(f, FolderName)).FirstOrDefault(Directory.Exists);

    /// <summary>Experiment files below a folder, in the order of their names.</summary>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
        .Where(IsExperiment)
        .Order(StringComparer.Ordinal);

    /// <summary>Reads one top-level line of a file without reading the file as an experiment; null where it has none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">E.g. <c>title</c>.</param>
    public static string? TopLevel(string path, string key)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith(key, StringComparison.Ordinal) && line.AsSpan(key.Length).TrimStart() is [':', ..])
            {
                return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'');
            }
        }

        return null;
    }

    private static CliException Missing(Terminal terminal, string name)
    {
        string folder = Path.GetDirectoryName(terminal.Path(name)) ?? terminal.Path(".");
        IEnumerable<string> near = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(IsExperiment).Select(f => Path.GetFileName(f)) : [];
        IEnumerable<string> shipped = Shipped(terminal) is { } s ? In(s).Select(terminal.Shown) : [];
        string advice = NearestName.Of(Path.GetFileName(name), near) is { } here ? $"Did you mean '{terminal.Shown(Path.Combine(folder, here))}'?"
            : NearestName.Of(name, shipped) is { } there ? $"Did you mean '{there}'?"
            : "'engram list experiments' shows those that come with Engram; 'engram new' writes one";
        return new CliException(new("EN1006", "", $"there is no file '{name}'", advice));
    }

    // A receptor of one's own lies beside the experiment that uses it.
    private static bool IsExperiment(string path) => Names.IsFile(path) && !Path.GetFileNameWithoutExtension(path).EndsWith(".receptor", StringComparison.Ordinal);

    private static IEnumerable<string> Upwards(string folder)
    {
        for (DirectoryInfo? d = new(folder); d is not null; d = d.Parent)
        {
            yield return d.FullName;
        }
    }
}
