using Engram.Cli.Pages;
using Engram.Diagnostics;

namespace Engram.Cli;

/// <summary>Tells warnings and errors on the error stream.</summary>
/// <param name="terminal">Where.</param>
internal sealed class Messages(Terminal terminal)
{
    /// <summary>One diagnostic, as an error or a warning.</summary>
    public void Tell(Diagnostic diagnostic)
    {
        string kind = diagnostic.IsWarning ? "warning" : "error";
        if (!terminal.ErrorIsWatched)
        {
            terminal.Error.Write(AsciiText.Of($"{kind} {diagnostic}") + "\n");
            return;
        }

        string colour = diagnostic.IsWarning ? "33" : "1;31"; // yellow, bold red
        terminal.Error.Write(terminal.Colour ? $"\u001b[{colour}m{kind}\u001b[0m {diagnostic}\n" : $"{kind} {diagnostic}\n");
    }

    /// <summary>A note that is no result: it must not stand in what is piped on.</summary>
    public void Note(string text) => terminal.Error.Write((terminal.ErrorIsWatched ? text : AsciiText.Of(text)) + "\n");
}
