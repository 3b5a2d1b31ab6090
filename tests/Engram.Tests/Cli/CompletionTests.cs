using System.Diagnostics;
using Engram.Cli;
using Engram.Tests.Expectations;

namespace Engram.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("engram ve", "verify")]
    [InlineData("engram show NMDA/Err", "NMDA/Erreger2005-GluN2A", "NMDA/Erreger2005-GluN2B")]
    [InlineData("engram export A1 --to la", "latex")]
    [InlineData("engram list rec", "receptors")]
    [InlineData("engram show deac", "deactivation")]
    [InlineData("engram run x.yaml --no-f", "--no-figures")]
    [InlineData("engram completion z", "zsh")]
    public void A_word_is_completed(string line, params string[] words) =>
        Assert.Equal(words, CommandLine.Run("__complete", line).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_hidden_command_is_not_offered() => Assert.DoesNotContain("__complete", CommandLine.Run("__complete", "engram ").Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void The_script_is_the_accepted_one(string shell) => Golden.Check($"Cli/completion-{shell}.txt", CommandLine.Run("completion", shell).Out);

    [Fact]
    public void Bash_completes_a_receptor_with_the_script()
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "needs bash");
        using CommandLine shell = CommandLine.InEmptyFolder();
        string program = typeof(CliProgram).Assembly.Location;
        string script = $$"""
            engram() { dotnet '{{program}}' "$@"; }
            source <(engram completion bash)
            COMP_LINE='engram show NMDA/Err' COMP_POINT=20 COMP_WORDS=(engram show NMDA/Err) COMP_CWORD=2
            _engram_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using Process bash = Process.Start(new ProcessStartInfo("/bin/bash", [shell.Write("complete.sh", script)]) { RedirectStandardOutput = true })!;

        Assert.Equal("NMDA/Erreger2005-GluN2A\nNMDA/Erreger2005-GluN2B\n", bash.StandardOutput.ReadToEnd());
    }
}
