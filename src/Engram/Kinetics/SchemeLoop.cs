namespace Engram.Kinetics;

/// <summary>A closed walk through a scheme and what its rates say about microscopic reversibility.</summary>
/// <param name="States">Names of the states in order; the walk returns from the last to the first.</param>
/// <param name="Forward">Product of the rates in that order, 1/ms to the power of the loop's length.</param>
/// <param name="Backward">Product of the rates the other way round.</param>
public sealed record SchemeLoop(Mechanisms.EquatableArray<string> States, double Forward, double Backward)
{
    /// <summary>Forward over backward: 1 in a reversible loop, 0 or infinite where a step has no return.</summary>
    public double Factor => Forward / Backward;

    /// <summary>The factor or its inverse, whichever is larger; infinite where a step has no return.</summary>
    public double Excess => Forward > 0 && Backward > 0 ? Math.Max(Factor, 1 / Factor) : double.PositiveInfinity;

    /// <summary>Whether both ways round are possible.</summary>
    public bool IsTwoWay => Forward > 0 && Backward > 0;

    /// <summary>The steps, in the order of the walk.</summary>
    public IEnumerable<(string From, string To)> Steps => States.Select((s, i) => (s, States[(i + 1) % States.Length]));

    /// <summary>The loop as a chemist writes it: <c>C2–D2–D3–O</c>.</summary>
    public override string ToString() => string.Join("–", States);

    /// <summary>The steps without their direction.</summary>
    internal IEnumerable<(string, string)> Edges => Steps.Select(Undirected);

    /// <summary>The shortest loops that make up all the others: whatever a longer one says, one of these has said.</summary>
    /// <remarks>Horton (1987) SIAM J. Comput. 16:358: elimination over the sets of edges, shortest loops first, of equal ones those that close.</remarks>
    internal static IReadOnlyList<SchemeLoop> Independent(IEnumerable<SchemeLoop> loops)
    {
        Dictionary<(string, string), SortedSet<(string, string)>> rows = [];
        List<SchemeLoop> independent = [];
        foreach (SchemeLoop loop in loops.OrderBy(l => l.States.Length).ThenBy(l => l.Excess))
        {
            SortedSet<(string, string)> rest = [.. loop.Edges];
            while (rest.Count > 0 && rows.TryGetValue(rest.Min, out SortedSet<(string, string)>? row))
            {
                rest.SymmetricExceptWith(row);
            }

            if (rest.Count > 0)
            {
                rows.Add(rest.Min, rest);
                independent.Add(loop);
            }
        }

        return independent;
    }

    internal static (string, string) Undirected((string A, string B) step) => string.CompareOrdinal(step.A, step.B) <= 0 ? step : (step.B, step.A);
}
