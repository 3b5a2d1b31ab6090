using System.CommandLine;
using Engram.Cli.Completion;
using Engram.Diagnostics;

namespace Engram.Cli.Commands;

/// <summary><c>engram completion</c>: the script that makes a shell complete names.</summary>
internal sealed class CompletionCommand : CliCommand
{
    private readonly Argument<string> _shell = new("SHELL") { Description = string.Join(", ", ShellScripts.Shells) + "." };

    /// <summary>The command.</summary>
    public CompletionCommand()
        : base("completion", "Print the script with which a shell completes commands and names.")
    {
        _shell.CompletionSources.Add(_ => ShellScripts.Shells);
        Add(_shell);
    }

    /// <inheritdoc/>
    public override string About =>
        "Prints a script that teaches your shell to complete commands, options, receptors, measures and experiment files with the tab key. " +
        "Load it in the shell's own start file.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("source <(engram completion bash)", "this shell only"),
        new("engram completion bash >> ~/.bashrc", "every bash from now on"),
        new("engram completion zsh >> ~/.zshrc", "zsh"),
        new("engram completion fish > ~/.config/fish/completions/engram.fish", "fish"),
        new("engram completion powershell >> $PROFILE", "PowerShell"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        string shell = call.Value(_shell)!;
        call.Terminal.Out.Write(ShellScripts.Of(shell)
            ?? throw new CliException(new("EN1013", "", $"there is no completion for '{shell}'", NearestName.Advice(shell, ShellScripts.Shells))));
        return ExitCode.Done;
    }
}
