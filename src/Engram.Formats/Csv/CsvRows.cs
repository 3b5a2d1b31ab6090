using System.Text;

namespace Engram.Formats.Csv;

/// <summary>Splits CSV text into rows of cells, with quoting as in RFC 4180; keeps the line each row begins on.</summary>
internal static class CsvRows
{
    /// <summary>One row.</summary>
    /// <param name="Line">Line of the file it begins on, from 1.</param>
    /// <param name="Cells">Its cells, unquoted.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Cells);

    /// <summary>All rows that are not blank.</summary>
    /// <exception cref="FormatsException"><c>EN0815</c>: a quote is not closed, or text follows a closing quote.</exception>
    public static IEnumerable<Row> Of(string text, string file)
    {
        int position = text.StartsWith('\uFEFF') ? 1 : 0, line = 1;
        while (position < text.Length)
        {
            int start = line;
            List<string> cells = [];
            do
            {
                cells.Add(Cell(text, file, ref position, ref line));
            }
            while (Take(text, ',', ref position));

            EndLine(text, ref position, ref line);
            if (cells.Count > 1 || cells[0].Trim().Length > 0)
            {
                yield return new Row(start, cells);
            }
        }
    }

    private static string Cell(string text, string file, ref int position, ref int line)
    {
        if (!Take(text, '"', ref position))
        {
            int start = position;
            while (position < text.Length && text[position] is not (',' or '\n' or '\r'))
            {
                position++;
            }

            return text[start..position];
        }

        int opened = line;
        StringBuilder cell = new();
        while (!(Take(text, '"', ref position) && !Take(text, '"', ref position, cell)))
        {
            if (position >= text.Length)
            {
                throw Fault(file, opened, "a quote is opened and never closed", "Close it with \"; write a quote inside as \"\"");
            }

            line += text[position] == '\n' ? 1 : 0;
            cell.Append(text[position++]);
        }

        return position >= text.Length || text[position] is ',' or '\n' or '\r'
            ? cell.ToString()
            : throw Fault(file, line, "text follows a closing quote", "Quote the whole cell; write a quote inside as \"\"");
    }

    private static bool Take(string text, char c, ref int position, StringBuilder? into = null)
    {
        if (position >= text.Length || text[position] != c)
        {
            return false;
        }

        position++;
        into?.Append(c);
        return true;
    }

    private static void EndLine(string text, ref int position, ref int line)
    {
        Take(text, '\r', ref position);
        Take(text, '\n', ref position);
        line++;
    }

    private static FormatsException Fault(string file, int line, string found, string advice) => new(new("EN0815", CsvReader.Place(file, line), found, advice));
}
