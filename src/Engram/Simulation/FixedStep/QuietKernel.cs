using Engram.Compilation;
using Engram.Compilation.Code;
using Engram.Compilation.Emit;
using Engram.Compilation.Passes;
using Engram.Compilation.Reference;
using Engram.Mechanisms.Expressions;

namespace Engram.Simulation.FixedStep;

/// <summary>Advances quiet instances over a leap and observes them, in one generated loop.</summary>
/// <remarks>
/// Outputs are the rows one leap later, then every observable that is linear in the state: <c>offset + Σₖ wᵏ·(weightsₖ·d)</c>. Observables that are
/// not linear need the state itself (<see cref="AllLinear"/> is false).
/// </remarks>
internal sealed class QuietKernel
{
    private readonly double[] _weights;
    private readonly QuietModes _modes;
    private readonly List<double> _numbers = [];

    private QuietKernel(CompiledMechanism compiled, QuietModes modes, double[] inputs, bool generate)
    {
        _modes = modes;
        int rows = modes.RowCount;
        LinearObservable?[] observables = [.. compiled.Observables.Select(o => LinearObservable.Of(compiled, o, inputs))];
        AllLinear = observables.All(o => o is not null);
        string[] names = [.. compiled.StateNames];
        ProgramBuilder builder = new("leap", [], names, AllLinear ? [.. names, .. compiled.Observables.Select(o => o.Name)] : names);
        _numbers.AddRange(new double[2 * rows]);
        int[] end = [.. Enumerable.Range(0, rows).Select(r => Advanced(builder, r))];
        for (int r = 0; r < rows; r++)
        {
            builder.Store(r, end[r]);
        }

        for (int o = 0; o < observables.Length && AllLinear; o++)
        {
            builder.Store(rows + o, Observed(builder, observables[o]!, end));
        }

        _weights = [.. _numbers];
        Program program = EliminateCommonSubexpressions.Run(builder.Build() with { Inputs = [.. _numbers.Select((_, i) => $"n{i}")] });
        Kernel = CompiledProgram.KernelOf(ProgramVerifier.Verify(program), generate ? compiled.Backend : KernelBackend.Portable);
    }

    /// <summary>Whether the kernel also gives the observables.</summary>
    public bool AllLinear { get; }

    /// <summary>The loop.</summary>
    public Kernel Kernel { get; }

    /// <summary>Number of shared values the kernel needs.</summary>
    public int SharedCount => _weights.Length;

    /// <summary>Makes the kernel of a clamp.</summary>
    public static QuietKernel Of(CompiledMechanism compiled, QuietModes modes, double[] inputs) =>
        new(compiled, modes, inputs, generate: compiled.Backend != KernelBackend.Interpreter);

    /// <summary>Writes the shared values for a leap over some steps.</summary>
    public void Share(int steps, Span<double> shared)
    {
        _weights.CopyTo(shared);
        (ReadOnlyMemory<double> cosine, ReadOnlyMemory<double> sine) = _modes.Factors(steps);
        cosine.Span.CopyTo(shared);
        sine.Span.CopyTo(shared[_modes.RowCount..]);
    }

    private int Advanced(ProgramBuilder builder, int row)
    {
        int same = builder.Multiply(builder.Input(row), builder.Row(row));
        return _modes.Partner[row] == row
            ? same
            : builder.Add(same, builder.Multiply(builder.Input(_modes.RowCount + row), builder.Row(_modes.Partner[row])));
    }

    private int Observed(ProgramBuilder builder, LinearObservable observable, int[] end)
    {
        int sum = Number(builder, observable.Offset);
        foreach (QuietEquation e in _modes.Equations.Where(e => observable.Slopes[e.Row] != 0))
        {
            sum = builder.Add(sum, Number(builder, observable.Slopes[e.Row] * e.FixedPoint));
            sum = builder.Add(sum, builder.Multiply(Number(builder, observable.Slopes[e.Row]), end[e.Row]));
        }

        foreach (QuietScheme scheme in _modes.Schemes)
        {
            double[] slopes = observable.Slopes[scheme.Offset..(scheme.Offset + scheme.Form.States)];
            if (slopes.Any(s => s != 0))
            {
                sum = builder.Add(sum, Series(builder, scheme, slopes, end));
            }
        }

        return sum;
    }

    private int Series(ProgramBuilder builder, QuietScheme scheme, double[] slopes, int[] end)
    {
        int total = -1;
        for (int k = scheme.Form.Leave.Count - 1; k >= 0; k--)
        {
            int term = -1;
            for (int mode = 0; mode < scheme.Form.States; mode++)
            {
                double weight = 0;
                for (int s = 0; s < slopes.Length; s++)
                {
                    weight += scheme.Form.Leave[k][(mode * slopes.Length) + s] * slopes[s];
                }

                int product = builder.Multiply(Number(builder, weight), end[scheme.Offset + mode]);
                term = term < 0 ? product : builder.Add(term, product);
            }

            total = total < 0 ? term : builder.Add(builder.Multiply(total, end[scheme.Driver]), term);
        }

        return total;
    }

    private int Number(ProgramBuilder builder, double number)
    {
        _numbers.Add(number);
        return builder.Input(_numbers.Count - 1);
    }
}

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
