namespace Engram.Cli.Pages;

/// <summary>What results are written on: a terminal that somebody looks at, or plain text for a file, a pipe, a test.</summary>
internal abstract class Page
{
    /// <summary>Characters there is room for.</summary>
    public abstract int Width { get; }

    /// <summary>Characters between two columns of a table.</summary>
    public abstract int Gap { get; }

    /// <summary>The first line of what is shown.</summary>
    public abstract void Title(string text);

    /// <summary>A heading, with an empty line above.</summary>
    public abstract void Heading(string text);

    /// <summary>Text that is broken into lines.</summary>
    public abstract void Paragraph(string text, Tone tone = Tone.Normal);

    /// <summary>One line as it stands.</summary>
    public abstract void Line(string text = "", Tone tone = Tone.Normal);

    /// <summary>A list, one item a paragraph.</summary>
    public abstract void List(IEnumerable<string> items);

    /// <summary>A table.</summary>
    public abstract void Table(Sheet sheet);

    /// <summary>A table that is cut into several where it is too wide.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="leading">Columns that are repeated in each part.</param>
    public void WideTable(Sheet sheet, int leading)
    {
        foreach (Sheet part in sheet.Cut(leading, Width, Gap))
        {
            Table(part);
        }
    }

    /// <summary>Breaks text into lines at spaces.</summary>
    protected static IEnumerable<string> Wrapped(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
