using System.Globalization;
using System.Text;

namespace Engram.Compilation.Code;

/// <summary>Prints a program, one value a line: <c>t4 = t1 * t3</c>; <c>out C0 = t9</c>.</summary>
internal static class ProgramText
{
    public static string Of(KernelProgram program)
    {
        StringBuilder text = new();
        for (int i = 0; i < program.Instructions.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"t{i} = {Describe(program, program.Instructions[i])}\n");
        }

        foreach (Store store in program.Stores)
        {
            text.Append(CultureInfo.InvariantCulture, $"out {program.Outputs[store.Output]} = t{store.Value}\n");
        }

        return text.ToString();
    }

    private static string Describe(KernelProgram program, Instruction i) => i.Operation switch
    {
        Operation.Constant => i.Number.ToString("R", CultureInfo.InvariantCulture),
        Operation.Input => $"input {program.Inputs[i.A]}",
        Operation.Row => $"row {program.Rows[i.A]}",
        Operation.Negate => $"-t{i.A}",
        Operation.Select => $"t{i.A} ? t{i.B} : t{i.C}",
        _ when Symbol(i.Operation) is { } symbol => $"t{i.A} {symbol} t{i.B}",
        _ => $"{i.Operation.ToString().ToLowerInvariant()}({string.Join(", ", i.Operands.Select(o => $"t{o}"))})",
    };

    private static string? Symbol(Operation operation) => operation switch
    {
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        Operation.Divide => "/",
        Operation.Power => "^",
        Operation.Less => "<",
        Operation.Greater => ">",
        Operation.LessOrEqual => "<=",
        Operation.GreaterOrEqual => ">=",
        _ => null,
    };
}
