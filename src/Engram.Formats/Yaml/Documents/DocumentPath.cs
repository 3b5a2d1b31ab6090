using System.Collections.Immutable;
using System.Globalization;
using Engram.Diagnostics;
using Engram.Formats.Yaml.Schemas;

namespace Engram.Formats.Yaml.Documents;

/// <summary>Places of a document that a path such as <c>bath.magnesium</c> or <c>apply.glutamate.concentration</c> names.</summary>
/// <param name="Targets">The places, each as keys from the outermost section down; an item of a list is its number from 0.</param>
/// <param name="Kind">What a value there may be.</param>
internal sealed record DocumentPath(ImmutableArray<ImmutableArray<string>> Targets, Kind Kind)
{
    /// <summary>Finds what a path names, or null. Paths may leave out <c>prepare</c>, <c>protocol</c> and <c>patch</c>.</summary>
    public static DocumentPath? Find(MapNode root, string path)
    {
        List<(ImmutableArray<string> Steps, Kind Kind)> found = [];
        foreach (string[] full in Spelled(root, path.Split('.')))
        {
            Walk(new SectionKind(ExperimentSchema.Root), root, full, 0, [], found);
        }

        return found.Count == 0 ? null : new([.. found.Select(f => f.Steps)], found[0].Kind);
    }

    /// <summary>Advice for a path that names nothing.</summary>
    public static string Advice(MapNode root, string path) => NearestName.Advice(path, KnownPaths.Of(root));

    /// <summary>The document with a value at every place.</summary>
    public MapNode Set(MapNode root, Node value) =>
        Targets.Aggregate(root, (document, steps) => (MapNode)Put(document, steps, 0, value));

    /// <summary>What stands at the first place, or null.</summary>
    public Node? Read(MapNode root) => Targets[0].Aggregate((Node?)root, Step);

    // Short spellings: 'bath.x' is the bath of every patch, 'patch.x' every patch, and 'prepare' and 'protocol' go without saying.
    private static IEnumerable<string[]> Spelled(MapNode root, string[] path)
    {
        string first = path[0];
        MapNode? prepare = root["prepare"] as MapNode;
        string[][] patches = prepare?["patches"] is MapNode several
            ? [.. several.Entries.Select(e => (string[])["prepare", "patches", e.Key])]
            : [["prepare", "patch"]];
        return first switch
        {
            "bath" => [["prepare", .. path], .. patches.Select(p => (string[])[.. p, .. path]).Where(p => p.Aggregate((Node?)root, Step) is not null)],
            "patch" => patches.Select(p => (string[])[.. p, .. path[1..]]),
            "sweep" when path.Length > 1 => [["sweep", string.Join('.', path[1..])]], // axes are themselves called by paths
            _ when ExperimentSchema.Root.Find(first) is not null => [path],
            _ when ExperimentSchema.Prepare.Find(first) is not null => [["prepare", .. path]],
            _ when ProtocolSchema.Protocol.Find(first) is not null => [["protocol", .. path]],
            _ when PatchSchema.Patch.Find(first) is not null => patches.Select(p => (string[])[.. p, .. path]),
            _ => [],
        };
    }

    private static void Walk(
        Kind kind, Node? node, string[] path, int depth, ImmutableArray<string> steps, List<(ImmutableArray<string> Steps, Kind Kind)> found)
    {
        if (depth == path.Length)
        {
            found.Add((steps, kind));
            return;
        }

        foreach ((string step, Kind below) in Below(kind, node, path[depth]))
        {
            Walk(below, node is null ? null : Step(node, step), path, depth + 1, steps.Add(step), found);
        }
    }

    private static IEnumerable<(string Step, Kind Kind)> Below(Kind kind, Node? node, string name) => kind switch
    {
        SectionKind { Section: var section } when section.Find(name) is { } key => [(name, key.Kind)],
        MapKind { Value: SectionKind } map when (node as MapNode)?[name] is null => [],
        MapKind map when name.Length > 0 => [(name, map.Value)],
        EitherKind { Map: { } map } => Below(map, node, name),
        VariantKind variants when variants.Find(name) is { } variant => [(name, new SectionKind(variant.Options))],
        ListKind list when node is ListNode items => Items(items, name).Select(i => (i.ToString(CultureInfo.InvariantCulture), list.Item)),
        _ => [],
    };

    // An item is named by its number from 1, or by the ligand it applies; several of one ligand are meant together.
    private static IEnumerable<int> Items(ListNode list, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number >= 1 && number <= list.Items.Length ? [number - 1] : []
            : Enumerable.Range(0, list.Items.Length).Where(i => (list.Items[i] as MapNode)?["ligand"] is ScalarNode { Text: var ligand } && ligand == name);

    private static Node? Step(Node? node, string step) => node switch
    {
        MapNode map => map[step],
        ListNode list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Length => list.Items[index],
        _ => null,
    };

    private static Node Put(Node? node, ImmutableArray<string> steps, int depth, Node value)
    {
        if (depth == steps.Length)
        {
            return value;
        }

        Node below = Put(Step(node, steps[depth]), steps, depth + 1, value);
        return node is ListNode list
            ? list with { Items = list.Items.SetItem(int.Parse(steps[depth], CultureInfo.InvariantCulture), below) }
            : (node as MapNode ?? new MapNode(value.Position, [])).With(steps[depth], below);
    }
}
