using System.Text.Json;
using Engram.Cli;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class VerifyTests
{
    [Fact]
    public void Each_value_is_told_with_its_source_and_verdict()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("curve.yaml", Samples.Verified);
        shell.Write("pulse.yaml", Samples.Pulse); // expects nothing, so it is left out

        Ended ended = shell.Here("verify", ".");

        Assert.Equal((ExitCode.Missed, ""), (ended.Code, ended.Error));
        Golden.Check("Cli/verify.txt", ended.Out);
    }

    [Fact]
    public void As_JSON_the_count_can_be_read()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("curve.yaml", Samples.Verified);

        using JsonDocument document = JsonDocument.Parse(shell.Here("verify", "curve.yaml", "--json").Out);
        JsonElement summary = document.RootElement.GetProperty("summary");

        Assert.Equal((4, 2, 1, 1), (Count("values"), Count("passed"), Count("missed"), Count("known-misses")));
        int Count(string name) => summary.GetProperty(name).GetInt32();
    }

    [Fact]
    public void A_value_that_is_never_measured_is_missed()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("never.yaml", Samples.Pulse + "\nsweep:\n  protocol.hold: [-60 mV, 40 mV]\nexpect:\n  - { measure: peak, when: { protocol.hold: 40 mV }, value: 1 nA, within: 1000 %, source: made up }\n");
        Ended met = shell.Here("verify", "never.yaml");

        shell.Write("never.yaml", File.ReadAllText(Path.Combine(shell.Folder, "never.yaml")).Replace("[-60 mV, 40 mV]", "[-60 mV, 30 mV]", StringComparison.Ordinal));
        Ended unmet = shell.Here("verify", "never.yaml");

        Assert.Equal(ExitCode.Done, met.Code);
        Assert.NotEqual(ExitCode.Done, unmet.Code);
    }

    [Fact]
    public void One_file_that_is_wrong_does_not_hide_the_others()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("a-wrong.yaml", Samples.Verified.Replace("ec50:", "ce50:", StringComparison.Ordinal));
        shell.Write("b-right.yaml", Samples.Verified);

        Ended ended = shell.Here("verify", "a-wrong.yaml", "b-right.yaml");

        Assert.Equal(ExitCode.BadInput, ended.Code);
        Assert.Contains("Did you mean 'ec50'?", ended.Out, StringComparison.Ordinal);
        Assert.Contains("a-wrong.yaml: could not be run", ended.Out, StringComparison.Ordinal);
        Assert.Contains("4 published or computed values, 2 reproduced, 1 missed, 1 known miss", ended.Out, StringComparison.Ordinal);
    }
}
