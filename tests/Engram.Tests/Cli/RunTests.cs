using System.Text.Json;
using Engram.Cli;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class RunTests
{
    [Fact]
    public void One_condition_is_told_with_a_measure_a_row()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);

        Ended ended = shell.Here("run", "pulse.yaml", "--no-figures");

        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Error));
        Golden.Check("Cli/run-pulse.txt", ended.Out);
    }

    [Fact]
    public void Many_conditions_are_told_with_a_condition_a_row_and_verdicts()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("curve.yaml", Samples.Verified);

        Ended ended = shell.Here("run", "curve.yaml");

        Assert.Equal((ExitCode.Missed, ""), (ended.Code, ended.Error));
        Golden.Check("Cli/run-curve.txt", ended.Out);
    }

    [Fact]
    public void Files_lie_where_it_says()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);

        string told = shell.Here("run", "pulse.yaml").Out;

        string[] files = [.. Directory.EnumerateFiles(Path.Combine(shell.Folder, "results", "pulse")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
        Assert.Equal(["figure.png", "figure.svg", "report.json", "traces.csv"], files);
        Assert.All(files, f => Assert.Contains($"results/pulse/{f}", told, StringComparison.Ordinal));
    }

    [Fact]
    public void Formats_choose_the_figures()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);

        shell.Here("run", "pulse.yaml", "--formats", "svg", "--output", "out");

        Assert.True(File.Exists(Path.Combine(shell.Folder, "out", "figure.svg")));
        Assert.False(File.Exists(Path.Combine(shell.Folder, "out", "figure.png")));
    }

    [Fact]
    public void As_JSON_it_prints_one_document_and_nothing_else_and_writes_no_files()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("curve.yaml", Samples.Verified);

        Ended ended = shell.Here("run", "curve.yaml", "--json");

        using JsonDocument document = JsonDocument.Parse(ended.Out); // refuses anything behind the document
        Assert.Equal(4, document.RootElement.GetProperty("runs").GetArrayLength());
        Assert.Equal((ExitCode.Missed, ""), (ended.Code, ended.Error));
        Assert.Equal(["curve.yaml"], Directory.EnumerateFileSystemEntries(shell.Folder).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void Several_files_are_one_list_in_JSON()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("a.yaml", Samples.Pulse);
        shell.Write("b.yaml", Samples.Pulse.Replace("A pulse", "Another", StringComparison.Ordinal));

        using JsonDocument document = JsonDocument.Parse(shell.Here("run", "a.yaml", "b.yaml", "--json").Out);

        Assert.Equal(["A pulse", "Another"], document.RootElement.EnumerateArray().Select(r => r.GetProperty("title").GetString()));
    }

    [Fact]
    public void A_setting_changes_the_experiment()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);

        double Peak(params string[] set)
        {
            using JsonDocument document = JsonDocument.Parse(shell.Here(["run", "pulse.yaml", "--json", .. set]).Out);
            return document.RootElement.GetProperty("runs")[0].GetProperty("measurements")[0].GetProperty("value").GetDouble();
        }

        Assert.Equal(-0.5 * Peak(), Peak("--set", "protocol.hold=30 mV"), tolerance: 1e-9); // the current is ohmic and reverses at 0 mV
    }

    [Fact]
    public void Loops_that_break_reversibility_are_warned_of_on_the_error_stream_only()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("pulse.yaml", Samples.Pulse);

        Ended ended = shell.Here("run", "pulse.yaml", "--json", "--set", "prepare.patch.receptor=AMPA/RobertHowe2003-Rodrigues2023");

        Assert.StartsWith("{", ended.Out, StringComparison.Ordinal);
        Assert.All(ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.StartsWith("warning EN", l, StringComparison.Ordinal));
    }
}
