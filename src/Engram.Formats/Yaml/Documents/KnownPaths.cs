using Engram.Formats.Yaml.Schemas;

namespace Engram.Formats.Yaml.Documents;

/// <summary>The paths of a document that a sweep or <c>--set</c> may name, in their short spelling, for suggestions.</summary>
internal static class KnownPaths
{
    private static readonly string[] s_ligands = ["glutamate", "glycine", "d_serine", "magnesium"];

    /// <summary>All of them.</summary>
    public static IEnumerable<string> Of(MapNode root)
    {
        MapNode? prepare = root["prepare"] as MapNode, protocol = root["protocol"] as MapNode;
        return
        [
            .. Protocol(protocol), "temperature", .. Baths(prepare), .. Patches(prepare),
            .. MethodSchema.Method.Variants.SelectMany(v => v.Options.Keys.Select(k => $"method.{v.Name}.{k.Name}")), "method", "sweep-limit",
        ];
    }

    private static IEnumerable<string> Protocol(MapNode? protocol) =>
        ProtocolSchema.Protocol.Keys.SelectMany(key => Protocol(key, protocol?[key.Name]));

    private static IEnumerable<string> Protocol(Key key, Node? written) => (key.Kind, written) switch
    {
        (QuantityKind, _) => [key.Name],
        (SectionKind { Section: var section }, not null) => section.Keys.Select(k => $"{key.Name}.{k.Name}"),
        (ListKind { Item: SectionKind { Section: var item } }, ListNode list) =>
            list.Items.SelectMany((node, i) => item.Keys.Select(k => $"{key.Name}.{Name(node, i)}.{k.Name}")).Distinct(),
        _ => [],
    };

    private static string Name(Node item, int index) => (item as MapNode)?["ligand"] is ScalarNode { Text: var ligand } ? ligand : $"{index + 1}";

    private static IEnumerable<string> Baths(MapNode? prepare) => s_ligands
        .Concat((prepare?["bath"] as MapNode)?.Entries.Select(e => e.Key) ?? [])
        .Distinct()
        .Select(ligand => $"bath.{ligand}");

    private static IEnumerable<string> Patches(MapNode? prepare)
    {
        string[] keys = [.. PatchSchema.Patch.Keys.Where(k => k.Kind is not MapKind).Select(k => k.Name)];
        return prepare?["patches"] is MapNode several
            ? several.Entries.SelectMany(e => keys.Select(k => $"patches.{e.Key}.{k}")).Concat(keys.Select(k => $"patch.{k}"))
            : keys.Select(k => $"patch.{k}");
    }
}
