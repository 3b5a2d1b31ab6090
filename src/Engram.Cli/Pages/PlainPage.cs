namespace Engram.Cli.Pages;

/// <summary>Plain text without colours, in characters every program can read.</summary>
internal sealed class PlainPage(TextWriter output) : Page
{
    private const int LineLength = 100;

    /// <inheritdoc/>
    public override int Width => int.MaxValue; // who reads a file can scroll, who greps wants whole rows

    /// <inheritdoc/>
    public override int Gap => 2;

    /// <inheritdoc/>
    public override void Title(string text)
    {
        Line(text);
        Line(new string('=', AsciiText.Of(text).Length));
    }

    /// <inheritdoc/>
    public override void Heading(string text)
    {
        Line();
        Line(text);
        Line(new string('-', AsciiText.Of(text).Length));
    }

    /// <inheritdoc/>
    public override void Paragraph(string text, Tone tone = Tone.Normal)
    {
        foreach (string line in Wrapped(text, LineLength))
        {
            Line(line);
        }
    }

    /// <inheritdoc/>
    public override void Line(string text = "", Tone tone = Tone.Normal)
    {
        output.Write(AsciiText.Of(text));
        output.Write('\n');
    }

    /// <inheritdoc/>
    public override void List(IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            string mark = "- ";
            foreach (string line in Wrapped(item, LineLength - mark.Length))
            {
                Line(mark + line);
                mark = "  ";
            }
        }
    }

    /// <inheritdoc/>
    public override void Table(Sheet sheet)
    {
        string[][] rows = [[.. sheet.Columns.Select(c => AsciiText.Of(c.Header))], .. sheet.Rows.Select(r => r.Select(c => AsciiText.Of(c.Text)).ToArray())];
        int[] widths = [.. Enumerable.Range(0, sheet.Columns.Count).Select(c => rows.Max(r => r[c].Length))];
        for (int r = 0; r < rows.Length; r++)
        {
            Line(Joined(sheet, rows[r], widths));
            if (r == 0)
            {
                Line(string.Join("  ", widths.Select(w => new string('-', w))));
            }
        }
    }

    private static string Joined(Sheet sheet, string[] cells, int[] widths) => string
        .Join("  ", cells.Select((cell, c) => sheet.Columns[c].Right ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c])))
        .TrimEnd();
}
