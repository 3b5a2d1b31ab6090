using System.Text;
using Engram.Formats.Yaml.Schemas;

namespace Engram.Formats.Yaml;

/// <summary>What experiment files may hold, for people (a reference page) and for editors (JSON Schema); both made of the description that checks the files.</summary>
public static class ExperimentReference
{
    /// <summary>JSON Schema of experiment files; editors complete and check with it.</summary>
    public static string JsonSchema() => new JsonSchemaWriter(ExperimentSchema.Root).Write("Engram experiment");

    /// <summary>JSON Schema of receptor files.</summary>
    public static string ReceptorJsonSchema() => new JsonSchemaWriter(ReceptorSchema.Receptor).Write("Engram receptor");

    /// <summary>A complete experiment, with a comment at every step.</summary>
    public static string Example => ReferenceText.Example;

    /// <summary>The reference page, Markdown.</summary>
    public static string Markdown()
    {
        StringBuilder page = new();
        page.Append(ReferenceText.Opening).Append("\n```yaml\n").Append(ReferenceText.Example).Append("```\n\n").Append(ReferenceText.Values);
        foreach (Section section in ExperimentSchema.Sections)
        {
            Append(page, section);
        }

        page.Append("\n## Methods\n");
        Append(page, MethodSchema.Method);
        page.Append(ReferenceText.Sweeps);
        page.Append("\n## Measures\n\nEvery measure may also have ").Append(string.Join(", ", MeasureSchema.Common.Select(k => $"`{k.Name}`"))).Append(": ");
        page.AppendJoin(' ', MeasureSchema.Common.Select(k => $"`{k.Name}`: {Lowered(k.Doc)}")).Append('\n');
        Append(page, MeasureSchema.Measure);
        page.Append(ReferenceText.Receptors).Append("\n```yaml\n").Append(ReferenceText.ReceptorExample).Append("```\n");
        Append(page, ReceptorSchema.Receptor);
        Append(page, ReceptorSchema.Current);
        page.Append(ReferenceText.Reports);
        return page.ToString();
    }

    private static void Append(StringBuilder page, Section section)
    {
        page.Append("\n### ").Append(section.Name.Length > 0 ? section.Name : "The file").Append("\n\n").Append(section.Doc)
            .Append("\n\n| key | value | when left out | meaning |\n|---|---|---|---|\n");
        foreach (Key key in section.Keys)
        {
            page.Append($"| `{key.Name}` | {Cell(key.Kind)} | {Missing(key)} | {key.Doc} |\n");
        }
    }

    private static void Append(StringBuilder page, VariantKind kind)
    {
        page.Append("\n| name | meaning | options |\n|---|---|---|\n");
        foreach (Variant variant in kind.Variants)
        {
            IEnumerable<string> options = variant.Options.Keys.Where(k => !MeasureSchema.Common.Contains(k)).Select(Option);
            page.Append($"| `{variant.Name}` | {variant.Doc} | {string.Join("; ", options)} |\n");
        }
    }

    private static string Option(Key key) => $"`{key.Name}`: {Cell(key.Kind)}{(key.Default.Length > 0 ? $" (`{key.Default}`)" : "")}";

    private static string Missing(Key key) => key.Required ? "**required**" : key.Default.Length > 0 ? $"`{key.Default}`" : "–";

    private static string Cell(Kind kind) => kind switch
    {
        QuantityKind { Dimension: { } d, Word: "" } when d == Units.Dimension.None => "a pure number",
        QuantityKind q => q.Noun,
        FormulaKind => "a formula",
        SectionKind s => $"section [{s.Section.Name}](#{s.Section.Name})",
        ListKind { Item: SectionKind s } => $"list of [{s.Section.Name}](#{s.Section.Name})",
        ListKind { Least: 2, Most: 2, Item: QuantityKind } => "`[from, to]`",
        ListKind { Item: VariantKind v } => $"list of [{v.What[2..]}s](#{v.What[2..]}s), by name or `name: {{ options }}`",
        VariantKind v => $"a [{v.What[2..]}](#{v.What[2..]}s), by name or `name: {{ options }}`",
        MapKind { Value: AnyKind } => "axes and their [conditions](#sweeps-and-paths)",
        MapKind { Value: SectionKind s } map => $"`{map.Name}: ` [{s.Section.Name}](#{s.Section.Name})",
        MapKind map => $"`{map.Name}: value`, each {map.Value.Noun}",
        ChoiceKind choice => string.Join(", ", choice.Choices.Select(c => $"`{c}`")),
        EitherKind either => string.Join(", or ", new[] { either.Scalar, either.Map, either.List }.OfType<Kind>().Select(Cell)),
        FlagKind => "`true` or `false`",
        _ => kind.Noun,
    };

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
