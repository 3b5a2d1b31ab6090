using Engram.Cli.Pages;

namespace Engram.Cli;

/// <summary>Where the program reads its surroundings and writes: the process's own streams, or those of a test.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress, warnings, errors.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether somebody looks at the results; a pipe or a file gets plain text.</summary>
    public bool OutIsWatched { get; init; }

    /// <summary>Whether somebody looks at the messages; only then progress is shown.</summary>
    public bool ErrorIsWatched { get; init; }

    /// <summary>Whether colours are wanted (https://no-color.org).</summary>
    public bool Colour { get; init; }

    /// <summary>Characters in a line.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Folder that relative names start from.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error)
    {
        OutIsWatched = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        ErrorIsWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        Colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        Width = Console.IsOutputRedirected ? 100 : WindowWidth(),
        Folder = Environment.CurrentDirectory,
    };

    /// <summary>The page results are written on.</summary>
    /// <param name="plain">Plain even where somebody looks.</param>
    public Page Page(bool plain) => OutIsWatched && !plain ? new RichPage(Out, Width, Colour) : new PlainPage(Out);

    /// <summary>A file name as given, from the folder of this terminal.</summary>
    public string Path(string name) => System.IO.Path.GetFullPath(name, Folder.Length > 0 ? Folder : Environment.CurrentDirectory);

    /// <summary>A path as short as it can be said: from the folder of this terminal where it lies below it.</summary>
    public string Shown(string path)
    {
        string relative = System.IO.Path.GetRelativePath(Folder.Length > 0 ? Folder : Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and int width ? width : 100;
        }
        catch (IOException)
        {
            return 100; // a terminal without a size
        }
    }
}
