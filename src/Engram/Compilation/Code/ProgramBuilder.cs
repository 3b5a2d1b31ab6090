using Engram.Mechanisms;

namespace Engram.Compilation.Code;

/// <summary>Writes a program down, instruction by instruction.</summary>
/// <param name="name">What the program computes.</param>
/// <param name="inputs">Names of the values shared by all instances.</param>
/// <param name="rows">Names of the values each instance has of its own.</param>
/// <param name="outputs">Names of what it computes.</param>
internal sealed class ProgramBuilder(string name, IReadOnlyList<string> inputs, IReadOnlyList<string> rows, IReadOnlyList<string> outputs)
{
    private readonly List<Instruction> _instructions = [];
    private readonly List<Store> _stores = [];

    public IReadOnlyList<string> Inputs => inputs;

    public IReadOnlyList<string> Rows => rows;

    public int Constant(double number) => Append(new(Operation.Constant, Number: number));

    public int Input(int slot) => Append(new(Operation.Input, slot));

    public int Row(int slot) => Append(new(Operation.Row, slot));

    public int Apply(Operation operation, int a, int b = -1, int c = -1) => Append(new(operation, a, b, c));

    public int Add(int a, int b) => Apply(Operation.Add, a, b);

    public int Subtract(int a, int b) => Apply(Operation.Subtract, a, b);

    public int Multiply(int a, int b) => Apply(Operation.Multiply, a, b);

    public int Scale(double factor, int a) => factor == 1 ? a : Multiply(Constant(factor), a);

    public int Divide(int a, int b) => Apply(Operation.Divide, a, b);

    public int Reciprocal(int a) => Divide(Constant(1), a);

    public void Store(int output, int value) => _stores.Add(new(output, value));

    public KernelProgram Build() => new(
        name, inputs.ToEquatableArray(), rows.ToEquatableArray(), outputs.ToEquatableArray(),
        _instructions.ToEquatableArray(), _stores.OrderBy(s => s.Output).ToEquatableArray());

    private int Append(Instruction instruction)
    {
        _instructions.Add(instruction);
        return _instructions.Count - 1;
    }
}
