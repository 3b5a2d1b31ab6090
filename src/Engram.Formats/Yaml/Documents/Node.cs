using System.Collections.Immutable;

namespace Engram.Formats.Yaml.Documents;

/// <summary>A part of a document that knows where it was written. Immutable, so that conditions of a sweep share what they do not change.</summary>
internal abstract record Node(Position Position)
{
    /// <summary>What it is, for messages: "a list".</summary>
    public abstract string Noun { get; }
}

/// <summary>A single value, as text.</summary>
internal sealed record ScalarNode(Position Position, string Text, bool Quoted = false) : Node(Position)
{
    /// <summary>Whether nothing was written (<c>key:</c> and no value, <c>~</c> or <c>null</c>).</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    public override string Noun => IsEmpty ? "nothing" : $"'{Shortened}'";

    /// <summary>The text, cut to what fits a message.</summary>
    public string Shortened => Text.Length <= 60 ? Text : Text[..57] + "...";
}

/// <summary>A list.</summary>
internal sealed record ListNode(Position Position, ImmutableArray<Node> Items) : Node(Position)
{
    public override string Noun => Items.Length == 0 ? "an empty list" : "a list";
}

/// <summary>Named values, in the order they were written.</summary>
internal sealed record MapNode(Position Position, ImmutableArray<MapEntry> Entries) : Node(Position)
{
    public override string Noun => "a section of 'key: value'";

    /// <summary>The value of a key, or null.</summary>
    public Node? this[string key] => Entries.FirstOrDefault(e => e.Key == key)?.Value;

    /// <summary>The same section with one value replaced, or added at its end.</summary>
    public MapNode With(string key, Node value)
    {
        int index = Entries.ToList().FindIndex(e => e.Key == key);
        return this with
        {
            Entries = index < 0 ? Entries.Add(new(key, value.Position, value)) : Entries.SetItem(index, Entries[index] with { Value = value }),
        };
    }
}

/// <summary>One <c>key: value</c>.</summary>
internal sealed record MapEntry(string Key, Position Position, Node Value);
