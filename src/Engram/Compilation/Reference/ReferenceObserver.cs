using Engram.Compilation.Emit;
using Engram.Mechanisms;

namespace Engram.Compilation.Reference;

/// <summary>Computes observables by the interpreter.</summary>
internal sealed unsafe class ReferenceObserver : Kernel
{
    private readonly ThreadLocal<(Interpreter Interpreter, InputMap Inputs)> _worker;
    private readonly Observable[] _observables;

    private ReferenceObserver(Mechanism mechanism, Observable[] observables, string[] rows)
    {
        _observables = observables;
        _worker = new(() => (new Interpreter(mechanism), new InputMap(mechanism, rows)));
    }

    public override int Lanes => 1;

    public static CompiledProgram Program(Mechanism mechanism, Observable[] observables, string[] rows) =>
        new(new ReferenceObserver(mechanism, observables, rows), null, mechanism.Inputs.Length);

    public override void Run(double* rows, nint rowStride, double* outputs, nint outputStride, nint count, double* shared)
    {
        (Interpreter interpreter, InputMap map) = _worker.Value;
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
    }
}
