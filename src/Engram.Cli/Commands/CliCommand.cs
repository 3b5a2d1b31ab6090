using System.CommandLine;

namespace Engram.Cli.Commands;

/// <summary>A command line that shows what a command is good for.</summary>
/// <param name="Line">What is typed.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record Example(string Line, string Meaning);

/// <summary>A command that teaches: besides what it takes, it says what it is good for.</summary>
/// <param name="name">Its name.</param>
/// <param name="summary">One line, for the list of commands.</param>
internal abstract class CliCommand(string name, string summary) : Command(name, summary)
{
    /// <summary>One paragraph.</summary>
    public abstract string About { get; }

    /// <summary>Command lines to begin with.</summary>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <summary>Carries it out.</summary>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    public abstract int Run(Invocation call);
}
