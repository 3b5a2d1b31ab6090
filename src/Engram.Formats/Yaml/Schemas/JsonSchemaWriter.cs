using System.Text;
using System.Text.Json;
using Engram.Units;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>Writes the description of a file as JSON Schema (2020-12), so that editors complete and check it.</summary>
internal sealed class JsonSchemaWriter(Section root)
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Section> _used = [root];

    /// <summary>The schema as text.</summary>
    public string Write(string title)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", title);
            Body(json, root);
            json.WriteStartObject("$defs");
            for (int i = 1; i < _used.Count; i++) // grows while sections name further ones
            {
                json.WriteStartObject(_used[i].Name);
                Body(json, _used[i]);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Body(Utf8JsonWriter json, Section section)
    {
        json.WriteString("type", "object");
        json.WriteString("description", section.Doc);
        json.WriteStartObject("properties");
        foreach (Key key in section.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Doc + (key.Default.Length > 0 ? $" Default: {key.Default}." : ""));
            Value(json, key.Kind);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Strings(json, "required", section.Keys.Where(k => k.Required).Select(k => k.Name));
        json.WriteBoolean("additionalProperties", false);
    }

    private void Value(Utf8JsonWriter json, Kind kind)
    {
        switch (kind)
        {
            case QuantityKind quantity:
                Quantity(json, quantity);
                break;
            case CountKind count:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", count.Least);
                json.WriteNumber("maximum", count.Most);
                break;
            case ChoiceKind choice:
                Strings(json, "enum", choice.Choices);
                break;
            case NameKind name:
                json.WriteString("type", "string");
                Strings(json, "examples", name.Names());
                break;
            case FlagKind:
                json.WriteString("type", "boolean");
                break;
            case FormulaKind:
                Strings(json, "type", ["string", "number"]);
                break;
            case TextKind:
                json.WriteString("type", "string");
                break;
            case ListKind list:
                List(json, list);
                break;
            case SectionKind section:
                Reference(json, section.Section);
                break;
            case MapKind map:
                Map(json, map);
                break;
            case EitherKind either:
                Either(json, new[] { either.Scalar, either.Map, either.List }.OfType<Kind>());
                break;
            case VariantKind variants:
                Variants(json, variants);
                break;
        }
    }

    private static void Quantity(Utf8JsonWriter json, QuantityKind kind)
    {
        Strings(json, "type", kind.Dimension is null || kind.Dimension == Dimension.None ? ["string", "number"] : ["string"]);
        if (kind.Word.Length == 0)
        {
            json.WriteString("pattern", @"^\s*[-+−]?[0-9.]");
        }

        Strings(json, "examples", [kind.Example, .. kind.Word.Length > 0 ? [kind.Word] : (string[])[]]);
    }

    private void List(Utf8JsonWriter json, ListKind list)
    {
        if (list.OrOne)
        {
            Either(json, [list with { OrOne = false }, list.Item]);
            return;
        }

        json.WriteString("type", "array");
        if (list.Least > 0)
        {
            json.WriteNumber("minItems", list.Least);
        }

        if (list.Most < int.MaxValue)
        {
            json.WriteNumber("maxItems", list.Most);
        }

        json.WriteStartObject("items");
        Value(json, list.Item);
        json.WriteEndObject();
    }

    private void Map(Utf8JsonWriter json, MapKind map)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        Value(json, map.Value);
        json.WriteEndObject();
    }

    private void Either(Utf8JsonWriter json, IEnumerable<Kind> kinds)
    {
        json.WriteStartArray("anyOf");
        foreach (Kind kind in kinds)
        {
            json.WriteStartObject();
            Value(json, kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Variants(Utf8JsonWriter json, VariantKind kind)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Strings(json, "enum", kind.Variants.Where(v => !v.Options.Keys.Any(k => k.Required)).Select(v => v.Name));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (Variant variant in kind.Variants)
        {
            json.WriteStartObject(variant.Name);
            Body(json, variant.Options);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteNumber("minProperties", 1);
        json.WriteNumber("maxProperties", 1);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Reference(Utf8JsonWriter json, Section section)
    {
        if (!_used.Contains(section))
        {
            _used.Add(section);
        }

        json.WriteString("$ref", $"#/$defs/{section.Name}");
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 1 && name == "type")
        {
            json.WriteString(name, all[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (string item in all)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }
}
