using Engram.Compilation.Code;

namespace Engram.Compilation.Emit;

/// <summary>Runs a program for one instance, instruction by instruction: for what is shared by all instances, and for events.</summary>
/// <remarks>One evaluator serves one thread.</remarks>
internal sealed class ProgramEvaluator(KernelProgram program)
{
    private readonly Instruction[] _instructions = [.. program.Instructions];
    private readonly Store[] _stores = [.. program.Stores];
    private readonly double[] _values = new double[program.Instructions.Length];

    /// <summary>Computes the outputs; they may be the same memory as the rows.</summary>
    public void Run(ReadOnlySpan<double> inputs, ReadOnlySpan<double> rows, Span<double> outputs)
    {
        for (int i = 0; i < _instructions.Length; i++)
        {
            ref readonly Instruction n = ref _instructions[i];
            _values[i] = n.Operation switch
            {
                Operation.Constant => n.Number,
                Operation.Input => inputs[n.A],
                Operation.Row => rows[n.A],
                _ => ScalarMath.Apply(n.Operation, _values[n.A], n.B >= 0 ? _values[n.B] : 0, n.C >= 0 ? _values[n.C] : 0),
            };
        }

        foreach (Store store in _stores)
        {
            outputs[store.Output] = _values[store.Value];
        }
    }
}
