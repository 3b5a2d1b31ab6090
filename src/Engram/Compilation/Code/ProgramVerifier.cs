namespace Engram.Compilation.Code;

/// <summary>Checks that a program can be run: operands come earlier, slots exist, every output is stored at most once.</summary>
internal static class ProgramVerifier
{
    /// <summary>The program itself, for chaining after a pass.</summary>
    /// <exception cref="CompilationException"><c>EN0304</c>: a pass made a program that cannot be run.</exception>
    public static KernelProgram Verify(KernelProgram program)
    {
        for (int i = 0; i < program.Instructions.Length; i++)
        {
            Instruction instruction = program.Instructions[i];
            foreach (int operand in instruction.Operands)
            {
                Require(operand >= 0 && operand < i, program, $"t{i} reads t{operand}, which is not computed before it");
            }

            int slots = instruction.Operation switch { Operation.Input => program.Inputs.Length, Operation.Row => program.Rows.Length, _ => int.MaxValue };
            Require(instruction.HasOperands || instruction.A < slots, program, $"t{i} reads slot {instruction.A} of {slots}");
            Require(instruction.Operands.Count() == Arity(instruction.Operation), program, $"t{i} has the wrong number of operands for {instruction.Operation}");
        }

        foreach (Store store in program.Stores)
        {
            Require(store.Value >= 0 && store.Value < program.Instructions.Length, program, $"output {store.Output} is t{store.Value}, which is never computed");
            Require(store.Output >= 0 && store.Output < program.Outputs.Length, program, $"there is no output {store.Output}");
        }

        Require(program.Stores.Select(s => s.Output).Distinct().Count() == program.Stores.Length, program, "an output is stored twice");
        return program;
    }

    /// <summary>How many operands an operation takes.</summary>
    public static int Arity(Operation operation) => operation switch
    {
        Operation.Constant or Operation.Input or Operation.Row => 0,
        Operation.Select => 3,
        >= Operation.Add and <= Operation.Divide or >= Operation.Less and <= Operation.GreaterOrEqual => 2,
        Operation.Power or Operation.Min or Operation.Max => 2,
        _ => 1,
    };

    private static void Require(bool condition, KernelProgram program, string found)
    {
        if (!condition)
        {
            throw new CompilationException(new("EN0304", $"program '{program.Name}'", found, "This is a fault of the compiler; please report it with the mechanism"));
        }
    }
}
