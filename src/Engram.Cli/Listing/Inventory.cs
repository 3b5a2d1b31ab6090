using Engram.Cli.Inputs;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Cli.Listing;

/// <summary>One thing that can be named.</summary>
/// <param name="Group">Heading it stands under; empty for none.</param>
/// <param name="Name">As experiment files name it.</param>
/// <param name="Details">What is told of it, one text for each of the kind's columns.</param>
internal sealed record Entry(string Group, string Name, params IReadOnlyList<string> Details);

/// <summary>A kind of thing that can be listed.</summary>
/// <param name="Name">Plural, as typed.</param>
/// <param name="Columns">What is told of each, beside its name.</param>
/// <param name="Entries">All of them, in order.</param>
internal sealed record InventoryKind(string Name, IReadOnlyList<string> Columns, Func<Terminal, IReadOnlyList<Entry>> Entries)
{
    /// <summary>Whether 'engram show' tells more of one of them.</summary>
    public bool CanBeShown => Name != "ligands";
}

/// <summary>Everything experiment files can name.</summary>
internal static class Inventory
{
    /// <summary>The kinds.</summary>
    public static IReadOnlyList<InventoryKind> Kinds { get; } =
    [
        new("receptors", ["description", "states", "temperature", "short", "published"], _ => [.. Catalogue.All.Select(Receptor)]),
        new("measures", ["description"], _ => [.. MeasureCatalogue.All.Select(m => new Entry(m.Group, m.Name, m.Summary))]),
        new("experiments", ["title"], Experiments),
        new("blocks", ["description", "published"], _ => [.. MagnesiumBlock.All.Select(b => new Entry("", b.Name, b.Title, b.Source.Key))]),
        new("ligands", ["kind", "read by"], _ => Ligands()),
    ];

    private static Entry Receptor(Receptor r)
    {
        int states = r.Mechanism.Schemes.Sum(s => s.States.Length);
        return new Entry(
            FamilyName(r.Family), r.Name, r.Title, states.ToString(System.Globalization.CultureInfo.InvariantCulture),
            FormattableString.Invariant($"{r.Celsius} °C"), r.Aliases is [string alias, ..] ? alias : "", r.Mechanism.Sources is [Citation source, ..] ? source.Key : "");
    }

    private static string FamilyName(ReceptorFamily family) => family switch
    {
        ReceptorFamily.Ampa => "AMPA receptors",
        ReceptorFamily.Nmda => "NMDA receptors",
        _ => "GABA-A receptors",
    };

    private static IReadOnlyList<Entry> Experiments(Terminal terminal)
    {
        if (ExperimentFiles.Shipped(terminal) is not { } folder)
        {
            return [];
        }

        return [.. ExperimentFiles.In(folder).Select(f => new Entry(Theme(folder, f), terminal.Shown(f), ExperimentFiles.TopLevel(f, "title") ?? ""))];
    }

    private static string Theme(string folder, string file) => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!) is var theme && theme == "." ? "" : theme.Replace('\\', '/');

    private static IReadOnlyList<Entry> Ligands() =>
    [
        .. from receptor in Catalogue.All
           from input in receptor.Mechanism.Inputs
           where input.Kind is InputKind.Ligand or InputKind.Ion
           group receptor by (input.Name, input.Kind) into readers
           select new Entry("", readers.Key.Name, readers.Key.Kind == InputKind.Ligand ? "ligand" : "ion", Readers([.. readers])),
    ];

    private static string Readers(Receptor[] readers) =>
        string.Join(", ", readers.GroupBy(r => r.Family).Select(g => $"{g.Count()} {FamilyName(g.Key)}"));
}
