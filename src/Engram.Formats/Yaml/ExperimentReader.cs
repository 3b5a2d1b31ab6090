using Engram.Experiments;
using Engram.Formats.Yaml.Binding;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;

namespace Engram.Formats.Yaml;

/// <summary>Reads experiment files. Strict: everything that is not understood is an error, told with line, column and what was probably meant.</summary>
public static class ExperimentReader
{
    /// <summary>Reads an experiment file.</summary>
    /// <param name="path">The file; receptor files and tables it names are looked up beside it.</param>
    /// <exception cref="FormatsException"><c>EN0830</c>-<c>EN0855</c>: everything that is wrong with the file, at once.</exception>
    public static Experiment Read(string path) => Read(path, []);

    /// <summary>Reads an experiment file with some of its values replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overrides">Path, e.g. <c>bath.magnesium</c>, and the value as it would be written in the file, e.g. <c>1 mM</c>.</param>
    /// <exception cref="FormatsException"><c>EN0830</c>-<c>EN0855</c>: everything that is wrong with the file or the replaced values, at once.</exception>
    public static Experiment Read(string path, IReadOnlyList<(string Path, string Value)> overrides) =>
        Parse(TextFile.Read(path), path, overrides);

    /// <summary>Reads an experiment from text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="name">Name of the file, for messages; its folder is where other files are looked up.</param>
    /// <param name="overrides">Values to replace.</param>
    /// <exception cref="FormatsException"><c>EN0831</c>-<c>EN0855</c>: everything that is wrong, at once.</exception>
    public static Experiment Parse(string text, string name = "", IReadOnlyList<(string Path, string Value)>? overrides = null)
    {
        Problems problems = new(Path.GetFileName(name));
        Node document = DocumentParser.Parse(text, problems);
        if (document is not MapNode root)
        {
            throw new FormatsException(new(
                "EN0836", document.Position.In(problems.File), document is ScalarNode { IsEmpty: true } ? "the file is empty" : $"found {document.Noun}",
                "An experiment begins with 'title: …'; 'engram new' writes one"));
        }

        if (root["transitions"] is not null && root["prepare"] is null)
        {
            throw new FormatsException(new(
                "EN0847", root.Position.In(problems.File), "this is a receptor, not an experiment", "Name it in an experiment: 'receptor: FILE' in its patch"));
        }

        root = (overrides ?? []).Aggregate(root, (changed, o) => Override(changed, o.Path, o.Value, problems));
        new SchemaCheck(problems).Check(root, new SectionKind(ExperimentSchema.Root));
        Experiment experiment = new ExperimentBinder(new ReceptorSource(Path.GetDirectoryName(name) ?? ""), problems).Bind(root);
        problems.ThrowIfAny();
        return experiment;
    }

    private static MapNode Override(MapNode root, string path, string value, Problems problems)
    {
        Position said = new(0, 0, $"--set {path}");
        if (DocumentPath.Find(root, path) is not { } place)
        {
            problems.Add("EN0843", said, $"the path '{path}' leads nowhere", DocumentPath.Advice(root, path));
            return root;
        }

        Node node = Said(value, said);
        return node is ListNode { Items.Length: > 0 } && IsSingle(place.Kind)
            ? DocumentPath.Find(root, $"sweep.{path}")!.Set(root, node) // several values where the file has one
            : place.Set(root, node);
    }

    private static bool IsSingle(Kind kind) => kind is not (ListKind or EitherKind { List: not null } or SectionKind or MapKind or AnyKind);

    // A value is read as it would be in the file, so that lists and sections can be set too; what is no YAML is a text.
    private static Node Said(string value, Position said)
    {
        try
        {
            return Moved(DocumentParser.Parse(value, new Problems("")), said);
        }
        catch (FormatsException)
        {
            return new ScalarNode(said, value);
        }
    }

    private static Node Moved(Node node, Position said) => node switch
    {
        ListNode list => list with { Position = said, Items = [.. list.Items.Select(i => Moved(i, said))] },
        MapNode map => map with { Position = said, Entries = [.. map.Entries.Select(e => e with { Position = said, Value = Moved(e.Value, said) })] },
        _ => node with { Position = said },
    };
}
