using System.Diagnostics;

namespace Engram.Compilation.Emit;

/// <summary>Finds at which alignment of the stack a kernel runs fastest.</summary>
internal static unsafe class StackPlacement
{
    private const int Alignment = 16; // bytes; what the run-time promises of a stack
    private const int Rounds = 6, CallsInARound = 10;

    /// <summary>The bits of an address in which the places differ: none for vectors no larger than the alignment, else those below the vector's size.</summary>
    /// <param name="lanes">Doubles in a vector.</param>
    public static nint Mask(int lanes) => ((lanes * sizeof(double)) - 1) & ~(Alignment - 1);

    /// <summary>The best place, a multiple of 16 below the size of a vector.</summary>
    /// <param name="kernel">Run on memory of its own, filled with ones.</param>
    /// <param name="memory">How many values of each kind it reads and writes.</param>
    public static nint BestOf(EmittedKernel kernel, (int Rows, int Outputs, int Shared) memory)
    {
        int places = (int)(Mask(kernel.Lanes) / Alignment) + 1;
        if (places == 1)
        {
            return 0;
        }

        double[] values = GC.AllocateArray<double>(((memory.Rows + memory.Outputs) * kernel.Lanes) + memory.Shared, pinned: true);
        values.AsSpan().Fill(1);
        long[] least = new long[places];
        Array.Fill(least, long.MaxValue);
        for (int trial = 0; trial < places * Rounds; trial++)
        {
            int place = trial % places;
            least[place] = Math.Min(least[place], TimeOf(kernel.At(place * Alignment), memory, values));
        }

        return Array.IndexOf(least, least.Min()) * Alignment;
    }

    private static long TimeOf(EmittedKernel kernel, (int Rows, int Outputs, int Shared) memory, double[] values)
    {
        fixed (double* rows = values)
        {
            double* outputs = rows + (memory.Rows * kernel.Lanes);
            long begin = Stopwatch.GetTimestamp();
            for (int call = 0; call < CallsInARound; call++)
            {
                kernel.Run(rows, kernel.Lanes, outputs, kernel.Lanes, kernel.Lanes, outputs + (memory.Outputs * kernel.Lanes));
            }

            return Stopwatch.GetTimestamp() - begin;
        }
    }
}
