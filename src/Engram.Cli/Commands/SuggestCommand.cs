using System.CommandLine;

namespace Engram.Cli.Commands;

/// <summary>What completion scripts call: the words that may stand at a place of a command line, one a line. Not shown in help.</summary>
internal sealed class SuggestCommand : CliCommand
{
    /// <summary>Its name.</summary>
    public const string CommandName = "__complete";

    private readonly Argument<string> _line = new("LINE") { Description = "The command line up to the cursor." };
    private readonly EngramCommand _root;

    /// <summary>The command.</summary>
    public SuggestCommand(EngramCommand root)
        : base(CommandName, "Words that may come next.")
    {
        (_root, Hidden) = (root, true);
        Add(_line);
    }

    /// <inheritdoc/>
    public override string About => "Prints the words that may stand at the end of a command line, one a line, for completion scripts.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [new($"engram {CommandName} 'engram show NMDA/Er'", "NMDA/Erreger2005-GluN2A and -GluN2B")];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        // The first word is the program, however it was called.
        string line = call.Value(_line)!;
        string rest = line.TrimStart().IndexOf(' ', StringComparison.Ordinal) is >= 0 and int end ? line.TrimStart()[(end + 1)..] : "";
        string begun = rest[(rest.LastIndexOf(' ') + 1)..];
        foreach (string label in _root.Parse(rest).GetCompletions(rest.Length).Select(c => c.InsertText ?? c.Label).Distinct()
            .Where(l => l.StartsWith(begun, StringComparison.OrdinalIgnoreCase)))
        {
            call.Terminal.Out.Write(label + "\n");
        }

        return ExitCode.Done;
    }
}
