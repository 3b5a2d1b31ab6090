using Engram.Cli.Pages;
using Engram.Receptors;

namespace Engram.Cli.Showing;

/// <summary>A receptor after each pass of the compiler.</summary>
internal static class StagesView
{
    /// <summary>Writes it.</summary>
    public static void Write(Receptor receptor, Page page) => page.Title(receptor.Name);
}
