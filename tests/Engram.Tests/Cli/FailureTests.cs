using System.Diagnostics;
using Engram.Cli;

namespace Engram.Tests.Cli;

/// <summary>What happens when the world fails: a full disk, Ctrl-C.</summary>
public sealed class FailureTests
{
    private const string Long = """
        title: A long one
        prepare:
          patch: { receptor: NMDA/Erreger2005-GluN2A }
        protocol:
          hold: -60 mV
          apply: [ { ligand: glutamate, concentration: 1 mM, decay: 1.2 ms, at: 10 ms } ]
          run: 2000 ms
        sweep:
          bath.magnesium: [RANGE]
        measure: [ peak, deactivation ]
        """;

    [Fact]
    public void A_full_disk_under_standard_output_is_told_without_a_stack_trace()
    {
        Assert.SkipUnless(File.Exists("/dev/full") && File.Exists("/bin/bash"), "needs /dev/full");
        using Process bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-c", $"dotnet '{typeof(CliProgram).Assembly.Location}' list receptors > /dev/full"])
        {
            RedirectStandardError = true,
        })!;
        string error = bash.StandardError.ReadToEnd();
        bash.WaitForExit();

        Assert.Equal(ExitCode.Failed, bash.ExitCode);
        Assert.StartsWith("error EN1007: reading or writing failed.", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Interrupted_before_it_is_done_it_stops_and_writes_nothing()
    {
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("long.yaml", LongExperiment());
        using CancellationTokenSource interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        interrupt.CancelAfter(TimeSpan.FromMilliseconds(300));

        Ended ended = CommandLine.At(shell.Folder, ["run", "long.yaml"], interrupt.Token);

        Assert.Equal(new Ended(ExitCode.Stopped, "", "stopped; nothing was written\n"), ended);
        Assert.Equal(["long.yaml"], Directory.EnumerateFileSystemEntries(shell.Folder).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void Ctrl_C_stops_the_program_and_leaves_nothing_half_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "sends SIGINT");
        using CommandLine shell = CommandLine.InEmptyFolder();
        shell.Write("long.yaml", LongExperiment());
        string results = Path.Combine(shell.Folder, "results", "long");
        ProcessStartInfo start = new("dotnet", [typeof(CliProgram).Assembly.Location, "run", "long.yaml"])
        {
            WorkingDirectory = shell.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using Process program = Process.Start(start)!;
        Assert.True(SpinWait.SpinUntil(() => Directory.Exists(results) || program.HasExited, TimeSpan.FromSeconds(60)), "it never began");

        using Process signal = Process.Start("kill", ["-INT", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        Assert.True(program.WaitForExit(TimeSpan.FromSeconds(60)), "it does not stop");

        Assert.Equal("stopped; nothing was written\n", program.StandardError.ReadToEnd());
        Assert.Equal((ExitCode.Stopped, ""), (program.ExitCode, program.StandardOutput.ReadToEnd()));
        Assert.False(Directory.Exists(Path.GetDirectoryName(results)));
    }

    private static string LongExperiment() => Long.Replace("RANGE", string.Join(", ", Enumerable.Range(1, 3000).Select(i => $"{i} nM")), StringComparison.Ordinal);
}
