using Engram.Compilation;
using Engram.Compilation.Passes;
using Engram.Compilation.Reference;
using Engram.Mechanisms.Expressions;

namespace Engram.Simulation.FixedStep;

/// <summary>An observable that is offset + Σ slope·state.</summary>
/// <param name="Offset">Value where the state is zero.</param>
/// <param name="Slopes">One for every state variable.</param>
internal sealed record LinearObservable(double Offset, double[] Slopes)
{
    /// <summary>The observable's slopes under a clamp, or null when it is not linear in the state or reads an instance's own inputs.</summary>
    public static LinearObservable? Of(CompiledMechanism compiled, Observable observable, double[] sharedInputs)
    {
        Interpreter interpreter = new(compiled.Lowered);
        double[] inputs = QuietModes.AllInputs(compiled, sharedInputs), zero = new double[interpreter.StateCount];
        HashSet<string> moving = [.. compiled.Rows, .. compiled.Mechanism.Inputs.Where(i => i.Kind == Mechanisms.InputKind.Time).Select(i => i.Name)];
        double[] slopes = new double[interpreter.StateCount];
        if (Dependencies.Of(compiled.Lowered, observable.Formula).Any(n => moving.Contains(n) && !compiled.StateNames.Contains(n)))
        {
            return null;
        }

        for (int i = 0; i < slopes.Length; i++)
        {
            Expression slope = Differentiate.Run(compiled.Lowered, observable.Formula, compiled.StateNames[i]);
            if (Dependencies.Of(compiled.Lowered, slope).Overlaps(moving))
            {
                return null;
            }

            slopes[i] = interpreter.Value(slope, inputs, zero);
        }

        return new LinearObservable(interpreter.Value(observable.Formula, inputs, zero), slopes);
    }
}
