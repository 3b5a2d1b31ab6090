using System.Collections.Immutable;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>A group of keys.</summary>
/// <param name="Name">How it is called: "patch".</param>
/// <param name="Doc">What it describes, one or two sentences.</param>
/// <param name="Keys">Its keys, in the order in which people write them.</param>
internal sealed record Section(string Name, string Doc, ImmutableArray<Key> Keys)
{
    /// <summary>What is expected, with its article.</summary>
    public string Noun => $"a section '{Name}' of 'key: value'";

    /// <summary>A key by its name, or null.</summary>
    public Key? Find(string name) => Keys.FirstOrDefault(k => k.Name == name);
}

/// <summary>One key of a section.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Kind">What its value may be.</param>
/// <param name="Doc">What it means.</param>
internal sealed record Key(string Name, Kind Kind, string Doc)
{
    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Value when it is left out, as it would be written; empty where leaving it out means something of its own.</summary>
    public string Default { get; init; } = "";
}
