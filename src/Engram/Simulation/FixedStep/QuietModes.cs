using Engram.Compilation;
using Engram.Compilation.Emit;
using Engram.Compilation.Passes;
using Engram.Compilation.Reference;
using Engram.Mechanisms;

namespace Engram.Simulation.FixedStep;

/// <summary>How quiet instances of a mechanism are advanced under one constant clamp: exactly, each coordinate by a factor.</summary>
/// <remarks>
/// Rows of a quiet instance stand where its state variables stand: for a scheme the coordinates of its <see cref="NormalForm"/>, for an
/// equation the distance to its fixed point. Immutable once made; shared by all blocks and threads.
/// </remarks>
internal sealed class QuietModes
{
    private readonly QuietScheme[] _schemes;
    private readonly QuietEquation[] _equations;
    private readonly double _step;

    private QuietModes(CompiledMechanism compiled, QuietScheme[] schemes, QuietEquation[] equations)
    {
        (_schemes, _equations, _step) = (schemes, equations, compiled.Options.Step);
    }

    /// <summary>The schemes.</summary>
    public IReadOnlyList<QuietScheme> Schemes => _schemes;

    /// <summary>The equations.</summary>
    public IReadOnlyList<QuietEquation> Equations => _equations;

    /// <summary>Prepares the quiet path under a clamp; null when there is none.</summary>
    public static QuietModes? Of(CompiledMechanism compiled, double[] sharedInputs, double tolerance)
    {
        if (tolerance <= 0 || compiled.Quiet.Obstacle.Length > 0)
        {
            return null;
        }

        Mechanism m = compiled.Lowered;
        Interpreter interpreter = new(m);
        double[] inputs = AllInputs(compiled, sharedInputs);
        double[] fixedPoint = new double[interpreter.StateCount];
        QuietEquation[] equations = [.. compiled.Quiet.Equations.Select(e => EquationOf(compiled, interpreter, e, inputs))];
        foreach (QuietEquation e in equations)
        {
            fixedPoint[e.Row] = e.FixedPoint;
        }

        List<QuietScheme> schemes = [];
        foreach (DrivenModes driven in compiled.Quiet.Schemes)
        {
            QuietEquation[] drivers = [.. driven.Drivers.Select(d => equations.First(e => compiled.StateNames[e.Row] == d))];
            if (drivers.Any(d => d.Slope >= 0) || SchemeOf(compiled, interpreter, driven, drivers, inputs, fixedPoint, tolerance) is not { } scheme)
            {
                return null;
            }

            schemes.Add(scheme);
        }

        return equations.Any(e => e.Slope > 0) ? null : new QuietModes(compiled, [.. schemes], equations);
    }

