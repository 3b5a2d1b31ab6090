using Engram.Cli.Showing;

namespace Engram.Cli.Results;

/// <summary>The diagram of a scheme as a file.</summary>
internal static class SchemeFile
{
    /// <summary>Draws it.</summary>
    public static void Write(ReceptorPage shown, string path) => ArgumentNullException.ThrowIfNull(shown);
}
