using System.Collections.Immutable;
using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>What a value may be. One description gives the checks, the editor's schema and the reference page.</summary>
internal abstract record Kind
{
    /// <summary>What is expected, with its article: "a concentration such as 1 mM".</summary>
    public abstract string Noun { get; }
}

/// <summary>Which numbers are allowed.</summary>
internal enum Bound
{
    /// <summary>Every number.</summary>
    Any,

    /// <summary>Zero or more.</summary>
    NotNegative,

    /// <summary>More than zero.</summary>
    Positive,
}

/// <summary>A number with a unit.</summary>
/// <param name="Dimension">What it measures; null for any.</param>
/// <param name="Bound">Which numbers are allowed.</param>
/// <param name="Word">A word that may stand instead of a number, e.g. <c>end</c>; empty for none.</param>
internal sealed record QuantityKind(Dimension? Dimension, Bound Bound = Bound.Any, string Word = "") : Kind
{
    public override string Noun =>
        (Dimension is { } d ? $"{d.Name} such as {Example}" : "a number with its unit") + (Word.Length > 0 ? $", or '{Word}'" : "");

    /// <summary>A value of this kind, as one would write it.</summary>
    public string Example => Dimension switch
    {
        null => "1 mM",
        { Time: 1, Voltage: 0, Current: 0 } => "10 ms",
        { Voltage: 1, Current: 0 } => Bound == Bound.Any ? "-60 mV" : "10 mV",
        { Concentration: 1 } => "1 mM",
        { Temperature: 1 } => "22 °C",
        { Time: -1 } => "50 Hz",
        { } d when d == Units.Dimension.None => "10 %",
        { } d => "1 " + d.BaseUnit,
    };
}

/// <summary>A text.</summary>
/// <param name="What">What it is, with its article: "a title".</param>
internal sealed record TextKind(string What) : Kind
{
    public override string Noun => What;
}

/// <summary>A name that another room knows.</summary>
/// <param name="What">What it names, with its article.</param>
/// <param name="Names">The names, for editors and the reference page.</param>
/// <param name="Lookup">Throws what that room has to say of a name it does not know.</param>
internal sealed record NameKind(string What, Func<IEnumerable<string>> Names, Action<string> Lookup) : Kind
{
    public override string Noun => What;
}

/// <summary>One of several words.</summary>
internal sealed record ChoiceKind(ImmutableArray<string> Choices) : Kind
{
    public override string Noun => "one of " + string.Join(", ", Choices);
}

/// <summary>A whole number.</summary>
/// <param name="Least">Smallest that is allowed.</param>
/// <param name="Most">Largest that is allowed.</param>
internal sealed record CountKind(long Least = 1, long Most = int.MaxValue) : Kind
{
    public override string Noun => $"a whole number from {Least} {(Most < int.MaxValue ? $"to {Most}" : "on")}";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagKind : Kind
{
    public override string Noun => "true or false";
}

/// <summary>A formula of names, numbers and units in square brackets.</summary>
internal sealed record FormulaKind : Kind
{
    public override string Noun => "a formula such as 2 * kon * glutamate";
}

/// <summary>A list; one item may stand without brackets where <paramref name="OrOne"/> is set.</summary>
internal sealed record ListKind(Kind Item, int Least = 0, bool OrOne = false, int Most = int.MaxValue) : Kind
{
    public override string Noun => Least == Most ? $"a list of {Least}, each {Item.Noun}" : $"a list, each item {Item.Noun}";
}

/// <summary>A section of known keys.</summary>
internal sealed record SectionKind(Section Section) : Kind
{
    public override string Noun => Section.Noun;
}

/// <summary>Named values whose names are free: <c>bath: { glycine: 10 uM }</c>.</summary>
/// <param name="Name">What the name is: "ligand".</param>
/// <param name="Value">What each value is.</param>
internal sealed record MapKind(string Name, Kind Value) : Kind
{
    public override string Noun => $"a section '{Name}: value', each value {Value.Noun}";
}

/// <summary>A name, or a name with options: <c>peak</c> or <c>rise-time: { from: 10 % }</c>.</summary>
/// <param name="What">What is named: "a measure".</param>
/// <param name="Variants">The names.</param>
/// <param name="Lookup">Throws what the room that knows the names has to say of one it does not know; null where the names are the file's own.</param>
internal sealed record VariantKind(string What, ImmutableArray<Variant> Variants, Action<string>? Lookup = null) : Kind
{
    public override string Noun => What;

    /// <summary>A variant by its name.</summary>
    public Variant? Find(string name) => Variants.FirstOrDefault(v => v.Name == name);
}

/// <summary>One name of a <see cref="VariantKind"/>.</summary>
/// <param name="Name">The name.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Options">Its options.</param>
internal sealed record Variant(string Name, string Doc, Section Options);

/// <summary>Different kinds, told apart by how the value is written: a single value, a list or a section.</summary>
/// <param name="Scalar">When it is a single value.</param>
/// <param name="Map">When it is a section.</param>
/// <param name="List">When it is a list.</param>
internal sealed record EitherKind(Kind? Scalar = null, Kind? Map = null, Kind? List = null) : Kind
{
    public override string Noun => string.Join(", or ", new[] { Scalar, Map, List }.Where(k => k is not null).Select(k => k!.Noun));
}

/// <summary>Anything; what it must be depends on something else in the file, which checks it.</summary>
internal sealed record AnyKind(string What) : Kind
{
    public override string Noun => What;
}
