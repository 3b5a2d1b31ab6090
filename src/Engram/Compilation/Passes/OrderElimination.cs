namespace Engram.Compilation.Passes;

/// <summary>
/// Chooses in which order the unknowns of a sparse system are eliminated, so that the least arithmetic is left in the instance loop:
/// pivots that are the same for all instances first, little fill-in always.
/// </summary>
/// <remarks>
/// Markowitz (1957) Management Sci. 3:255, with the cost of a pivot counted as what it leaves to do for every instance: what
/// does not vary between instances is computed once (<see cref="HoistInvariants"/>) and costs nothing here.
/// </remarks>
/// <example>Before: natural order C0, C1, C2, D, O of a receptor; after: D, O and C2 (constant pivots), C1, C0: two divisions of five stay in the loop.</example>
internal static class OrderElimination
{
    private const int Division = 10;
    private const int Solves = 3;

    /// <summary>The order of elimination.</summary>
    /// <param name="pattern">Row i, column j: whether the entry is there, and whether it varies between instances.</param>
    public static int[] Run(Entry[,] pattern)
    {
        int n = pattern.GetLength(0);
        int[] natural = [.. Enumerable.Range(0, n)];
        int[][] candidates = [Greedy(pattern), natural, [.. natural.Reverse()]];
        return candidates.MinBy(order => Cost(pattern, order))!;
    }

    /// <summary>Operations left for every instance by an order, a division counted as ten.</summary>
    public static int Cost(Entry[,] pattern, int[] order)
    {
        Entry[,] work = (Entry[,])pattern.Clone();
        List<int> left = [.. order];
        int cost = 0;
        foreach (int pivot in order)
        {
            cost += CostOf(work, left, pivot);
            Eliminate(work, left, pivot);
        }

        return cost;
    }

    private static int[] Greedy(Entry[,] pattern)
    {
        Entry[,] work = (Entry[,])pattern.Clone();
        List<int> left = [.. Enumerable.Range(0, pattern.GetLength(0))], order = [];
        while (left.Count > 0)
        {
            int pivot = left.MinBy(k => (CostOf(work, left, k), Neighbours(work, left, k)));
            order.Add(pivot);
            Eliminate(work, left, pivot);
        }

        return [.. order];
    }

    private static int Neighbours(Entry[,] work, List<int> left, int k) => left.Count(i => i != k && (work[i, k] | work[k, i]) != Entry.Zero);

    private static int CostOf(Entry[,] work, List<int> left, int k)
    {
        bool pivotVaries = work[k, k] == Entry.Varies;
        int cost = pivotVaries ? Division : 0;
        cost += Solves; // y[k] is scaled by the pivot
        foreach (int i in left.Where(i => i != k))
        {
            cost += work[k, i] != Entry.Zero ? 2 * Solves : 0;
            if (work[i, k] == Entry.Zero)
            {
                continue;
            }

            bool factorVaries = pivotVaries || work[i, k] == Entry.Varies;
            cost += (2 * Solves) + (factorVaries ? 1 : 0);
            cost += left.Count(j => j != k && work[k, j] != Entry.Zero && (factorVaries || work[k, j] == Entry.Varies)) * 2;
        }

        return cost;
    }

    private static void Eliminate(Entry[,] work, List<int> left, int k)
    {
        left.Remove(k);
        foreach (int i in left.Where(i => work[i, k] != Entry.Zero))
        {
            foreach (int j in left.Where(j => work[k, j] != Entry.Zero))
            {
                bool varies = work[i, k] == Entry.Varies || work[k, j] == Entry.Varies || work[k, k] == Entry.Varies || work[i, j] == Entry.Varies;
                work[i, j] = varies ? Entry.Varies : Entry.Constant;
            }
        }
    }
}

/// <summary>What is known of an entry of a sparse matrix.</summary>
internal enum Entry
{
    /// <summary>It is not there.</summary>
    Zero,

    /// <summary>It is the same for all instances.</summary>
    Constant,

    /// <summary>It may differ between instances.</summary>
    Varies,
}
