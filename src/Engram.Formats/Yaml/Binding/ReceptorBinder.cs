using System.Collections.Immutable;
using Engram.Diagnostics;
using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Mechanisms.Rules;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Formats.Yaml.Binding;

/// <summary>Makes a receptor of a document: parameters, states, transitions, gates, current.</summary>
internal sealed class ReceptorBinder(Problems problems)
{
    private static readonly string[] s_surroundings = ["v", "celsius", "t"];

    /// <summary>The receptor, or null when its text was refused.</summary>
    public Receptor? Bind(MapNode node, string name)
    {
        if (!problems.None)
        {
            return null;
        }

        Fields fields = new(ReceptorSchema.Receptor, node);
        CheckNames(fields);
        KineticScheme scheme = new(KineticScheme.DefaultName, States(fields), Transitions(fields));
        if (!problems.None)
        {
            return null;
        }

        Mechanism mechanism = Mechanism(fields, fields.OptionalText("name") ?? name, scheme);
        foreach (Diagnostic diagnostic in MechanismRules.Check(mechanism).Where(d => !d.IsWarning))
        {
            problems.Add(MechanismPlaces.Of(diagnostic.Where, fields), new MechanismException(diagnostic));
        }

        return new(mechanism.Name, Family(fields.Text("family")), mechanism.Title, fields.Number("temperature"), mechanism);
    }

    /// <summary>Publications listed in a section.</summary>
    public static EquatableArray<Citation> Sources(Fields fields) => fields.Items("sources")
        .Select(n => Fields.Of(ResultSchema.Source, n))
        .Select(f => new Citation(f.Text("key"), f.Text("text"), f.Text("locator")))
        .ToEquatableArray();

    private static ReceptorFamily Family(string name) => name switch
    {
        "AMPA" => ReceptorFamily.Ampa,
        "GABA" => ReceptorFamily.Gaba,
        _ => ReceptorFamily.Nmda,
    };

    private static Mechanism Mechanism(Fields fields, string name, KineticScheme scheme)
    {
        ImmutableArray<Input> inputs =
        [
            .. fields.Entries("ligands").Select(e => Input.Ligand(e.Key, Quantity.Parse(Text(e.Value)).Value)),
            .. Formulas(fields).Select(f => f.Text).SelectMany(t => Expression.Parse(t).Names()).Distinct().Select(Surrounding).OfType<Input>(),
        ];
        return new(
            name, fields.OptionalText("title") ?? name,
            fields.Entries("parameters").Select(e => Parameter.Parse(e.Key, Text(e.Value))).ToEquatableArray(),
            WithVoltage(inputs, fields).ToEquatableArray(), [],
            fields.Entries("definitions").Select(e => new Definition(e.Key, Expression.Parse(Text(e.Value)))).ToEquatableArray(),
            [scheme], [],
            fields.Entries("gates").Select(e => new Gate(e.Key, Expression.Parse(Text(e.Value)))).ToEquatableArray(),
            Current(fields), [], Sources(fields));
    }

    private static IEnumerable<Input> WithVoltage(IEnumerable<Input> inputs, Fields fields) =>
        fields.Has("current") ? inputs.Append(Input.Voltage).Distinct() : inputs;

    private static Input? Surrounding(string name) => name switch
    {
        "v" => Input.Voltage,
        "celsius" => Input.Temperature,
        "t" => Input.Time,
        _ => null,
    };

    private static EquatableArray<MembraneCurrent> Current(Fields fields)
    {
        if (!fields.Has("current"))
        {
            return [];
        }

        Fields current = fields.Below("current", ReceptorSchema.Current);
        EquatableArray<IonShare> shares = current.Has("calcium-share") ? [new IonShare("calcium", Expression.Parse(current.Text("calcium-share")))] : [];
        return [new OhmicCurrent("i", Expression.Parse(current.Text("conductance")), Expression.Parse(current.Text("reversal")), shares)];
    }

    private EquatableArray<State> States(Fields fields)
    {
        Dictionary<string, double> open = fields.Entries("open").ToDictionary(e => e.Key, e => Quantity.Parse(Text(e.Value)).Value);
        List<(string Name, Position Position, string Description)> states = fields["states"] is MapNode described
            ? [.. described.Entries.Select(e => (e.Key, e.Position, Text(e.Value)))]
            : [.. fields.Items("states").Select(n => (Text(n), n.Position, ""))];
        foreach (MapEntry entry in fields.Entries("open").Where(e => states.TrueForAll(s => s.Name != e.Key)))
        {
            problems.Add("EN0856", entry.Position, $"there is no state '{entry.Key}'", NearestName.Advice(entry.Key, states.Select(s => s.Name)));
        }

        foreach ((string name, Position position, _) in states.Where((s, i) => states.FindIndex(t => t.Name == s.Name) < i))
        {
            problems.Add("EN0857", position, $"the state '{name}' is already given", "Keep one of the two");
        }

        return states.Select(s => new State(s.Name, open.GetValueOrDefault(s.Name), s.Description)).ToEquatableArray();
    }

    private EquatableArray<Transition> Transitions(Fields fields)
    {
        string[] states = [.. States(fields).Select(s => s.Name)];
        return fields.Entries("transitions").SelectMany(e => Transition(e, states)).ToEquatableArray();
    }

    private Transition[] Transition(MapEntry entry, string[] states)
    {
        bool both = entry.Key.Contains("<->", StringComparison.Ordinal);
        string[] ends = [.. entry.Key.Split(both ? "<->" : "->").Select(s => s.Trim())];
        if (ends.Length != 2 || both != entry.Value is ListNode)
        {
            problems.Add("EN0853", entry.Position, $"'{entry.Key}' with {entry.Value.Noun} is not a transition", "Write 'C0 <-> C1: [forward, backward]' or 'C0 -> C1: rate'");
            return [];
        }

        foreach (string missing in ends.Except(states))
        {
            problems.Add("EN0856", entry.Position, $"there is no state '{missing}'", NearestName.Advice(missing, states));
        }

        return entry.Value is ListNode { Items: [var forward, var backward] }
            ? [new(ends[0], ends[1], Expression.Parse(Text(forward))), new(ends[1], ends[0], Expression.Parse(Text(backward)))]
            : [new(ends[0], ends[1], Expression.Parse(Text(entry.Value)))];
    }

    // Every name a formula reads must be there; told here, where the line is known.
    private void CheckNames(Fields fields)
    {
        HashSet<string> known =
        [
            "open", .. s_surroundings, .. States(fields).Select(s => s.Name),
            .. ((string[])["ligands", "parameters", "definitions", "gates"]).SelectMany(fields.Entries).Select(e => e.Key),
        ];
        foreach (ScalarNode formula in Formulas(fields))
        {
            foreach (string name in Expression.Parse(formula.Text).Names().Where(n => !known.Contains(n)))
            {
                problems.Add("EN0854", formula.Position, $"the formula reads '{name}', which is not there", NearestName.Advice(name, known.Except(s_surroundings)));
            }
        }
    }

    private static IEnumerable<ScalarNode> Formulas(Fields fields) => fields.Entries("definitions")
        .Concat(fields.Entries("gates"))
        .Concat(fields.Entries("transitions"))
        .Select(e => e.Value)
        .Concat(fields["current"] is MapNode current ? current.Entries.Select(e => e.Value) : [])
        .SelectMany(n => n is ListNode list ? list.Items : [n])
        .OfType<ScalarNode>();

    private static string Text(Node node) => (node as ScalarNode)?.Text ?? "";
}
