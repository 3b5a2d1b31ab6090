using Engram.Cli.Results;

namespace Engram.Cli.Listing;

/// <summary>A list as JSON.</summary>
internal static class ListDocument
{
    /// <summary>One document: the kind's name, and under it an object for each.</summary>
    public static string Of(InventoryKind kind, IReadOnlyList<Entry> entries) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.Objects(kind.Name, entries, entry =>
        {
            json.WriteString("name", entry.Name);
            if (entry.Group.Length > 0)
            {
                json.WriteString("group", entry.Group);
            }

            foreach ((string column, string text) in kind.Columns.Zip(entry.Details))
            {
                json.WriteString(column, text);
            }
        });
        json.WriteEndObject();
    });
}
