namespace Engram.Formats.Output;

/// <summary>A folder that results are written to: all of them appear together at <see cref="Commit"/>, or none.</summary>
/// <remarks>Disposing without <see cref="Commit"/> takes everything back, the folder included when it was made here.</remarks>
public sealed class OutputFolder : IDisposable
{
    private readonly List<(string Path, string Aside)> _staged = [];
    private readonly string? _made; // the topmost folder that was made here

    private OutputFolder(string path, string? made) => (FullPath, _made) = (path, made);

    /// <summary>The folder.</summary>
    public string FullPath { get; }

    /// <summary>Opens a folder, making it when it is not there; finds out at once whether it can be written to.</summary>
    /// <exception cref="FormatsException"><c>EN0860</c>: cannot be made or written to.</exception>
    public static OutputFolder Open(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            string? made = TopmostMissing(full);
            Directory.CreateDirectory(full);
            string probe = WholeFile.Aside(Path.Combine(full, "probe"));
            File.Create(probe).Dispose();
            File.Delete(probe);
            return new(full, made);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string found = File.Exists(full) ? "there is a file of that name, not a folder" : "the folder cannot be made or written to";
            throw new FormatsException(new("EN0860", path, found, "Choose a folder that can be written to with --out"), e);
        }
    }

    /// <summary>Writes one file, aside for now.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>The path it will have.</returns>
    /// <exception cref="FormatsException"><c>EN0821</c>, <c>EN0860</c>, <c>EN0861</c>: cannot be written, see <see cref="WholeFile"/>.</exception>
    public string Write(string name, Action<Stream> write) => Write(name, write, File.Create);

    /// <summary>Writes one text as UTF-8, aside for now.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="text">The content.</param>
    /// <returns>The path it will have.</returns>
    /// <exception cref="FormatsException"><c>EN0821</c>, <c>EN0860</c>, <c>EN0861</c>: cannot be written, see <see cref="WholeFile"/>.</exception>
    public string Write(string name, string text) => Write(name, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Gives every file its name.</summary>
    /// <returns>The files, in the order in which they were written.</returns>
    /// <exception cref="FormatsException"><c>EN0821</c>, <c>EN0860</c>: a file of that name cannot be replaced.</exception>
    public IReadOnlyList<string> Commit()
    {
        foreach ((string path, string aside) in _staged)
        {
            WholeFile.Rename(aside, path);
        }

        string[] written = [.. _staged.Select(s => s.Path)];
        _staged.Clear();
        return written;
    }

    /// <summary>Takes back what was not committed.</summary>
    public void Dispose()
    {
        foreach ((_, string aside) in _staged)
        {
            WholeFile.Forget(aside);
        }

        _staged.Clear();
        for (string? folder = _made is null ? null : FullPath; folder is not null && IsEmpty(folder); folder = folder == _made ? null : Path.GetDirectoryName(folder))
        {
            Directory.Delete(folder);
        }
    }

    private static bool IsEmpty(string folder) => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();

    private static string? TopmostMissing(string folder)
    {
        string? missing = null;
        for (string? f = folder; f is not null && !Directory.Exists(f); f = Path.GetDirectoryName(f))
        {
            missing = f;
        }

        return missing;
    }

    /// <summary>As above, with the way the neighbour is opened.</summary>
    internal string Write(string name, Action<Stream> write, Func<string, Stream> open)
    {
        string path = Path.Combine(FullPath, name), aside = WholeFile.Aside(path);
        WholeFile.Stage(path, aside, write, open);
        _staged.Add((path, aside));
        return path;
    }
}
