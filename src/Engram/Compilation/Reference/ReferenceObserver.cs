using System.Collections.Concurrent;
using Engram.Compilation.Emit;
using Engram.Mechanisms;

namespace Engram.Compilation.Reference;

/// <summary>Computes observables by the interpreter.</summary>
internal sealed unsafe class ReferenceObserver : Kernel
{
    private readonly ConcurrentBag<(Interpreter Interpreter, InputMap Inputs)> _idle = [];
    private readonly Func<(Interpreter Interpreter, InputMap Inputs)> _hire;
    private readonly Observable[] _observables;

    private ReferenceObserver(Mechanism mechanism, Observable[] observables, string[] rows)
    {
        _observables = observables;
        _hire = () => (new Interpreter(mechanism), new InputMap(mechanism, rows));
    }

    public override int Lanes => 1;

    public static CompiledProgram Prepare(Mechanism mechanism, Observable[] observables, string[] rows) =>
        new(new ReferenceObserver(mechanism, observables, rows), null, mechanism.Inputs.Length);

    public override void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared)
    {
        (Interpreter interpreter, InputMap map) worker = _idle.TryTake(out (Interpreter, InputMap) idle) ? idle : _hire();
        (Interpreter interpreter, InputMap map) = worker;
        double[] state = new double[interpreter.StateCount];
        for (nint i = 0; i < count; i++)
        {
            double[] inputs = map.Read(rows + i, rowStride, shared, timeShift: 0);
            for (int k = 0; k < state.Length; k++)
            {
                state[k] = rows[(k * rowStride) + i];
            }

            for (int k = 0; k < _observables.Length; k++)
            {
                outputs[(k * outputStride) + i] = interpreter.Value(_observables[k].Formula, inputs, state);
            }
        }

        _idle.Add(worker);
    }
}