    /// <summary>Whether an instance's state is so near the fixed point that it can be advanced exactly.</summary>
    public unsafe bool IsQuiet(double* state, nint stride)
    {
        foreach (QuietEquation e in _equations)
        {
            if (!(Math.Abs(state[e.Row * stride] - e.FixedPoint) <= e.Threshold))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>From occupancies to coordinates.</summary>
    public unsafe void Enter(double* state, nint stateStride, double* quiet, nint quietStride)
    {
        foreach (QuietEquation e in _equations)
        {
            quiet[e.Row * quietStride] = state[e.Row * stateStride] - e.FixedPoint;
        }

        Span<double> from = stackalloc double[QuietScheme.Workspace], to = stackalloc double[QuietScheme.Workspace], powers = stackalloc double[QuietScheme.Workspace];
        foreach (QuietScheme s in _schemes)
        {
            s.Powers(quiet, quietStride, powers);
            s.Map(s.Form.Enter, powers, state, stateStride, quiet, quietStride, from, to);
        }
    }

    /// <summary>From coordinates to occupancies.</summary>
    public unsafe void Leave(double* quiet, nint quietStride, double* state, nint stateStride)
    {
        foreach (QuietEquation e in _equations)
        {
            state[e.Row * stateStride] = quiet[e.Row * quietStride] + e.FixedPoint;
        }

        Span<double> from = stackalloc double[QuietScheme.Workspace], to = stackalloc double[QuietScheme.Workspace], powers = stackalloc double[QuietScheme.Workspace];
        foreach (QuietScheme s in _schemes)
        {
            s.Powers(quiet, quietStride, powers);
            s.Map(s.Form.Leave, powers, quiet, quietStride, state, stateStride, from, to);
        }
    }

    /// <summary>Advances one instance's coordinates over any number of steps.</summary>
    public unsafe void Leap(double* quiet, nint stride, int steps)
    {
        foreach (QuietEquation e in _equations)
        {
            quiet[e.Row * stride] *= Exponential.Of(e.Slope * steps * _step);
        }

        Span<double> row = stackalloc double[QuietScheme.Workspace];
        foreach (QuietScheme s in _schemes)
        {
            Span<double> coordinates = s.Form.States <= row.Length ? row[..s.Form.States] : new double[s.Form.States];
            for (int k = 0; k < coordinates.Length; k++)
            {
                coordinates[k] = quiet[(s.Offset + k) * stride];
            }

            s.Form.Leap(coordinates, steps, _step);
            for (int k = 0; k < coordinates.Length; k++)
            {
                quiet[(s.Offset + k) * stride] = coordinates[k];
            }
        }
    }

    /// <summary>All inputs of the mechanism, those that instances have of their own at their default: the quiet path does not read them.</summary>
    public static double[] AllInputs(CompiledMechanism compiled, double[] shared)
    {
        int next = 0;
        return [.. compiled.Mechanism.Inputs.Select(i => compiled.Options.OwnInputs.Contains(i.Name) ? i.Default : shared[next++])];
    }

    private static QuietEquation EquationOf(CompiledMechanism compiled, Interpreter interpreter, LinearEquation part, double[] inputs)
    {
        double[] zero = new double[interpreter.StateCount];
        int row = Array.IndexOf(compiled.Rows, part.Equation.Name);
        double slope = interpreter.Value(part.Slope, inputs, zero), rest = interpreter.Value(part.Equation.Derivative, inputs, zero);
        return new QuietEquation(row, slope, rest == 0 ? 0 : slope < 0 ? -rest / slope : double.NaN);
    }

    private static QuietScheme? SchemeOf(
        CompiledMechanism compiled, Interpreter interpreter, DrivenModes driven, QuietEquation[] drivers, double[] inputs, double[] fixedPoint, double tolerance)
    {
        int n = driven.Scheme.States.Length;
        (int[] Exponents, double[] Matrix)[] generators = [.. driven.RateDerivatives.Select(d =>
            (d.Exponents, GeneratorOf(driven.Scheme, d.Rates.Select(r => interpreter.Value(r, inputs, fixedPoint) / Factorial(d.Exponents)))))];
        if (NormalForm.Of(generators, n, [.. drivers.Select(d => -d.Slope)], compiled.Options.Step) is not { } form || form.Terms.KeptCount > QuietScheme.Workspace)
        {
            return null;
        }

        double size = drivers.Length == 0 ? 0 : form.Threshold(tolerance / 2);
        while (drivers.Length > 0 && Unexpanded(interpreter, driven, drivers, generators, inputs, fixedPoint, [.. form.Scale.Select(c => c * size)]) > tolerance / 2)
        {
            size /= 2;
        }

        foreach ((QuietEquation driver, double scale) in drivers.Zip(form.Scale))
        {
            driver.Threshold = Math.Min(driver.Threshold, size * scale);
        }

        int offset = Array.IndexOf(compiled.Rows, driven.Scheme.States[0].Name);
        return new QuietScheme(offset, form, [.. drivers.Select(d => d.Row)]);
    }

    private static double Factorial(int[] exponents) =>
        exponents.SelectMany(e => Enumerable.Range(1, e)).Aggregate(1.0, (product, k) => product * k);

    private static double[] GeneratorOf(KineticScheme scheme, IEnumerable<double> rates)
    {
        int n = scheme.States.Length;
        double[] q = new double[n * n];
        foreach ((Transition t, double rate) in scheme.Transitions.Zip(rates))
        {
            (int from, int to) = (scheme.IndexOf(t.From), scheme.IndexOf(t.To));
            q[(from * n) + to] += rate;
            q[(from * n) + from] -= rate;
        }

        return q;
    }

    // What the expansion of the rates leaves out, times how long it lasts: 2·Σ|Δrate|·τ bounds the change of the occupancies.
    private static double Unexpanded(
        Interpreter interpreter, DrivenModes driven, QuietEquation[] drivers, (int[] Exponents, double[] Matrix)[] generators, double[] inputs, double[] fixedPoint, double[] w)
    {
        double worst = 0;
        double[] state = [.. fixedPoint], at = new double[drivers.Length];
        for (int corner = 0; corner < 2 << drivers.Length; corner++)
        {
            for (int i = 0; i < drivers.Length; i++)
            {
                at[i] = w[i] * ((corner >> i & 1) == 0 ? 1 : -1) * (corner >> drivers.Length == 0 ? 1 : 0.5);
                state[drivers[i].Row] = fixedPoint[drivers[i].Row] + at[i];
            }

            double[] exact = GeneratorOf(driven.Scheme, driven.RateDerivatives[0].Rates.Select(r => interpreter.Value(r, inputs, state)));
            double sum = 0;
            for (int i = 0; i < exact.Length; i++)
            {
                sum += Math.Abs(exact[i] - generators.Sum(g => g.Matrix[i] * g.Exponents.Zip(at, (e, x) => Math.Pow(x, e)).Aggregate(1.0, (a, b) => a * b)));
            }

            worst = Math.Max(worst, sum - (1e-14 * exact.Sum(Math.Abs)));
        }

        return worst / drivers.Min(d => -d.Slope);
    }
}
