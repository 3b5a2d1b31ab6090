namespace Engram.Compilation.Code;

/// <summary>One value of a kernel, computed from earlier ones; never changed once computed.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="A">First operand (index of an earlier instruction), or the slot of an input or row.</param>
/// <param name="B">Second operand, or -1.</param>
/// <param name="C">Third operand, or -1.</param>
/// <param name="Number">The number of a constant.</param>
internal readonly record struct Instruction(Operation Operation, int A = -1, int B = -1, int C = -1, double Number = 0)
{
    /// <summary>Whether the operands are values (not a slot or a number).</summary>
    public bool HasOperands => Operation is not (Operation.Constant or Operation.Input or Operation.Row);

    /// <summary>The operands, in order.</summary>
    public IEnumerable<int> Operands
    {
        get
        {
            if (HasOperands)
            {
                yield return A;
                if (B >= 0)
                {
                    yield return B;
                }

                if (C >= 0)
                {
                    yield return C;
                }
            }
        }
    }

    /// <summary>The same instruction with its operands renumbered.</summary>
    public Instruction Renumber(IReadOnlyList<int> map) => HasOperands
        ? this with { A = map[A], B = B >= 0 ? map[B] : -1, C = C >= 0 ? map[C] : -1 }
        : this;
}
