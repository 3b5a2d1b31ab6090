namespace Engram.Cli.Pages;

/// <summary>What a piece of text means; a terminal shows it by colour, a plain page not at all.</summary>
internal enum Tone
{
    /// <summary>Ordinary text.</summary>
    Normal,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What may be overlooked.</summary>
    Faint,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be.</summary>
    Bad,

    /// <summary>To be known.</summary>
    Warning,
}

/// <summary>One cell of a table.</summary>
/// <param name="Text">Its text, on one line.</param>
/// <param name="Tone">What it means.</param>
internal readonly record struct Cell(string Text, Tone Tone = Tone.Normal)
{
    /// <summary>An ordinary cell.</summary>
    public static implicit operator Cell(string text) => new(text);
}

/// <summary>One column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Right">Whether its cells stand at the right, as numbers do.</param>
/// <param name="Wraps">Whether its text may be broken into lines where there is no room.</param>
internal sealed record Column(string Header, bool Right = false, bool Wraps = false)
{
    /// <summary>An ordinary column.</summary>
    public static implicit operator Column(string header) => new(header);
}

/// <summary>A table as it is composed: pages decide how it looks.</summary>
/// <param name="columns">Its columns.</param>
internal sealed class Sheet(params IReadOnlyList<Column> columns)
{
    private readonly List<IReadOnlyList<Cell>> _rows = [];

    /// <summary>Its columns.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Its rows, each with one cell a column.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Rows => _rows;

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<Cell> cells)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(cells.Count, columns.Count);
        _rows.Add(cells);
    }

    /// <summary>The same table without the columns that say nothing.</summary>
    public Sheet WithoutEmptyColumns() => Part(0, [.. Enumerable.Range(0, columns.Count).Where(c => _rows.Any(r => r[c].Text.Length > 0))]);

    /// <summary>Characters its text takes in one column.</summary>
    public int WidthOf(int column) => _rows.Select(r => r[column].Text.Length).Append(columns[column].Header.Length).Max();

    /// <summary>The same table cut into several, each no wider than the page, the leading columns repeated.</summary>
    /// <param name="leading">Columns that say which row it is.</param>
    /// <param name="width">Characters there is room for.</param>
    /// <param name="gap">Characters a page puts between columns.</param>
    public IEnumerable<Sheet> Cut(int leading, int width, int gap)
    {
        int fixedWidth = Enumerable.Range(0, leading).Sum(c => WidthOf(c) + gap), used = fixedWidth;
        List<int> part = [];
        for (int c = leading; c < columns.Count; c++)
        {
            if (part.Count > 0 && used + WidthOf(c) + gap > width)
            {
                yield return Part(leading, part);
                (part, used) = ([], fixedWidth);
            }

            part.Add(c);
            used += WidthOf(c) + gap;
        }

        yield return Part(leading, part);
    }

    private Sheet Part(int leading, IReadOnlyList<int> part)
    {
        int[] taken = [.. Enumerable.Range(0, leading), .. part];
        Sheet sheet = new([.. taken.Select(c => columns[c])]);
        foreach (IReadOnlyList<Cell> row in _rows)
        {
            sheet.Add([.. taken.Select(c => row[c])]);
        }

        return sheet;
    }
}
