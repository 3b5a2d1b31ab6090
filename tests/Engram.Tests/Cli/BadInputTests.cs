using Engram.Cli;

namespace Engram.Tests.Cli;

/// <summary>What a user is told when the command or a file is wrong.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("error EN1001: 'rnu' is not a command. Did you mean 'run'?\n", "rnu")]
    [InlineData("error EN1002: '--josn' is not an option of 'engram run'. Did you mean '--json'?\n", "run", "pulse.yaml", "--josn")]
    [InlineData("error EN1002: '--versoin' is not an option of 'engram'. Did you mean '--version'?\n", "--versoin")]
    [InlineData("error EN1003: 'A2' is too much. 'engram show --help' shows what it takes.\n", "show", "A1", "A2")]
    [InlineData("error EN1004: Required argument 'FILE' missing for command: 'run'. 'engram run --help' shows what it takes.\n", "run")]
    [InlineData("error EN1005 at --set hold: there is no '=' between path and value. Write e.g. --set protocol.hold=\"-40 mV\".\n", "run", "pulse.yaml", "--set", "hold")]
    [InlineData("error EN1006: there is no file 'pusle.yaml'. Did you mean 'pulse.yaml'?\n", "run", "pusle.yaml")]
    [InlineData("error EN1009: 'gif' is not a format of figures. Known: png, svg.\n", "run", "pulse.yaml", "--formats", "gif")]
    [InlineData("error EN1013: there is no completion for 'fsh'. Did you mean 'fish'?\n", "completion", "fsh")]
    [InlineData("error EN0801: 'nmodel' is not an export format. Did you mean 'nmodl'?\n", "export", "A1", "--to", "nmodel")]
    public void It_is_told_in_one_line_with_what_to_do(string error, params string[] args)
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);

        Assert.Equal(new Ended(ExitCode.BadInput, "", error), shell.Here(args));
    }

    [Fact]
    public void Everything_wrong_with_a_file_is_told_with_its_place()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("bad.yaml", Samples.Pulse.Replace("hold: -60 mV", "hold: 5 mM", StringComparison.Ordinal).Replace("- peak\n", "- paek\n", StringComparison.Ordinal));

        Ended ended = shell.Here("run", "bad.yaml");

        Assert.Equal((ExitCode.BadInput, ""), (ended.Code, ended.Out));
        Assert.Equal(2, ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("bad.yaml, line 6", ended.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'peak'?", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_of_a_million_conditions_asks_for_a_limit()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        string axis = $"[{string.Join(", ", Enumerable.Range(1, 1000).Select(i => $"{i} uM"))}]";
        shell.Write("big.yaml", Samples.Pulse + $"\nsweep:\n  bath.glutamate: {axis}\n  protocol.apply.glutamate.concentration: {axis}\n");

        Ended ended = shell.Here("run", "big.yaml");

        Assert.Equal(ExitCode.BadInput, ended.Code);
        Assert.Contains("1000 x 1000 = 1000000 runs, more than the limit of 10000", ended.Error, StringComparison.Ordinal);
        Assert.Contains("--limit", ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(shell.Folder, "results")));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told_before_the_run()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);
        shell.Write("taken", "a file, where a folder is wanted");

        Ended ended = shell.Here("run", "pulse.yaml", "--output", "taken");

        Assert.Equal((ExitCode.BadInput, ""), (ended.Code, ended.Out));
        Assert.StartsWith("error EN0860", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_file_never_overwrites()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("mine.yaml", "precious");

        Ended ended = shell.Here("new", "mine");

        Assert.Equal(new Ended(ExitCode.BadInput, "", "error EN1011 at mine.yaml: there is such a file already. Choose another name: 'engram new' never overwrites.\n"), ended);
        Assert.Equal("precious", File.ReadAllText(Path.Combine(shell.Folder, "mine.yaml")));
    }

    [Fact]
    public void A_name_that_several_shipped_experiments_have_is_refused_with_all_of_them() => Assert.Equal(
        "error EN1017: several experiments are called 'brief-pulse.yaml'. Write one of experiments/ampa/brief-pulse.yaml, experiments/nmda/brief-pulse.yaml.\n",
        CommandLine.Run("show", "brief-pulse.yaml").Error);

    [Fact]
    public void Debug_shows_where_it_arose() =>
        Assert.Contains("   at Engram.", CommandLine.Run("show", "nothing-of-the-kind", "--debug").Error, StringComparison.Ordinal);
}
