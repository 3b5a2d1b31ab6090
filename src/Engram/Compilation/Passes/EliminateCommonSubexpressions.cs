using Engram.Compilation.Code;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Computes once what is written several times, and drops what nothing reads.</summary>
/// <example>Before: <c>t2 = t0 * t1; t3 = t1 * t0; t4 = t2 + t3</c>; after: <c>t2 = t0 * t1; t3 = t2 + t2</c>.</example>
internal static class EliminateCommonSubexpressions
{
    public static KernelProgram Run(KernelProgram program)
    {
        Dictionary<Instruction, int> seen = [];
        List<Instruction> kept = [];
        int[] map = new int[program.Instructions.Length];
        for (int i = 0; i < map.Length; i++)
        {
            Instruction instruction = Ordered(program.Instructions[i].Renumber(map));
            if (!seen.TryGetValue(instruction, out int index))
            {
                index = kept.Count;
                kept.Add(instruction);
                seen.Add(instruction, index);
            }

            map[i] = index;
        }

        return DropUnread(program with
        {
            Instructions = kept.ToEquatableArray(),
            Stores = program.Stores.Select(s => s with { Value = map[s.Value] }).ToEquatableArray(),
        });
    }

    /// <summary>Removes the values that lead to no output.</summary>
    public static KernelProgram DropUnread(KernelProgram program)
    {
        bool[] read = new bool[program.Instructions.Length];
        foreach (Store store in program.Stores)
        {
            read[store.Value] = true;
        }

        for (int i = read.Length - 1; i >= 0; i--)
        {
            foreach (int operand in read[i] ? program.Instructions[i].Operands : [])
            {
                read[operand] = true;
            }
        }

        int[] map = new int[read.Length];
        List<Instruction> kept = [];
        for (int i = 0; i < read.Length; i++)
        {
            map[i] = kept.Count;
            if (read[i])
            {
                kept.Add(program.Instructions[i].Renumber(map));
            }
        }

        return program with
        {
            Instructions = kept.ToEquatableArray(),
            Stores = program.Stores.Select(s => s with { Value = map[s.Value] }).ToEquatableArray(),
        };
    }

    // Sums and products have the same bits in either order.
    private static Instruction Ordered(Instruction i) =>
        i.Operation is Operation.Add or Operation.Multiply && i.A > i.B ? i with { A = i.B, B = i.A } : i;
}
