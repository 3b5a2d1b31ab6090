using System.CommandLine;

namespace Engram.Cli.Commands;

/// <summary><c>engram</c> alone: a welcome with the two commands to begin with.</summary>
internal sealed class EngramCommand : CliCommand
{
    private readonly Option<bool> _version = new("--version") { Description = "Show the version." };

    /// <summary>The command with all its subcommands.</summary>
    public EngramCommand(CommonOptions common)
        : base("engram", "A simulator of the glutamatergic synapse: AMPA and NMDA receptors, by experiment.")
    {
        foreach (CliCommand command in (CliCommand[])
            [new RunCommand(), new VerifyCommand(), new ListCommand(), new ShowCommand(), new NewCommand(), new ExportCommand(), new CompletionCommand(), new SuggestCommand(this)])
        {
            Add(command);
        }

        Add(common.Help);
        Add(_version);
        Add(common.Plain);
        Add(common.Debug);
    }

    /// <inheritdoc/>
    public override string About =>
        "Engram simulates what glutamate receptors do, from published kinetic schemes. An experiment is a file that says what is prepared, " +
        "what is done to it, what is measured, and what a publication says it should be; 'engram run' carries it out. " +
        "It ends with code 0 when all is done, 1 when a published value is missed, 2 when the command or a file is wrong, 3 when it failed, 130 when it was stopped.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram run experiments/ampa-nmda-epsc.yaml", "AMPA and NMDA receptors under one release of glutamate"),
        new("engram show NMDA/Erreger2005-GluN2A", "a receptor: scheme, rates, source, EC50"),
        new("engram list receptors", "all receptors, with their publications"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        if (call.Value(_version))
        {
            call.Page.Line($"engram {CliProgram.Version}");
            return ExitCode.Done;
        }

        call.Page.Title($"Engram {CliProgram.Version}");
        call.Page.Paragraph("A simulator of the glutamatergic synapse, from published kinetic schemes. To begin:");
        call.Page.Line();
        call.Page.Line("  engram run experiments/ampa-nmda-epsc.yaml   what AMPA and NMDA receptors do with a pulse of glutamate");
        call.Page.Line("  engram list receptors                        what there is; 'engram show NAME' tells all about one");
        call.Page.Line();
        call.Page.Paragraph("'engram --help' shows all commands.", Pages.Tone.Faint);
        return ExitCode.Done;
    }
}
