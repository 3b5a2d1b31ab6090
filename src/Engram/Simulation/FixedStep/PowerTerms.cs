namespace Engram.Simulation.FixedStep;

/// <summary>The products of powers of some drivers up to a total degree, lowest degree first: 1, a, b, a², ab, b², …</summary>
internal sealed class PowerTerms
{
    private PowerTerms(int drivers, int kept, int highest)
    {
        (Kept, Highest) = (kept, highest);
        List<int[]> all = [];
        for (int degree = 0; degree <= (drivers == 0 ? 0 : highest); degree++)
        {
            Add(all, new int[drivers], 0, degree);
            KeptCount = degree <= kept ? all.Count : KeptCount;
        }

        All = all;
    }

    /// <summary>Highest total degree that is kept.</summary>
    public int Kept { get; }

    /// <summary>Highest total degree that is computed, to bound what is left out.</summary>
    public int Highest { get; }

    /// <summary>Exponents of every term.</summary>
    public IReadOnlyList<int[]> All { get; }

    /// <summary>Number of kept terms; they come first.</summary>
    public int KeptCount { get; }

    /// <summary>The terms for some drivers: the more of them, the lower the degree, so that there are never more than a few dozen.</summary>
    public static PowerTerms For(int drivers) => drivers switch
    {
        <= 1 => new(drivers, kept: 8, highest: 14),
        2 => new(drivers, kept: 6, highest: 10),
        3 => new(drivers, kept: 4, highest: 7),
        _ => new(drivers, kept: 2, highest: 4),
    };

    /// <summary>No power at all.</summary>
    public static PowerTerms None(int drivers) => new(drivers, kept: 0, highest: 1);

    /// <summary>Position of the term whose exponents are the difference, or -1 when there is none.</summary>
    public int IndexOfDifference(int[] exponents, int[] step)
    {
        int[] difference = [.. exponents.Zip(step, (a, b) => a - b)];
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i].AsSpan().SequenceEqual(difference))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Writes the value of every kept term.</summary>
    public void Evaluate(ReadOnlySpan<double> drivers, Span<double> values)
    {
        for (int k = 0; k < KeptCount; k++)
        {
            double value = 1;
            for (int i = 0; i < drivers.Length; i++)
            {
                for (int e = All[k][i]; e > 0; e--)
                {
                    value *= drivers[i];
                }
            }

            values[k] = value;
        }
    }

    private static void Add(List<int[]> all, int[] exponents, int driver, int left)
    {
        if (driver >= exponents.Length - 1)
        {
            int[] term = [.. exponents];
            if (term.Length > 0)
            {
                term[^1] = left;
            }

            all.Add(term);
            return;
        }

        for (int e = left; e >= 0; e--)
        {
            exponents[driver] = e;
            Add(all, exponents, driver + 1, left - e);
        }
    }
}
