using System.Reflection.Emit;
using Engram.Compilation.Code;

namespace Engram.Compilation.Emit;

/// <summary>Writes a program as .NET intermediate code over vectors, which the run-time's own compiler turns into machine code: no tool chain.</summary>
/// <remarks>
/// A loop over pairs of lane groups, the two done side by side since one alone would mostly wait for itself, then one for what is left. A value read
/// once is written where it is read, so that it may stay on the evaluation stack and in a register; one read several times, or stored, gets a local.
/// Products and sums are separate instructions and are never fused.
/// </remarks>
internal sealed unsafe class KernelEmitter
{
    private readonly KernelProgram _program;
    private readonly ILGenerator _il;
    private readonly VectorSet? _vectors;
    private readonly OperationEmitter _operations;
    private readonly int[] _reads;
    private readonly Type _type;
    private LocalBuilder?[,] _locals = new LocalBuilder?[0, 0];
    private int _copy;
    private LocalBuilder _row = null!;
    private LocalBuilder _output = null!;

    private KernelEmitter(KernelProgram program, ILGenerator il, VectorSet? vectors)
    {
        (_program, _il, _vectors, _type) = (program, il, vectors, vectors?.Type ?? typeof(double));
        _operations = new OperationEmitter(il, vectors);
        _reads = new int[program.Instructions.Length];
        foreach (int operand in program.Instructions.SelectMany(i => i.Operands))
        {
            _reads[operand]++;
        }

        foreach (Store store in program.Stores)
        {
            _reads[store.Value] += 2; // a local, so that everything is computed before anything is stored
        }
    }

    /// <summary>Generates the code.</summary>
    /// <param name="program">A loop program, invariants hoisted.</param>
    /// <param name="vectors">The vector type, or null for one instance at a time.</param>
    public static EmittedKernel Run(KernelProgram program, VectorSet? vectors)
    {
        Type[] signature = [typeof(double*), typeof(nint), typeof(double*), typeof(nint), typeof(nint), typeof(double*)];
        DynamicMethod method = new(program.Name, typeof(void), signature, typeof(KernelEmitter).Module, skipVisibility: true);
        new KernelEmitter(program, method.GetILGenerator(64 * 1024), vectors).Write();
        return new EmittedKernel(method.CreateDelegate<EmittedKernel.Method>(), vectors?.Lanes ?? 1, (program.Rows.Length, program.Outputs.Length, program.Inputs.Length));
    }

    private void Write()
    {
        LocalBuilder left = _il.DeclareLocal(typeof(nint));
        _row = _il.DeclareLocal(typeof(double*));
        _output = _il.DeclareLocal(typeof(double*));
        CopyArgument(0, _row);
        CopyArgument(2, _output);
        CopyArgument(4, left);
        if (SideBySide > 1)
        {
            Loop(left, SideBySide);
        }

        Loop(left, 1);
        _il.Emit(OpCodes.Ret);
    }

    // Eight lanes at once already fill the processor, and twice their values would not fit its registers.
    private int SideBySide => _vectors is { Lanes: < 8 } ? 2 : 1;

