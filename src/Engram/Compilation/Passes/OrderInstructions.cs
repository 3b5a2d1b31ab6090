using Engram.Compilation.Code;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Brings independent computations side by side, so that the processor does one while it waits for the other.</summary>
/// <remarks>
/// List scheduling by the length of the path still to go (Hu 1961, Oper. Res. 9:841), for a processor that begins one multiplication and one addition a
/// cycle. The values do not change, only the order in which they are computed.
/// </remarks>
/// <example>Before: all of scheme a, then all of scheme b; after: a and b in turns.</example>
internal static class OrderInstructions
{
    public static KernelProgram Run(KernelProgram program)
    {
        int n = program.Instructions.Length;
        int[] toGo = PathToEnd(program), ready = new int[n], order = new int[n];
        List<int>[] readers = [.. Enumerable.Range(0, n).Select(_ => new List<int>())];
        int[] waiting = new int[n];
        for (int i = 0; i < n; i++)
        {
            foreach (int operand in program.Instructions[i].Operands.Distinct())
            {
                readers[operand].Add(i);
                waiting[i]++;
            }
        }

        PriorityQueue<int, (int, int)> free = new(), later = new();
        for (int i = 0; i < n; i++)
        {
            if (waiting[i] == 0)
            {
                free.Enqueue(i, (-toGo[i], i));
            }
        }

        for (int k = 0, cycle = 0; k < n; cycle++)
        {
            while (later.TryPeek(out int early, out (int At, int) when) && when.At <= cycle)
            {
                later.Dequeue();
                free.Enqueue(early, (-toGo[early], early));
            }

            for (int slot = 0; slot < 2 && free.TryDequeue(out int next, out _); slot++)
            {
                order[k++] = next;
                int done = cycle + Latency(program.Instructions[next].Operation);
                foreach (int reader in readers[next])
                {
                    ready[reader] = Math.Max(ready[reader], done);
                    if (--waiting[reader] == 0)
                    {
                        later.Enqueue(reader, (ready[reader], reader));
                    }
                }
            }
        }

        return Reordered(program, order);
    }

    private static KernelProgram Reordered(KernelProgram program, int[] order)
    {
        int[] place = new int[order.Length];
        for (int k = 0; k < order.Length; k++)
        {
            place[order[k]] = k;
        }

        return program with
        {
            Instructions = order.Select(i => program.Instructions[i].Renumber(place)).ToEquatableArray(),
            Stores = program.Stores.Select(s => s with { Value = place[s.Value] }).ToEquatableArray(),
        };
    }

    private static int[] PathToEnd(KernelProgram program)
    {
        int[] path = new int[program.Instructions.Length];
        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] += Latency(program.Instructions[i].Operation);
            foreach (int operand in program.Instructions[i].Operands)
            {
                path[operand] = Math.Max(path[operand], path[i]);
            }
        }

        return path;
    }

    // Cycles until the result can be used, about the same on all processors with vectors of doubles.
    private static int Latency(Operation operation) => operation switch
    {
        Operation.Constant or Operation.Input or Operation.Row => 0,
        Operation.Divide or Operation.Sqrt => 15,
        >= Operation.Add and <= Operation.Multiply or Operation.Negate => 4,
        _ => 40,
    };
}
