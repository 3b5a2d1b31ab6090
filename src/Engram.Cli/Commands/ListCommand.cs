using System.CommandLine;
using Engram.Cli.Listing;
using Engram.Diagnostics;

namespace Engram.Cli.Commands;

/// <summary><c>engram list</c>: what there is, by kind.</summary>
internal sealed class ListCommand : CliCommand
{
    private readonly Argument<string> _kind = new("KIND") { Description = "receptors, measures, experiments, blocks or ligands.", Arity = ArgumentArity.ExactlyOne };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document." };

    /// <summary>The command.</summary>
    public ListCommand()
        : base("list", "Show what there is: receptors, measures, experiments, blocks, ligands.")
    {
        _kind.CompletionSources.Add(_ => Inventory.Kinds.Select(k => k.Name));
        Add(_kind);
        Add(_json);
    }

    /// <inheritdoc/>
    public override string About =>
        "Lists what experiment files can name: the receptors of the catalogue, the measures that can be taken, Mg2+ blocks, ligands and ions, and the " +
        "experiments that come with Engram. 'engram show NAME' tells all about one of them.";

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples =>
    [
        new("engram list receptors", "receptors with their publications"),
        new("engram list measures", "what can be measured"),
        new("engram list receptors --json | jq -r '.receptors[].name'", "for other programs"),
    ];

    /// <inheritdoc/>
    public override int Run(Invocation call)
    {
        string wanted = call.Value(_kind)!;
        InventoryKind kind = Inventory.Kinds.FirstOrDefault(k => k.Name == wanted || k.Name == wanted + "s")
            ?? throw new CliException(new("EN1010", "", $"there is no list of '{wanted}'", NearestName.Advice(wanted, Inventory.Kinds.Select(k => k.Name))));
        IReadOnlyList<Entry> entries = kind.Entries(call.Terminal);
        if (call.Value(_json))
        {
            call.Terminal.Out.Write(ListDocument.Of(kind, entries));
        }
        else
        {
            ListView.Write(kind, entries, call.Page);
        }

        return ExitCode.Done;
    }
}
