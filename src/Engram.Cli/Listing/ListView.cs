using Engram.Cli.Pages;

namespace Engram.Cli.Listing;

/// <summary>A list as a page: one table a group.</summary>
internal static class ListView
{
    /// <summary>Writes it.</summary>
    public static void Write(InventoryKind kind, IReadOnlyList<Entry> entries, Page page)
    {
        foreach (IGrouping<string, Entry> group in entries.GroupBy(e => e.Group))
        {
            if (group.Key.Length > 0)
            {
                page.Heading(group.Key);
            }

            Sheet sheet = new([new Column("name"), .. kind.Columns.Select(c => new Column(c, Right: c is "states" or "temperature", Wraps: true))]);
            foreach (Entry entry in group)
            {
                sheet.Add([new Cell(entry.Name, Tone.Strong), .. entry.Details.Select(d => (Cell)d)]);
            }

            page.Table(sheet);
        }

        page.Line();
        page.Line(entries.Count == 0 ? $"There are no {kind.Name} here." : $"{entries.Count} {kind.Name}{(kind.CanBeShown ? "; 'engram show NAME' tells all about one" : "")}.", Tone.Faint);
    }
}
