using Engram.Units;

namespace Engram.Formats.Csv;

/// <summary>One column of a table of numbers.</summary>
/// <param name="Name">What it holds, e.g. <c>glutamate</c>.</param>
/// <param name="Unit">Unit in which it is written and was read; empty for pure numbers.</param>
/// <param name="Values">The numbers, in the base unit of the dimension (ms, mV, nS, pA, mM …).</param>
public sealed record CsvColumn(string Name, string Unit, IReadOnlyList<double> Values)
{
    /// <summary>What the column measures.</summary>
    /// <exception cref="UnitsException"><c>EN0101</c>: not a unit.</exception>
    public Dimension Dimension => Units.Unit.Parse(Unit).Dimension;
}

/// <summary>A table of numbers: traces, waveforms, measurements.</summary>
/// <param name="Columns">Columns of equal length.</param>
public sealed record CsvTable(IReadOnlyList<CsvColumn> Columns)
{
    /// <summary>Number of rows.</summary>
    public int Rows => Columns.Count == 0 ? 0 : Columns[0].Values.Count;

    /// <summary>The column of that name.</summary>
    /// <exception cref="FormatsException"><c>EN0813</c>: there is none.</exception>
    public CsvColumn this[string name] => Columns.FirstOrDefault(c => c.Name == name) ?? throw new FormatsException(new(
        "EN0813", "", $"the table has no column '{name}'", Diagnostics.NearestName.Advice(name, Columns.Select(c => c.Name))));
}
