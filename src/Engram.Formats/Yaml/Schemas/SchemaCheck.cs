using Engram.Diagnostics;
using Engram.Formats.Yaml.Documents;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>Compares a document with what it may hold and notes everything that does not fit; reading the values is left to the binder.</summary>
internal sealed class SchemaCheck(Problems problems)
{
    private readonly ScalarCheck _scalars = new(problems);

    /// <summary>Checks one value.</summary>
    public void Check(Node node, Kind kind)
    {
        if (node is ScalarNode { IsEmpty: true } empty && kind is not AnyKind)
        {
            problems.Add("EN0836", empty.Position, "the value is missing", $"Expected {kind.Noun}");
            return;
        }

        switch (kind, node)
        {
            case (AnyKind, _):
                break;
            case (EitherKind either, _):
                Alternative(node, either);
                break;
            case (SectionKind { Section: var section }, MapNode map):
                CheckSection(map, section);
                break;
            case (MapKind free, MapNode map):
                Each(map.Entries.Select(e => e.Value), free.Value);
                break;
            case (ListKind list, ListNode items):
                Items(items, list);
                break;
            case (ListKind { OrOne: true } list, _):
                Check(node, list.Item);
                break;
            case (VariantKind variants, _):
                CheckVariant(node, variants);
                break;
            case (_, ScalarNode scalar) when kind is not (SectionKind or MapKind or ListKind):
                _scalars.Check(scalar, kind);
                break;
            default:
                Misshapen(node, kind);
                break;
        }
    }

    /// <summary>The options of a variant as they are written, or null where only its name is.</summary>
    public static (string Name, Position Position, Node? Options) Named(Node node) => node switch
    {
        ScalarNode scalar => (scalar.Text, scalar.Position, null),
        MapNode { Entries: [var only] } => (only.Key, only.Position, only.Value),
        _ => ("", node.Position, null),
    };

    private void CheckSection(MapNode map, Section section)
    {
        foreach (MapEntry entry in map.Entries)
        {
            if (section.Find(entry.Key) is { } key)
            {
                Check(entry.Value, key.Kind);
            }
            else
            {
                problems.Add("EN0834", entry.Position, $"unknown key '{entry.Key}'{In(section)}", UnknownKeyAdvice(entry.Key, section));
            }
        }

        // A misspelt key is told once, not again as missing.
        string[] known = [.. section.Keys.Select(k => k.Name)];
        string?[] misspelt = [.. map.Entries.Where(e => !known.Contains(e.Key)).Select(e => NearestName.Of(e.Key, known))];
        foreach (Key missing in section.Keys.Where(k => k.Required && map[k.Name] is null && !misspelt.Contains(k.Name)))
        {
            problems.Add("EN0835", map.Position, $"the key '{missing.Name}' is missing{In(section)}", $"Add '{missing.Name}:' with {missing.Kind.Noun}");
        }
    }

    private static string In(Section section) => section.Name.Length > 0 ? $" in '{section.Name}'" : "";

    private static string UnknownKeyAdvice(string found, Section section)
    {
        if (found.Contains(':', StringComparison.Ordinal))
        {
            return "A space must follow the colon of 'key: value'";
        }

        string[] names = [.. section.Keys.Select(k => k.Name)];
        return NearestName.Of(found, names) is null && ExperimentSchema.HomeOf(found) is { } home && home != section.Name
            ? $"'{found}' belongs in '{home}'"
            : NearestName.Advice(found, names);
    }

    private void Each(IEnumerable<Node> nodes, Kind kind)
    {
        foreach (Node node in nodes)
        {
            Check(node, kind);
        }
    }

    private void Items(ListNode list, ListKind kind)
    {
        if (list.Items.Length < kind.Least || list.Items.Length > kind.Most)
        {
            string count = kind.Least == kind.Most ? $"{kind.Least}" : $"at least {kind.Least}";
            problems.Add("EN0836", list.Position, $"the list has {list.Items.Length} items, but {count} must be there", $"Expected {kind.Noun}");
            return;
        }

        Each(list.Items, kind.Item);
    }

    private void Alternative(Node node, EitherKind either)
    {
        Kind? kind = node switch { ScalarNode => either.Scalar, MapNode => either.Map, _ => either.List };
        if (kind is null)
        {
            Misshapen(node, either);
        }
        else
        {
            Check(node, kind);
        }
    }

    private void CheckVariant(Node node, VariantKind kind)
    {
        (string name, Position position, Node? options) = Named(node);
        if (name.Length == 0)
        {
            Misshapen(node, kind);
        }
        else if (kind.Find(name) is not { } variant)
        {
            _scalars.Look(name, position, kind.Lookup ?? (_ => problems.Add(
                "EN0841", position, $"there is no {Bare(kind.What)} '{name}'", NearestName.Advice(name, kind.Variants.Select(v => v.Name)))));
        }
        else
        {
            CheckSection(options as MapNode ?? new MapNode(position, []), variant.Options);
            if (options is not (null or MapNode))
            {
                Misshapen(options, new SectionKind(variant.Options));
            }
        }
    }

    private static string Bare(string noun) => noun.StartsWith("a ", StringComparison.Ordinal) ? noun[2..] : noun;

    private void Misshapen(Node node, Kind kind) =>
        problems.Add("EN0836", node.Position, $"found {node.Noun}", $"Expected {kind.Noun}");
}
