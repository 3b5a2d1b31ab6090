using System.Text.Json;
using Engram.Cli.Showing;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Cli.Results;

/// <summary>What <c>show --json</c> prints of a receptor.</summary>
internal static class ReceptorDocument
{
    /// <summary>One JSON document.</summary>
    public static string Of(ReceptorPage shown) => JsonText.Of(json =>
    {
        Receptor r = shown.Receptor;
        json.WriteStartObject();
        json.WriteString("name", r.Name);
        json.WriteString("title", r.Title);
        json.WriteString("family", r.Family.ToString().ToLowerInvariant());
        json.WriteString("subunits", r.Subunits);
        json.WriteNumber("celsius", r.Celsius);
        json.Texts("aliases", r.Aliases);
        json.Objects("states", r.Mechanism.Schemes.SelectMany(s => s.States), s =>
        {
            json.WriteString("name", s.Name);
            json.WriteNumber("level", s.Level);
            json.WriteString("description", s.Description);
        });
        json.Objects("transitions", r.Mechanism.Schemes.SelectMany(s => s.Transitions), t =>
        {
            json.WriteString("from", t.From);
            json.WriteString("to", t.To);
            json.WriteString("rate", t.Rate.ToString());
        });
        json.Objects("parameters", r.Mechanism.Parameters, p => Parameter(json, p));
        json.Objects("numbers", shown.Numbers(), f =>
        {
            json.WriteString("name", f.Name.Trim());
            json.Finite("value", f.Value);
            json.WriteString("unit", f.Unit);
        });
        if (shown.Reversibility is { } reversibility)
        {
            json.WriteBoolean("reversible", reversibility.IsReversible);
        }

        json.WriteString("evidence", r.Evidence.ToString());
        json.Texts("notes", r.Notes);
        json.Texts("bibliography", r.Bibliography.Select(c => c.ToString()));
        json.WriteEndObject();
    });

    private static void Parameter(Utf8JsonWriter json, Parameter p)
    {
        json.WriteString("name", p.Name);
        json.WriteNumber("value", p.Unit.Length == 0 ? p.Quantity.Value : p.Quantity.In(p.Unit));
        json.WriteString("unit", p.Unit);
        json.WriteString("description", p.Description);
    }
}
