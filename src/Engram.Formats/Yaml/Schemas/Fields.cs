using System.Globalization;
using Engram.Formats.Yaml.Documents;
using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>The values of one section. Lenient: what <see cref="SchemaCheck"/> has refused reads as NaN, zero or empty.</summary>
/// <param name="Section">Its keys with their defaults.</param>
/// <param name="Node">What was written; an empty section where nothing was.</param>
internal sealed record Fields(Section Section, MapNode Node)
{
    /// <summary>The values under a node, whatever it is.</summary>
    public static Fields Of(Section section, Node? node, Position fallback = default) =>
        new(section, node as MapNode ?? new MapNode(node?.Position ?? fallback, []));

    /// <summary>Where the section begins.</summary>
    public Position Position => Node.Position;

    /// <summary>Whether a key was written.</summary>
    public bool Has(string key) => Node[key] is not null;

    /// <summary>What was written for a key, or null.</summary>
    public Node? this[string key] => Node[key];

    /// <summary>Where the value of a key stands, or the section where it was left out.</summary>
    public Position At(string key) => Node[key]?.Position ?? Position;

    /// <summary>A section below this one.</summary>
    public Fields Below(string key, Section section) => Of(section, Node[key], Position);

    /// <summary>A text; its default where it was left out.</summary>
    public string Text(string key) => Node[key] switch
    {
        ScalarNode { IsEmpty: false } scalar => scalar.Text,
        null => Default(key),
        _ => "",
    };

    /// <summary>A text, or null where it was left out.</summary>
    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    /// <summary>A quantity in the base unit.</summary>
    public double Number(string key) => Quantity.TryParse(Text(key), out Quantity q) ? q.Value : double.NaN;

    /// <summary>A quantity in the base unit, or null where it was left out.</summary>
    public double? OptionalNumber(string key) => Has(key) ? Number(key) : null;

    /// <summary>A whole number.</summary>
    public long Count(string key) => long.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long n) ? n : 0;

    /// <summary>Whether a flag is set.</summary>
    public bool Flag(string key) => Text(key) == "true";

    /// <summary>Two times, [from, to], or null where they were left out.</summary>
    public (double From, double To)? Window(string key) => Node[key] is ListNode { Items: [ScalarNode from, ScalarNode to] }
        && Quantity.TryParse(from.Text, out Quantity a) && Quantity.TryParse(to.Text, out Quantity b) ? (a.Value, b.Value) : null;

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public IEnumerable<Node> Items(string key) => Node[key] switch
    {
        ListNode list => list.Items,
        null => [],
        { } one => [one],
    };

    /// <summary>The entries of a free section.</summary>
    public IEnumerable<MapEntry> Entries(string key) => (Node[key] as MapNode)?.Entries ?? [];

    private string Default(string key) => Section.Find(key)?.Default
        ?? throw new ArgumentException($"The section '{Section.Name}' has no key '{key}'.", nameof(key));
}
