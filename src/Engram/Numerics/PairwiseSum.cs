namespace Engram.Numerics;

/// <summary>Sums in a fixed order, so that the same numbers give the same bits on any machine and any number of threads.</summary>
/// <remarks>Pairwise summation: error grows with log2(n), not n. Higham (1993) SIAM J. Sci. Comput. 14:783.</remarks>
public static class PairwiseSum
{
    private const int Block = 8;

    /// <summary>The sum of the numbers.</summary>
    /// <param name="values">Any count; the sum of none is 0.</param>
    public static double Of(ReadOnlySpan<double> values)
    {
        if (values.Length > Block)
        {
            int half = values.Length / 2;
            return Of(values[..half]) + Of(values[half..]);
        }

        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
