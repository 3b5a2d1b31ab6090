using System.CommandLine;
using Engram.Cli.Completion;
using Engram.Cli.Inputs;
using Engram.Cli.Teaching;
using Engram.Receptors;

namespace Engram.Cli.Commands;

/// <summary><c>engram new</c>: an experiment file to begin with.</summary>
internal sealed class NewCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME")
    {
        Description = "Name of the file; 'experiment' when not said.", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "experiment",
    };

    private readonly Option<string> _receptor = new("--receptor", "-r")
    {
        Description = "Receptor of the patch.", HelpName = "NAME", DefaultValueFactory = _ => "AMPA/JonasMajorSakmann1993",
    };

    /// <summary>The command.</summary>
    public NewCommand()
        : base("new", "Write an experiment file to begin with.")
    {
        _receptor.CompletionSources.Add(Completions.Receptors);
        Add(_name);
        Add(_receptor);
    }

    /// <inheritdoc/>
    public override string About =>
        "Writes a small experiment with a comment on every line: one patch with one receptor, a millisecond of its agonist, and what is mostly measured. " +
        "It runs as it stands; change it line by line. A file that is there is never overwritten.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram new", "experiment.yaml with an AMPA receptor"),
        new("engram new mg-block --receptor GluN2A", "mg-block.yaml with an NMDA receptor"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        string name = call.Value(_name)!;
        string path = call.Terminal.Path(Names.IsFile(name) ? name : name + ".yaml");
        Receptor receptor = Catalogue.Find(call.Value(_receptor)!);
        Create(path, call.Terminal.Shown(path), Template.For(receptor));
        call.Page.Line($"{call.Terminal.Shown(path)} is written; 'engram run {call.Terminal.Shown(path)}' carries it out");
        return ExitCode.Done;
    }

    // Opened as a new file, so that no other program's file can be lost between looking and writing.
    private static void Create(string path, string shown, string text)
    {
        try
        {
            using StreamWriter file = new(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(text);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new CliException(new("EN1011", shown, "there is such a file already", "Choose another name: 'engram new' never overwrites"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(new("EN1012", shown, "the file cannot be written", e.Message), inner: e);
        }
    }
}
