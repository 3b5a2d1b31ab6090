using System.Collections.Immutable;
using System.Globalization;
using Engram.Experiments;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Reads the axes of a sweep: lists of values, ranges, named conditions, and the axes that come with short protocols.</summary>
internal sealed class SweepBinder(Problems problems)
{
    /// <summary>The axes, in the order of the file; those of short protocols last.</summary>
    public EquatableArray<SweepAxis> Bind(MapNode root, Experiment experiment)
    {
        Fields fields = new(ExperimentSchema.Root, root);
        List<(string Name, ConditionSet Conditions)> axes =
            [.. fields.Entries("sweep").Select(e => (e.Key, Conditions(root, e))), .. ShortAxes(root, fields.Below("protocol", ProtocolSchema.Protocol))];
        foreach ((string name, _) in axes.GroupBy(a => a.Name).Where(g => g.Count() > 1).Select(g => g.First()))
        {
            problems.Add("EN0845", fields.At("sweep"), $"the axis '{name}' is there twice: it also comes with the protocol", "Remove it from the sweep");
        }

        CheckSize(fields, [.. axes.Select(a => a.Conditions.Count)]);

        // An axis that cannot be read keeps its name, so that those who refer to it are not blamed for it.
        return axes.Select(a => !problems.None ? new SweepAxis(a.Name, []) : Axis(a.Name, [.. a.Conditions.Make()], experiment)).ToEquatableArray();
    }

    private void CheckSize(Fields fields, double[] counts)
    {
        (double runs, long limit) = (counts.Aggregate(1.0, (product, n) => product * n), fields.Count("sweep-limit"));
        if (runs > limit)
        {
            problems.Add(
                "EN0844", fields.At("sweep"),
                string.Create(CultureInfo.InvariantCulture, $"the sweep makes {(counts.Length > 1 ? $"{string.Join(" × ", counts)} = " : "")}{runs} runs, more than the limit of {limit}"),
                string.Create(CultureInfo.InvariantCulture, $"Make it smaller, or allow it with 'sweep-limit: {runs}' or --limit {runs}"));
        }
    }

    private ConditionSet Conditions(MapNode root, MapEntry entry) => entry.Value switch
    {
        MapNode { Entries: [_, ..] named } map when map["from"] is null && named.All(e => e.Value is MapNode) => Named(root, named),
        MapNode range => Path(root, entry) is { } path ? RangeOfConditions.Read(path, range, problems) : ConditionSet.None,
        ListNode { Items: [_, ..] } list => Path(root, entry) is { } path ? new(list.Items.Length, () => list.Items.Select(n => Value(path, n))) : ConditionSet.None,
        _ => Misshapen(entry.Value),
    };

    private ConditionSet Misshapen(Node node)
    {
        problems.Add("EN0836", node.Position, $"found {node.Noun}", "Expected a list of values, a range { from, to, step }, or named conditions 'name: { path: value }'");
        return ConditionSet.None;
    }

    private DocumentPath? Path(MapNode root, MapEntry entry)
    {
        DocumentPath? path = DocumentPath.Find(root, entry.Key);
        if (path is null)
        {
            problems.Add("EN0843", entry.Position, $"the path '{entry.Key}' leads nowhere", DocumentPath.Advice(root, entry.Key));
        }

        return path;
    }

    private ConditionSet Named(MapNode root, ImmutableArray<MapEntry> named) => new(named.Length, () => named.Select(condition => new Condition(
        condition.Key, null, default, condition.Position,
        [.. ((MapNode)condition.Value).Entries.Select(e => (Path: Path(root, e), e.Value)).Where(c => c.Path is not null).Select(c => Checked(new Change(c.Path!, c.Value)))])));

    private Condition Value(DocumentPath path, Node node)
    {
        Change change = Checked(new Change(path, node));
        string text = (node as ScalarNode)?.Text ?? "";
        bool number = path.Kind is QuantityKind or CountKind;
        return number && Quantity.TryParse(text, out Quantity quantity)
            ? new(text, quantity.Value, quantity.Dimension, node.Position, [change])
            : new(text, null, default, node.Position, [change]);
    }

    private Change Checked(Change change)
    {
        new SchemaCheck(problems).Check(change.Value, change.Path.Kind);
        return change;
    }

    private static IEnumerable<(string Name, ConditionSet Conditions)> ShortAxes(MapNode root, Fields protocol)
    {
        if (protocol.Has("iv"))
        {
            Fields iv = protocol.Below("iv", ProtocolSchema.CurrentVoltage);
            yield return ("hold", RangeOfConditions.Linear(
                DocumentPath.Find(root, "protocol.hold")!, iv.Number("from"), iv.Number("to"), iv.Number("step"), iv.Position));
        }

        if (protocol.Has("concentration-response"))
        {
            Fields response = protocol.Below("concentration-response", ProtocolSchema.ConcentrationResponse);
            yield return ("concentration", RangeOfConditions.PerDecade(
                DocumentPath.Find(root, "protocol.concentration-response.concentration")!,
                response.Number("from"), response.Number("to"), response.Count("per-decade"), response.Position));
        }
    }

    private SweepAxis Axis(string name, Condition[] conditions, Experiment experiment)
    {
        DocumentOrigin origin = (DocumentOrigin)experiment.Origin!;
        foreach (Condition condition in conditions.Where(_ => problems.None))
        {
            _ = new ExperimentBinder(origin.Receptors, problems).BindConditions(origin.With(condition.Changes).Document);
        }

        foreach (Condition again in conditions.Where((c, i) => Array.FindIndex(conditions, d => d.Label == c.Label) < i))
        {
            problems.Add("EN0832", again.Position, $"the condition '{again.Label}' is already given", "Keep one of the two");
        }

        return new(name, conditions.Select(c => c.ToPoint()).ToEquatableArray());
    }
}
