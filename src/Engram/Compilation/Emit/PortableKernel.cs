using System.Numerics;
using Engram.Compilation.Code;

namespace Engram.Compilation.Emit;

/// <summary>Runs a program where no code can be generated: instruction by instruction, each over a strip of instances.</summary>
/// <remarks>Same operations in the same order as the generated code, so the same bits. The strip's values stay in the nearest cache.</remarks>
internal sealed unsafe class PortableKernel(KernelProgram program) : Kernel
{
    private const int Strip = 16;
    private readonly Instruction[] _instructions = [.. program.Instructions];
    private readonly Store[] _stores = [.. program.Stores];

    public override int Lanes => 1;

    public override void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared)
    {
        double[] values = System.Buffers.ArrayPool<double>.Shared.Rent(_instructions.Length * Strip);
        for (nint start = 0; start < count; start += Strip)
        {
            int width = (int)Math.Min(Strip, count - start);
            for (int i = 0; i < _instructions.Length; i++)
            {
                Compute(_instructions[i], values, values.AsSpan(i * Strip, width), rows + start, rowStride, shared);
            }

            foreach (Store store in _stores)
            {
                values.AsSpan(store.Value * Strip, width).CopyTo(new Span<double>(outputs + start + (store.Output * outputStride), width));
            }
        }

        System.Buffers.ArrayPool<double>.Shared.Return(values);
    }

    private static void Compute(in Instruction n, double[] values, Span<double> target, double* rows, nint rowStride, double* shared)
    {
        switch (n.Operation)
        {
            case Operation.Constant:
                target.Fill(n.Number);
                return;
            case Operation.Input:
                target.Fill(shared[n.A]);
                return;
            case Operation.Row:
                new Span<double>(rows + (n.A * rowStride), target.Length).CopyTo(target);
                return;
        }

        ReadOnlySpan<double> a = Operand(values, n.A, target.Length), b = Operand(values, Math.Max(n.B, 0), target.Length), c = Operand(values, Math.Max(n.C, 0), target.Length);
        if (target.Length == Strip && n.Operation is >= Operation.Add and <= Operation.Divide)
        {
            Arithmetic(n.Operation, a, b, target);
            return;
        }

        for (int k = 0; k < target.Length; k++)
        {
            target[k] = ScalarMath.Apply(n.Operation, a[k], b[k], c[k]);
        }
    }

    private static void Arithmetic(Operation operation, ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> target)
    {
        for (int k = 0; k < Strip; k += Vector<double>.Count)
        {
            Vector<double> x = new(a[k..]), y = new(b[k..]);
            Vector<double> result = operation switch
            {
                Operation.Add => x + y,
                Operation.Subtract => x - y,
                Operation.Multiply => x * y,
                _ => x / y,
            };
            result.CopyTo(target[k..]);
        }
    }

    private static ReadOnlySpan<double> Operand(double[] values, int index, int width) => values.AsSpan(index * Strip, width);
}
