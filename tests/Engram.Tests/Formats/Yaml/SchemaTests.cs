using Engram.Formats.Yaml.Documents;
using Engram.Formats.Yaml.Schemas;

namespace Engram.Tests.Formats.Yaml;

/// <summary>The description of the files does not contradict itself.</summary>
public sealed class SchemaTests
{
    private static readonly Section[] s_sections =
    [
        .. ExperimentSchema.Sections, ReceptorSchema.Receptor, ReceptorSchema.Current,
        .. MethodSchema.Method.Variants.Concat(MeasureSchema.Measure.Variants).Select(v => v.Options),
    ];

    [Fact]
    public void Every_default_is_a_value_of_its_kind() => Assert.Empty(
        from section in s_sections
        from key in section.Keys
        where key.Default.Length > 0
        from problem in Problems(key.Default, key.Kind)
        select $"{section.Name}.{key.Name}: {problem}");

    [Fact]
    public void Every_example_is_a_value_of_its_kind() => Assert.Empty(
        from section in s_sections
        from key in section.Keys
        let quantity = key.Kind as QuantityKind
        where quantity is not null
        from problem in Problems(quantity.Example, quantity)
        select $"{section.Name}.{key.Name}: {problem}");

    [Fact]
    public void A_key_is_not_both_required_and_given_a_default() =>
        Assert.Empty(s_sections.SelectMany(s => s.Keys).Where(k => k.Required && k.Default.Length > 0).Select(k => k.Name));

    [Fact]
    public void Every_key_is_explained() => Assert.Empty(s_sections.SelectMany(s => s.Keys).Where(k => k.Doc.Length == 0).Select(k => k.Name));

    [Fact]
    public void A_key_stands_once_in_its_section() =>
        Assert.Empty(s_sections.Where(s => s.Keys.Select(k => k.Name).Distinct().Count() != s.Keys.Length).Select(s => s.Name));

    private static string[] Problems(string text, Kind kind)
    {
        Problems problems = new("default");
        new SchemaCheck(problems).Check(new ScalarNode(new(1, 1), text), kind);
        return problems.None ? [] : [Assert.Throws<Engram.Formats.FormatsException>(problems.ThrowIfAny).Message];
    }
}
