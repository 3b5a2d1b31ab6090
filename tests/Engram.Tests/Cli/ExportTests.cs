using Engram.Cli;
using Engram.Formats;
using Engram.Receptors;

namespace Engram.Tests.Cli;

public sealed class ExportTests
{
    [Fact]
    public void Every_format_goes_to_standard_output_as_it_is() => Assert.All(
        Exporter.Formats,
        f => Assert.Equal(new Ended(ExitCode.Done, Exporter.Export(Catalogue.Find("A1").Mechanism, f.Name), ""), CommandLine.Run("export", "A1", "--to", f.Name)));

    [Fact]
    public void A_file_is_written_whole()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();

        Ended ended = shell.Here("export", "A1", "--to", "nmodl", "-o", "jonas.mod");

        Assert.Equal(new Ended(ExitCode.Done, "jonas.mod\n", ""), ended);
        Assert.Equal(Exporter.Export(Catalogue.Find("A1").Mechanism, "nmodl"), File.ReadAllText(Path.Combine(shell.Folder, "jonas.mod")));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_failure()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();

        Ended ended = shell.Here("export", "A1", "--to", "nmodl", "-o", "no-such-folder/jonas.mod");

        Assert.Equal((ExitCode.Failed, ""), (ended.Code, ended.Out));
        Assert.StartsWith("error EN08", ended.Error, StringComparison.Ordinal);
    }
}
