using System.Collections.Immutable;
using Engram.Experiments.Measures;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>What can be measured, taken from the catalogue of measures.</summary>
internal static class MeasureSchema
{
    /// <summary>Options that every measure has.</summary>
    public static readonly ImmutableArray<Key> Common =
    [
        new("name", new TextKind("a name"), "Name in the table, when the same measure is taken twice."),
        new("patch", new TextKind("the name of a patch"), "Patch it is read from; left out, every patch."),
        new("window", Window, "Part of the run that is looked at: `[from, to]`."),
    ];

    /// <summary>Two moments of the run.</summary>
    public static readonly ListKind WindowOfTime = Window;

    /// <summary>One entry of <c>measure</c>.</summary>
    public static readonly VariantKind Measure = new(
        "a measure", [.. MeasureCatalogue.All.Select(Describe)], name => MeasureCatalogue.Find(name));

    private static ListKind Window => new(Dimensions.Moment, Least: 2, Most: 2);

    private static Variant Describe(MeasureKind kind) => new(
        kind.Name, kind.Summary, new(kind.Name, kind.Summary, [.. kind.Options.Select(Describe), .. Common.Where(c => kind.Options.All(o => o.Name != c.Name))]));

    private static Key Describe(MeasureOption option) => new(option.Name, Value(option), option.Description)
    {
        Default = option.Default,
        Required = option.Default.Length == 0,
    };

    private static Kind Value(MeasureOption option) => option.Kind switch
    {
        MeasureOptionKind.Quantity => new QuantityKind(option.Dimension, Word: char.IsAsciiLetter(option.Default.FirstOrDefault()) ? option.Default : ""),
        MeasureOptionKind.Choice => new ChoiceKind([.. option.Choices]),
        MeasureOptionKind.Count => new CountKind(),
        _ => new TextKind("a text"),
    };

    /// <summary>The measure of a name with the options that were written.</summary>
    /// <exception cref="Experiments.ExperimentException"><c>EN0702</c>, <c>EN0704</c>: no such measure, or options that do not go together.</exception>
    public static Measure Create(string name, Fields fields)
    {
        MeasureKind kind = MeasureCatalogue.Find(name);
        string[] options = [.. kind.Options.Select(o => o.Name), "name"];
        return kind.Create(new MeasureOptions(kind, options.Where(fields.Has).ToDictionary(o => o, fields.Text)));
    }
}
