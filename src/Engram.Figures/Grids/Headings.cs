namespace Engram.Figures.Grids;

/// <summary>What the rows and columns of small multiples are called.</summary>
/// <param name="Rows">One head for each row; empty ones take no space.</param>
/// <param name="Columns">For each column a head on each level, outermost first.</param>
internal sealed record Headings(IReadOnlyList<string> Rows, IReadOnlyList<IReadOnlyList<string>> Columns)
{
    /// <summary>Levels of column heads.</summary>
    public int Levels => Columns[0].Count;
}
