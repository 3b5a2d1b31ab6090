using Engram.Units;

namespace Engram.Formats.Csv;

/// <summary>The first row of a table: each cell a name and, in brackets, a unit; no brackets mean a pure number.</summary>
/// <param name="Names">Column names.</param>
/// <param name="Units">Column units.</param>
internal sealed record CsvHeader(IReadOnlyList<string> Names, IReadOnlyList<Unit> Units)
{
    public static CsvHeader Parse(CsvRows.Row row, string file)
    {
        List<string> names = [];
        List<Unit> units = [];
        foreach (string cell in row.Cells)
        {
            (string name, string unitText) = Split(cell.Trim());
            if (name.Length == 0 || double.TryParse(name, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) || !Unit.TryParse(unitText, out Unit unit))
            {
                throw CsvReader.Fault("EN0812", file, row.Line, $"'{cell}' is not a column name with its unit", "Write e.g. time (ms), glutamate (mM), current (pA)");
            }

            if (names.Contains(name))
            {
                throw CsvReader.Fault("EN0812", file, row.Line, $"there are two columns named '{name}'", "Give each column a name of its own");
            }

            names.Add(name);
            units.Add(unit);
        }

        return new CsvHeader(names, units);
    }

    // The unit is what stands in the last pair of brackets: "rate (1/(mM ms))" has the unit 1/(mM ms).
    private static (string Name, string Unit) Split(string cell)
    {
        int open = cell.EndsWith(')') ? cell.IndexOf(" (", StringComparison.Ordinal) : -1;
        return open < 0 ? (cell, "") : (cell[..open].Trim(), cell[(open + 2)..^1]);
    }
}
