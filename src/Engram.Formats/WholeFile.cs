using System.Globalization;
using System.Text;

namespace Engram.Formats;

/// <summary>Writes files whole or not at all: what is written goes to a neighbour that takes the name only when it is complete.</summary>
public static class WholeFile
{
    private const int NoSpaceOnUnix = 28, NoSpaceOnWindows = unchecked((int)0x80070070);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes text as UTF-8 without a mark.</summary>
    /// <exception cref="FormatsException"><c>EN0821</c>, <c>EN0860</c>, <c>EN0861</c>: see <see cref="Write(string, Action{Stream})"/>.</exception>
    public static void Write(string path, string text) => Write(path, stream => stream.Write(s_utf8.GetBytes(text)));

    /// <summary>Writes whatever the action writes; when it fails or is cancelled, nothing of that name was changed and nothing is left behind.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="FormatsException"><c>EN0821</c>: cannot be written; <c>EN0860</c>: the folder is not there or not writable; <c>EN0861</c>: the disk is full.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string aside = Aside(path);
        Stage(path, aside, write, File.Create);
        Rename(aside, path);
    }

    /// <summary>Name of the neighbour: no other process writes to it.</summary>
    internal static string Aside(string path) => string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.part");

    /// <summary>Writes the neighbour only; when that fails it is gone again.</summary>
    /// <param name="path">The file it is for, as shown in messages.</param>
    /// <param name="aside">The neighbour.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="open">Opens the neighbour.</param>
    internal static void Stage(string path, string aside, Action<Stream> write, Func<string, Stream> open)
    {
        bool complete = false;
        try
        {
            using (Stream stream = open(aside))
            {
                write(stream);
                stream.Flush();
            }

            complete = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failure(path, e);
        }
        finally
        {
            if (!complete)
            {
                Forget(aside);
            }
        }
    }

    /// <summary>Gives the neighbour its name.</summary>
    internal static void Rename(string aside, string path)
    {
        try
        {
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(aside);
            throw Failure(path, e);
        }
    }

    /// <summary>Deletes a neighbour that is not needed.</summary>
    internal static void Forget(string aside)
    {
        try
        {
            File.Delete(aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder itself is out of reach; the first failure is the one to tell.
        }
    }

    /// <summary>What stood in the way, in words.</summary>
    internal static FormatsException Failure(string path, Exception e) => e switch
    {
        { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => new(new("EN0861", path, "the disk is full", "Make room, or choose another folder with --out"), e),
        DirectoryNotFoundException or UnauthorizedAccessException => new(new(
            "EN0860", path, e is DirectoryNotFoundException ? "the folder is not there" : "writing here is not permitted", "Choose a folder that can be written to with --out"), e),
        _ => new(new("EN0821", path, "the file cannot be written", e.Message), e),
    };
}