    private void Loop(LocalBuilder left, int copies)
    {
        int instances = copies * (_vectors?.Lanes ?? 1);
        Label test = _il.DefineLabel(), body = _il.DefineLabel();
        _il.Emit(OpCodes.Br, test);
        _il.MarkLabel(body);
        Body(copies);
        Advance(left, -instances);
        Advance(_row, instances * sizeof(double));
        Advance(_output, instances * sizeof(double));
        _il.MarkLabel(test);
        _il.Emit(OpCodes.Ldloc, left);
        _il.Emit(OpCodes.Ldc_I4, instances);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Bge, body);
    }

    private void Body(int copies)
    {
        _locals = new LocalBuilder?[copies, _reads.Length];
        for (int i = 0; i < _reads.Length; i++)
        {
            bool kept = _reads[i] > 1 && _program.Instructions[i].Operation is not (Operation.Input or Operation.Constant);
            for (_copy = 0; kept && _copy < copies; _copy++)
            {
                LocalBuilder local = _il.DeclareLocal(_type);
                Compute(_program.Instructions[i]);
                _il.Emit(OpCodes.Stloc, local);
                _locals[_copy, i] = local;
            }
        }

        foreach (Store store in _program.Stores)
        {
            for (_copy = 0; _copy < copies; _copy++)
            {
                StoreOutput(store);
            }
        }
    }

    private void StoreOutput(Store store)
    {
        if (_vectors is null)
        {
            Address(_output, 3, store.Output);
            Push(store.Value);
            _il.Emit(OpCodes.Stind_R8);
        }
        else
        {
            Push(store.Value);
            Address(_output, 3, store.Output);
            _il.Emit(OpCodes.Call, _vectors.Method("Store", 2));
        }
    }

    private void Push(int value)
    {
        if (_locals[_copy, value] is { } local)
        {
            _il.Emit(OpCodes.Ldloc, local);
        }
        else
        {
            Compute(_program.Instructions[value]);
        }
    }

    private void Compute(in Instruction instruction)
    {
        switch (instruction.Operation)
        {
            case Operation.Constant:
                _il.Emit(OpCodes.Ldc_R8, instruction.Number);
                _operations.Broadcast();
                break;
            case Operation.Input:
                _il.Emit(OpCodes.Ldarg_S, (byte)5);
                _il.Emit(OpCodes.Ldc_I4, instruction.A * sizeof(double));
                _il.Emit(OpCodes.Conv_I);
                _il.Emit(OpCodes.Add);
                _il.Emit(OpCodes.Ldind_R8);
                _operations.Broadcast();
                break;
            case Operation.Row:
                Address(_row, 1, instruction.A);
                LoadValue();
                break;
            case Operation.Select when _vectors is not null:
                SelectLanes(instruction);
                break;
            default:
                foreach (int operand in instruction.Operands)
                {
                    Push(operand);
                }

                _operations.Emit(instruction.Operation);
                break;
        }
    }

    private void SelectLanes(in Instruction instruction)
    {
        Push(instruction.A);
        _il.Emit(OpCodes.Ldc_R8, 0.0);
        _operations.Broadcast();
        _il.Emit(OpCodes.Call, _vectors!.Method("Equals", 2));
        Push(instruction.C);
        Push(instruction.B);
        _il.Emit(OpCodes.Call, _vectors.Method("ConditionalSelect", 3));
    }

    private void LoadValue()
    {
        if (_vectors is null)
        {
            _il.Emit(OpCodes.Ldind_R8);
        }
        else
        {
            _il.Emit(OpCodes.Call, _vectors.Method("Load", 1));
        }
    }

    private void Address(LocalBuilder pointer, byte strideArgument, int slot)
    {
        _il.Emit(OpCodes.Ldloc, pointer);
        if (_copy > 0)
        {
            _il.Emit(OpCodes.Ldc_I4, _copy * _vectors!.Lanes * sizeof(double));
            _il.Emit(OpCodes.Conv_I);
            _il.Emit(OpCodes.Add);
        }

        if (slot > 0)
        {
            _il.Emit(OpCodes.Ldarg_S, strideArgument);
            _il.Emit(OpCodes.Ldc_I4, slot * sizeof(double));
            _il.Emit(OpCodes.Conv_I);
            _il.Emit(OpCodes.Mul);
            _il.Emit(OpCodes.Add);
        }
    }

    private void CopyArgument(byte argument, LocalBuilder local)
    {
        _il.Emit(OpCodes.Ldarg_S, argument);
        _il.Emit(OpCodes.Stloc, local);
    }

    private void Advance(LocalBuilder local, int by)
    {
        _il.Emit(OpCodes.Ldloc, local);
        _il.Emit(OpCodes.Ldc_I4, by);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, local);
    }
}
