using System.Globalization;
using Engram.Diagnostics;
using Engram.Formats.Yaml.Documents;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>Compares a document with what it may hold and notes everything that does not fit; reading the values is left to the binder.</summary>
internal sealed class SchemaCheck(Problems problems)
{
    // Formulas are trees read by recursion: a bound on their length bounds the stack.
    private const int LongestFormula = 2000;

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
                CheckScalar(scalar, kind);
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
            Look(name, position, kind.Lookup ?? (_ => problems.Add(
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

    private void Look(string name, Position position, Action<string>? lookup)
    {
        try
        {
            lookup?.Invoke(name);
        }
        catch (EngramException e)
        {
            problems.Add(position, e);
        }
    }

    private static string Bare(string noun) => noun.StartsWith("a ", StringComparison.Ordinal) ? noun[2..] : noun;

    private void Misshapen(Node node, Kind kind) =>
        problems.Add("EN0836", node.Position, $"found {node.Noun}", $"Expected {kind.Noun}");

    private void CheckScalar(ScalarNode node, Kind kind)
    {
        switch (kind)
        {
            case QuantityKind quantity:
                CheckQuantity(node, quantity);
                break;
            case CountKind count when !(long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n) && n >= count.Least):
                problems.Add("EN0840", node.Position, $"{node.Noun} is not {count.Noun}", "Write it without a unit or decimals");
                break;
            case ChoiceKind choice when !choice.Choices.Contains(node.Text):
                problems.Add("EN0841", node.Position, $"{node.Noun} is not one of the choices", NearestName.Advice(node.Text, choice.Choices));
                break;
            case FlagKind when node.Text is not ("true" or "false"):
                problems.Add("EN0841", node.Position, $"{node.Noun} is neither true nor false", "Write true or false");
                break;
            case NameKind name:
                Look(node.Text, node.Position, name.Lookup);
                break;
            case FormulaKind:
                CheckFormula(node);
                break;
        }
    }

    private void CheckQuantity(ScalarNode node, QuantityKind kind)
    {
        if (kind.Word.Length > 0 && node.Text == kind.Word)
        {
            return;
        }

        if (!Quantity.TryParse(node.Text, out Quantity quantity))
        {
            problems.Add("EN0837", node.Position, $"{node.Noun} is not a number with a unit", $"Expected {kind.Noun}");
        }
        else if (!double.IsFinite(quantity.Value))
        {
            problems.Add("EN0839", node.Position, $"{node.Noun} is not a finite number", $"Expected {kind.Noun}");
        }
        else if (kind.Dimension is { } expected && quantity.Dimension != expected)
        {
            bool bare = quantity.Dimension == Dimension.None && !node.Text.Contains('%', StringComparison.Ordinal);
            problems.Add(
                "EN0838", node.Position,
                bare ? $"{node.Noun} has no unit, but {expected.Name} is expected" : $"{node.Noun} is {quantity.Dimension.Name}, but {expected.Name} is expected",
                $"Write e.g. {(bare && expected.BaseUnit.Length > 0 ? $"{node.Text} {UnitOf(kind)}" : kind.Example)}");
        }
        else if ((kind.Bound == Bound.NotNegative && quantity.Value < 0) || (kind.Bound == Bound.Positive && quantity.Value <= 0))
        {
            string limit = kind.Bound == Bound.Positive ? "must be more than zero" : "must not be negative";
            problems.Add("EN0840", node.Position, $"{node.Noun}: {(kind.Dimension ?? quantity.Dimension).Name} {limit} here", $"Write e.g. {kind.Example}");
        }
    }

    private static string UnitOf(QuantityKind kind) => kind.Example[(kind.Example.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private void CheckFormula(ScalarNode node)
    {
        if (node.Text.Length > LongestFormula || node.Text.Count(c => c == '(') > 100)
        {
            problems.Add("EN0848", node.Position, "the formula is too long", "Name its parts under 'definitions'");
            return;
        }

        try
        {
            _ = Expression.Parse(node.Text);
        }
        catch (MechanismException e)
        {
            problems.Add(node.Position, e);
        }
    }
}
