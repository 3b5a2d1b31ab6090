using System.Text;
using Spectre.Console;

namespace Engram.Cli.Pages;

/// <summary>Makes consoles of Spectre that go to a given stream and ask the process nothing.</summary>
internal static class RichConsole
{
    /// <summary>A console.</summary>
    /// <param name="output">Where it writes.</param>
    /// <param name="width">Characters in a line.</param>
    /// <param name="colour">Whether colours are wanted.</param>
    /// <param name="moving">Whether lines may be drawn again, as a progress bar needs.</param>
    public static IAnsiConsole On(TextWriter output, int width, bool colour, bool moving = false) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = moving ? InteractionSupport.Yes : InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new Stream(output, width),
    });

    private sealed class Stream(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => true;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
            // The process's own encoding stays as it is.
        }
    }
}
