using System.CommandLine;
using Engram.Cli.Completion;
using Engram.Cli.Inputs;
using Engram.Formats;
using Engram.Receptors;

namespace Engram.Cli.Commands;

/// <summary><c>engram export</c>: a receptor in the formats of other tools and of papers.</summary>
internal sealed class ExportCommand : CliCommand
{
    private readonly Argument<string> _name = new("NAME") { Description = "A receptor, as 'engram list receptors' has it." };
    private readonly Option<string> _to = new("--to", "-t") { Description = $"Format: {string.Join(", ", Exporter.Formats.Select(f => f.Name))}.", HelpName = "FORMAT", Required = true };
    private readonly Option<string?> _output = new("--output", "-o", "--out") { Description = "File to write; standard output when not said.", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public ExportCommand()
        : base("export", "Write a receptor for NEURON, LaTeX, Markdown, Graphviz or as CSV.")
    {
        _name.CompletionSources.Add(Completions.Receptors);
        _to.CompletionSources.Add(_ => Exporter.Formats.Select(f => f.Name));
        Add(_name);
        Add(_to);
        Add(_output);
    }

    /// <inheritdoc/>
    public override string About =>
        "Writes a receptor of the catalogue as other tools and papers need it: a mechanism for NEURON (nmodl), its equations (latex, markdown), a diagram for " +
        "Graphviz (dot), its parameters or its generator matrix as a table (csv, csv-q). The publication goes along as a comment.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram export AMPA/JonasMajorSakmann1993 --to nmodl -o jonas.mod", "for NEURON"),
        new("engram export GluN2A --to dot | dot -Tsvg > scheme.svg", "a diagram"),
        new("engram export N6 --to latex", "equations for a paper"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        Receptor receptor = Names.Receptor(call.Value(_name)!, call.Terminal);
        string text = Exporter.Export(receptor.Mechanism, call.Value(_to)!);
        if (call.Value(_output) is { Length: > 0 } file)
        {
            WriteFile(call.Terminal.Path(file), text);
            call.Page.Line(call.Terminal.Shown(call.Terminal.Path(file)));
        }
        else
        {
            call.Terminal.Out.Write(text);
        }

        return ExitCode.Done;
    }

    private static void WriteFile(string path, string text)
    {
        try
        {
            WholeFile.Write(path, text);
        }
        catch (FormatsException failure)
        {
            throw new CliException(failure.Diagnostic, ExitCode.Failed, failure);
        }
    }
}
