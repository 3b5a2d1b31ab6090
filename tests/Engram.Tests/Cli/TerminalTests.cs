using Engram.Cli;

namespace Engram.Tests.Cli;

/// <summary>What somebody who looks at a terminal gets, and a pipe does not.</summary>
public sealed class TerminalTests
{
    private const string Escape = "\u001b[";

    [Fact]
    public void A_terminal_gets_colour() => Assert.Contains(Escape, Watched(colour: true, "list", "receptors").Out, StringComparison.Ordinal);

    [Fact]
    public void Where_no_colour_is_wanted_there_is_none()
    {
        string page = Watched(colour: false, "list", "receptors").Out;

        Assert.DoesNotMatch("\u001b\\[[0-9;]*3[0-9]m", page);
        Assert.Contains("°C", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_can_be_asked_for() => Assert.Equal(CommandLine.Run("list", "receptors").Out, Watched(colour: true, "list", "receptors", "--plain").Out);

    [Fact]
    public void A_narrow_terminal_cuts_a_wide_table_and_repeats_the_conditions()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("wide.yaml", Samples.Pulse + "\nsweep:\n  protocol.hold: [-60 mV, -30 mV, 30 mV, 60 mV]\n");

        string page = At(shell.Folder, colour: false, 60, "run", "wide.yaml", "--no-figures", "--output", "o").Out;

        Assert.Equal(2, page.Split("protocol.hold").Length - 1);
        Assert.All(page.Split("Bibliography")[0].Split('\n'), l => Assert.InRange(System.Text.RegularExpressions.Regex.Replace(l, "\u001b\\[[0-9;]*m", "").TrimEnd().Length, 0, 60));
    }

    private static Ended Watched(bool colour, params string[] args) => At(CommandLine.Root, colour, 120, args);

    private static Ended At(string folder, bool colour, int width, params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = CliProgram.Run(args, new Terminal(output, error) { Folder = folder, OutIsWatched = true, Colour = colour, Width = width });
        return new Ended(code, output.ToString(), error.ToString());
    }
}
