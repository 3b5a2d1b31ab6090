using Engram.Mechanisms;

namespace Engram.Compilation.Code;

/// <summary>A straight run of arithmetic done for every instance: no branches, each value computed once from earlier ones.</summary>
/// <param name="Name">What it computes, e.g. <c>step</c>.</param>
/// <param name="Inputs">Names of the values shared by all instances.</param>
/// <param name="Rows">Names of the values each instance has of its own.</param>
/// <param name="Outputs">Names of what it computes.</param>
/// <param name="Instructions">Values in order of computation.</param>
/// <param name="Stores">Which value goes to which output.</param>
internal sealed record KernelProgram(
    string Name,
    EquatableArray<string> Inputs,
    EquatableArray<string> Rows,
    EquatableArray<string> Outputs,
    EquatableArray<Instruction> Instructions,
    EquatableArray<Store> Stores)
{
    /// <summary>Number of operations that are not mere reads.</summary>
    public int OperationCount => Instructions.Count(i => i.HasOperands);

    /// <summary>Number of divisions.</summary>
    public int DivisionCount => Instructions.Count(i => i.Operation == Operation.Divide);

    /// <summary>The program as text.</summary>
    public override string ToString() => ProgramText.Of(this);
}

/// <summary>A value handed out.</summary>
/// <param name="Output">Index of the output.</param>
/// <param name="Value">Index of the instruction.</param>
internal readonly record struct Store(int Output, int Value);
