using Spectre.Console;

namespace Engram.Cli.Pages;

/// <summary>A terminal that somebody looks at: tables with rules, colour where it is wanted.</summary>
internal sealed class RichPage : Page
{
    private readonly IAnsiConsole _console;

    /// <summary>Opens a page.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="width">Characters in a line.</param>
    /// <param name="colour">Whether colours are wanted.</param>
    public RichPage(TextWriter output, int width, bool colour)
    {
        Width = width;
        _console = RichConsole.On(output, width, colour);
    }

    /// <inheritdoc/>
    public override int Width { get; }

    /// <inheritdoc/>
    public override int Gap => 2;

    /// <inheritdoc/>
    public override void Title(string text) => Line(text, Tone.Strong);

    /// <inheritdoc/>
    public override void Heading(string text)
    {
        Line();
        _console.Write(new Text(text, new Style(Color.Teal, decoration: Decoration.Bold)));
        Line();
    }

    /// <inheritdoc/>
    public override void Paragraph(string text, Tone tone = Tone.Normal)
    {
        foreach (string line in Wrapped(text, Math.Min(Width, 110)))
        {
            Line(line, tone);
        }
    }

    /// <inheritdoc/>
    public override void Line(string text = "", Tone tone = Tone.Normal)
    {
        // Written in one piece: a diagram must not be broken, and a path must stay one that can be clicked.
        _console.Write(new Text(text, StyleOf(tone)) { Overflow = Overflow.Fold });
        _console.WriteLine();
    }

    /// <inheritdoc/>
    public override void List(IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            string mark = "• ";
            foreach (string line in Wrapped(item, Math.Min(Width, 110) - mark.Length))
            {
                Line(mark + line);
                mark = "  ";
            }
        }
    }

    /// <inheritdoc/>
    public override void Table(Sheet sheet)
    {
        Table table = new() { Border = TableBorder.Simple, BorderStyle = new Style(Color.Grey) };
        foreach (Column column in sheet.Columns)
        {
            table.AddColumn(new TableColumn(new Text(column.Header, new Style(decoration: Decoration.Bold)))
            {
                Alignment = column.Right ? Justify.Right : Justify.Left,
                NoWrap = !column.Wraps,
                Padding = new Padding(0, 0, 1, 0),
            });
        }

        foreach (IReadOnlyList<Cell> row in sheet.Rows)
        {
            table.AddRow([.. row.Select(c => new Text(c.Text, StyleOf(c.Tone)))]);
        }

        _console.Write(table);
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Faint => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red, decoration: Decoration.Bold),
        Tone.Warning => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
