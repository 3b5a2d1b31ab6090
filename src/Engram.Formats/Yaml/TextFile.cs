using System.Text;
using Engram.Diagnostics;

namespace Engram.Formats.Yaml;

/// <summary>Reads the text of a file, telling what stood in the way.</summary>
internal static class TextFile
{
    private const int LargestBytes = 16 << 20;
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text.</summary>
    /// <exception cref="FormatsException"><c>EN0830</c>: the file is not there, not readable, too large or not UTF-8.</exception>
    public static string Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file.Exists && file.Length > LargestBytes
                ? throw Unreadable(path, $"the file has {file.Length} bytes", "An experiment is a text of a few pages")
                : s_strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, Directory.Exists(path) ? "this is a folder" : "there is no such file", Nearest(path), e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw Unreadable(path, Directory.Exists(path) ? "this is a folder" : "the file cannot be read", Directory.Exists(path) ? "Name a file in it" : e.Message, e);
        }
        catch (DecoderFallbackException e)
        {
            throw Unreadable(path, "the file is not text in UTF-8", "Save it as UTF-8", e);
        }
    }

    private static string Nearest(string path)
    {
        string folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        return Directory.Exists(folder) && NearestName.Of(Path.GetFileName(path), Directory.EnumerateFiles(folder, "*.y*ml").Select(f => Path.GetFileName(f))) is { } near
            ? $"Did you mean '{near}'?"
            : "Check the name and the folder";
    }

    private static FormatsException Unreadable(string path, string found, string advice, Exception? inner = null) => new(new Diagnostic("EN0830", path, found, advice), inner);
}
