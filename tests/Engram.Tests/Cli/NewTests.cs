using Engram.Cli;
using Engram.Receptors;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class NewTests
{
    [Fact]
    public void The_file_is_the_accepted_one()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();

        Ended ended = shell.Here("new", "first");

        Assert.Equal(new Ended(ExitCode.Done, "first.yaml is written; 'engram run first.yaml' carries it out\n", ""), ended);
        Golden.Check("Cli/new.yaml", File.ReadAllText(Path.Combine(shell.Folder, "first.yaml")));
    }

    [Theory]
    [InlineData(ReceptorFamily.Ampa)]
    [InlineData(ReceptorFamily.Nmda)]
    [InlineData(ReceptorFamily.Gaba)]
    public void It_runs_as_it_stands(ReceptorFamily family)
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Here("new", "first", "--receptor", Catalogue.Of(family).First().Name);

        Ended ended = shell.Here("run", "first.yaml", "--no-figures");

        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Error));
        Assert.Contains("peak-open-probability", ended.Out, StringComparison.Ordinal);
    }
}
