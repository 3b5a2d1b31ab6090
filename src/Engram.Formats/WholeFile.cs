namespace Engram.Formats;

/// <summary>Writes files whole or not at all: the text goes to a neighbour that then takes the name.</summary>
public static class WholeFile
{
    /// <summary>Writes text as UTF-8 without a mark.</summary>
    /// <exception cref="FormatsException"><c>EN0821</c>: cannot be written; nothing of that name was changed.</exception>
    public static void Write(string path, string text)
    {
        string aside = path + ".part";
        try
        {
            File.WriteAllText(aside, text);
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Forget(aside);
            throw new FormatsException(new("EN0821", path, "the file cannot be written", e.Message), e);
        }
    }

    private static void Forget(string aside)
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
}
