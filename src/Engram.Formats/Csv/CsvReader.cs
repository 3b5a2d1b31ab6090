using System.Globalization;
using Engram.Units;

namespace Engram.Formats.Csv;

/// <summary>Reads tables of numbers, strictly: a header names every column with its unit, <c>time (ms),glutamate (mM)</c>; no cell is empty.</summary>
/// <remarks>Numbers use '.' and no thousands separators; cells may be quoted; blank lines are passed over. Values come back in base units.</remarks>
public static class CsvReader
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatsException"><c>EN0810</c>: cannot be read; <c>EN0811</c>–<c>EN0819</c>: see <see cref="Parse"/>.</exception>
    public static CsvTable Read(string path) => Parse(Text(path), path);

    /// <summary>Reads a file whose first column is a time that always increases: a waveform or traces.</summary>
    /// <exception cref="FormatsException">As <see cref="Read"/>; <c>EN0817</c>: no time column first; <c>EN0818</c>: time does not increase.</exception>
    public static CsvTable ReadWaveform(string path) => ParseWaveform(Text(path), path);

    /// <summary>Reads text.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="FormatsException">
    /// <c>EN0811</c>: no header or no rows; <c>EN0812</c>: header cell without a valid unit, or a name twice; <c>EN0814</c>: wrong number of cells;
    /// <c>EN0815</c>: quoting; <c>EN0816</c>: not a number; <c>EN0819</c>: not finite.
    /// </exception>
    public static CsvTable Parse(string text, string file = "")
    {
        CsvRows.Row[] rows = [.. CsvRows.Of(text, file)];
        if (rows.Length == 0)
        {
            throw Fault("EN0811", file, 1, "the table is empty", "Begin with a header such as time (ms),glutamate (mM)");
        }

        CsvHeader header = CsvHeader.Parse(rows[0], file);
        if (rows.Length == 1)
        {
            throw Fault("EN0811", file, rows[0].Line, "the table has a header and no rows", "Add a row of numbers");
        }

        double[][] columns = [.. header.Names.Select(_ => new double[rows.Length - 1])];
        for (int r = 1; r < rows.Length; r++)
        {
            Fill(columns, rows[r], r - 1, header, file);
        }

        return new CsvTable([.. header.Names.Select((name, i) => new CsvColumn(name, header.Units[i].Symbol, columns[i]))]);
    }

    /// <summary>Reads text whose first column is a time that always increases.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="FormatsException">As <see cref="Parse"/>; <c>EN0817</c>: no time column first; <c>EN0818</c>: time does not increase.</exception>
    public static CsvTable ParseWaveform(string text, string file = "")
    {
        CsvTable table = Parse(text, file);
        CsvColumn time = table.Columns[0];
        if (time.Dimension != new Dimension(Time: 1) || table.Columns.Count < 2)
        {
            throw Fault("EN0817", file, 1, $"the first column is '{time.Name} ({time.Unit})' of {table.Columns.Count}", "Put the time first, then what changes with it: time (ms),glutamate (mM)");
        }

        int[] lines = [.. CsvRows.Of(text, file).Select(r => r.Line)];
        for (int i = 1; i < table.Rows; i++)
        {
            if (!(time.Values[i] > time.Values[i - 1]))
            {
                throw Fault("EN0818", file, lines[i + 1], FormattableString.Invariant($"the time goes from {time.Values[i - 1]} ms to {time.Values[i]} ms"),
                    "Times must increase from row to row; for a jump, use two rows a short time apart");
            }
        }

        return table;
    }

    internal static string Place(string file, int line) => FormattableString.Invariant($"{(file.Length > 0 ? file + ", " : "")}line {line}");

    internal static FormatsException Fault(string id, string file, int line, string found, string advice) => new(new(id, Place(file, line), found, advice));

    private static void Fill(double[][] columns, CsvRows.Row row, int index, CsvHeader header, string file)
    {
        if (row.Cells.Count != columns.Length)
        {
            throw Fault("EN0814", file, row.Line, $"the row has {row.Cells.Count} cells and the header {columns.Length}", "Give one number for each column; decimals use '.', not ','");
        }

        for (int c = 0; c < columns.Length; c++)
        {
            if (!double.TryParse(row.Cells[c].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                throw Fault("EN0816", file, row.Line, $"'{row.Cells[c]}' in column '{header.Names[c]}' is not a number", "Write a number such as 0.5 or 1e-3, without its unit");
            }

            columns[c][index] = double.IsFinite(value)
                ? header.Units[c].ToBase(value)
                : throw Fault("EN0819", file, row.Line, $"'{row.Cells[c].Trim()}' in column '{header.Names[c]}' is not finite", "Leave the row out, or give a finite number");
        }
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatsException(new("EN0810", path, "the file cannot be read", e.Message), e);
        }
    }
}
