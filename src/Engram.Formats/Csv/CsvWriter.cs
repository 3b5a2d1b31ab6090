using System.Globalization;
using System.Text;
using Engram.Units;

namespace Engram.Formats.Csv;

/// <summary>Writes tables of numbers that <see cref="CsvReader"/> reads back: to the bit in base units, to fifteen digits in others.</summary>
public static class CsvWriter
{
    /// <summary>The table as text: a header with units, one line a row, LF line ends.</summary>
    /// <param name="table">Columns in base units; each is written in its own unit.</param>
    /// <exception cref="FormatsException"><c>EN0820</c>: columns of different length.</exception>
    public static string Write(CsvTable table)
    {
        if (table.Columns.FirstOrDefault(c => c.Values.Count != table.Rows) is { } odd)
        {
            throw new FormatsException(new("EN0820", $"column '{odd.Name}'", $"it has {odd.Values.Count} values and the table {table.Rows} rows", "Give all columns the same length"));
        }

        Unit[] units = [.. table.Columns.Select(c => Unit.Parse(c.Unit))];
        StringBuilder text = new();
        text.AppendJoin(',', table.Columns.Select(c => Quoted(c.Unit.Length > 0 ? $"{c.Name} ({c.Unit})" : c.Name))).Append('\n');
        for (int r = 0; r < table.Rows; r++)
        {
            text.AppendJoin(',', table.Columns.Select((c, i) => Number(c.Values[r], units[i]))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Rows of text cells as CSV, quoted where needed.</summary>
    internal static string Rows(IEnumerable<IEnumerable<string>> rows) => string.Concat(rows.Select(r => string.Join(',', r.Select(Quoted)) + "\n"));

    /// <summary>A number that reads back to the same bits.</summary>
    internal static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // A conversion leaves the sixteenth digit meaningless: -1 nA, not -0.9999999999999999 nA.
    private static string Number(double value, Unit unit) => unit is { Factor: 1, Offset: 0 }
        ? Number(value)
        : unit.FromBase(value).ToString("G15", CultureInfo.InvariantCulture);

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\",\n\r") || cell.Length != cell.Trim().Length
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
