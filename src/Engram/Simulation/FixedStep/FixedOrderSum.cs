namespace Engram.Simulation.FixedStep;

/// <summary>A sum whose order depends on the number of terms alone: eight running sums, then their tree.</summary>
internal static class FixedOrderSum
{
    /// <summary>The sum.</summary>
    public static double Of(ReadOnlySpan<double> values)
    {
        Span<double> sums = stackalloc double[8];
        sums.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            sums[i & 7] += values[i];
        }

        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }
}
