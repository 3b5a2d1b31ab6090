using Engram.Cli;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("run")]
    [InlineData("verify")]
    [InlineData("list")]
    [InlineData("show")]
    [InlineData("new")]
    [InlineData("export")]
    [InlineData("completion")]
    public void Help_is_the_accepted_one(string command)
    {
        Ended ended = CommandLine.Run([.. command.Length > 0 ? new[] { command } : [], "--help"]);

        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Error));
        Golden.Check($"Cli/help{(command.Length > 0 ? "-" + command : "")}.txt", ended.Out);
    }

    [Fact]
    public void Every_command_has_a_paragraph_and_an_example_that_names_it()
    {
        foreach (Engram.Cli.Commands.CliCommand command in new Engram.Cli.Commands.EngramCommand(new()).Subcommands.Cast<Engram.Cli.Commands.CliCommand>())
        {
            Assert.True(command.About.Length > 80, command.Name);
            Assert.Contains(command.Examples, e => e.Line.Contains($"engram {command.Name}", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Alone_it_welcomes_with_two_commands()
    {
        Ended ended = CommandLine.Run();

        Assert.Equal(ExitCode.Done, ended.Code);
        Golden.Check("Cli/welcome.txt", ended.Out);
    }

    [Fact]
    public void The_version_is_that_of_the_build() => Assert.Equal($"engram {CliProgram.Version}\n", CommandLine.Run("--version").Out);

    [Fact]
    public void Plain_text_is_ASCII() => Assert.All(
        (string[][])[["--help"], ["list", "receptors"], ["show", "N6"], ["show", "deactivation"], ["list", "measures"], ["show", "JahrStevens1990"]],
        args => Assert.True(System.Text.Ascii.IsValid(CommandLine.Run(args).Out), string.Join(' ', args)));
}
