using System.Globalization;
using Engram.Compilation.Code;
using Engram.Mechanisms;

namespace Engram.Compilation.Passes;

/// <summary>Moves what does not differ between instances out of the instance loop, into a program run once for all of them.</summary>
/// <example>Before: <c>t2 = exp(t1); t3 = row x; t4 = t2 * t3</c> with <c>t1 = input v</c>; after: shared <c>u0 = exp(v)</c>; loop <c>t0 = input u0; t1 = row x; t2 = t0 * t1</c>.</example>
internal static class HoistInvariants
{
    public static (KernelProgram Shared, KernelProgram Loop) Run(KernelProgram program)
    {
        bool[] varies = Varying(program);
        List<int> handed = []; // the invariant values that the loop reads, in order of the shared program's outputs
        int[] map = new int[varies.Length];
        List<Instruction> loop = [];
        int Import(int value)
        {
            if (!varies[value] && !handed.Contains(value))
            {
                handed.Add(value);
                map[value] = loop.Count;
                loop.Add(new(Operation.Input, handed.Count - 1));
            }

            return map[value];
        }

        for (int i = 0; i < varies.Length; i++)
        {
            if (varies[i])
            {
                foreach (int operand in program.Instructions[i].Operands)
                {
                    Import(operand);
                }

                Instruction moved = program.Instructions[i].Renumber(map);
                map[i] = loop.Count;
                loop.Add(moved);
            }
        }

        Store[] stores = [.. program.Stores.Select(s => s with { Value = Import(s.Value) })];
        EquatableArray<string> names = handed.Select((_, k) => string.Create(CultureInfo.InvariantCulture, $"u{k}")).ToEquatableArray();
        KernelProgram shared = program with
        {
            Name = program.Name + ", shared",
            Rows = [],
            Outputs = names,
            Instructions = program.Instructions.Select((ins, i) => varies[i] ? new Instruction(Operation.Constant) : ins).ToEquatableArray(),
            Stores = handed.Select((value, k) => new Store(k, value)).ToEquatableArray(),
        };
        return (EliminateCommonSubexpressions.DropUnread(shared),
            program with { Inputs = names, Instructions = loop.ToEquatableArray(), Stores = stores.ToEquatableArray() });
    }

    private static bool[] Varying(KernelProgram program)
    {
        bool[] varies = new bool[program.Instructions.Length];
        for (int i = 0; i < varies.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            varies[i] = instruction.Operation == Operation.Row || instruction.Operands.Any(o => varies[o]);
        }

        return varies;
    }
}
