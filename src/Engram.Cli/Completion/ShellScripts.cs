using Engram.Cli.Commands;

namespace Engram.Cli.Completion;

/// <summary>Scripts that make shells ask Engram what may come next.</summary>
internal static class ShellScripts
{
    /// <summary>Shells there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The script for a shell, or null.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "powershell" => PowerShell,
        _ => null,
    };

    // A folder is completed without a space behind it, so that one can go on into it.
    private const string Bash = $$"""
        # Completion of engram for bash: source <(engram completion bash)
        _engram_complete() {
          local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" {{SuggestCommand.CommandName}} "$line" 2>/dev/null)" -- "$word") )
          if [ "${#COMPREPLY[@]}" -eq 1 ] && [[ "${COMPREPLY[0]}" == */ ]]; then compopt -o nospace; fi
        }
        complete -F _engram_complete engram ./engram

        """;

    private const string Zsh = $$"""
        # Completion of engram for zsh: source <(engram completion zsh)
        _engram_complete() {
          local -a words_found
          words_found=("${(@f)$("${words[1]}" {{SuggestCommand.CommandName}} "${LBUFFER}" 2>/dev/null)}")
          compadd -S ' ' -- ${words_found:#*/}
          compadd -S '' -- ${(M)words_found:#*/}
        }
        compdef _engram_complete engram ./engram

        """;

    private const string Fish = $$"""
        # Completion of engram for fish: engram completion fish > ~/.config/fish/completions/engram.fish
        complete -c engram -f -a '(engram {{SuggestCommand.CommandName}} (commandline -cp) 2>/dev/null)'

        """;

    private const string PowerShell = $$"""
        # Completion of engram for PowerShell: engram completion powershell >> $PROFILE
        Register-ArgumentCompleter -Native -CommandName engram -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          $line = $commandAst.ToString().PadRight($cursorPosition)
          engram {{SuggestCommand.CommandName}} "$line" 2>$null |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;
}
