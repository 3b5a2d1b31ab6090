using Engram.Compilation.Code;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>Writes one time step out as straight arithmetic, part after part, over each part's own sparsity.</summary>
/// <remarks>
/// Equations linear in their variable are advanced exactly. A driven scheme p' = p·Q(t) is advanced by the mean of Q over the step (the first
/// Magnus term: second order in the change of Q) and the three-stage L-stable approximation of the exponential of third order with one
/// factorisation (Nørsett 1974, BIT 14; γ = 0.4359). What depends on itself takes the L-stable two-stage Rosenbrock method of second order
/// (Verwer et al. 1999, SIAM J. Sci. Comput. 20:1456; γ = 1 − 1/√2) with the exact Jacobian. Whatever a part depends on enters as its mean over the step.
/// All occupancies stay in the system: eliminating one by conservation would save a pivot, fill the matrix, and lose the check of the sum.
/// </remarks>
/// <example>Before: <c>x' = -x / 2</c>; after: <c>out x = exp(-h / 2) * x</c>.</example>
internal sealed class UnrollStep
{
    /// <summary>γ of the three-stage method: the middle root of 6γ³ − 18γ² + 9γ − 1.</summary>
    public const double SchemeGamma = 0.43586652150845899942;

    /// <summary>γ of the two-stage Rosenbrock method, 1 − 1/√2.</summary>
    public const double CoupledGamma = 0.29289321881345247560;

    /// <summary>
    /// Weights of y₂ − y₁ and y₃ − y₁, added to y₁, with yᵢ = (I − γhQ)⁻ⁱ·p: this matches exp(hQ) to third order and vanishes for fast modes. Written in
    /// differences, it keeps the sum of the occupancies whatever the rounding of the weights.
    /// </summary>
    public static readonly double[] SchemeWeights = Weights();

    private readonly Mechanism _mechanism;
    private readonly double _step;
    private readonly ProgramBuilder _builder;
    private readonly Scope _mean;
    private readonly HashSet<string> _varying;

    private UnrollStep(Mechanism mechanism, double step, ProgramBuilder builder)
    {
        (_mechanism, _step, _builder) = (mechanism, step, builder);
        _mean = new Scope(mechanism, builder, step / 2);
        _varying = [.. builder.Rows];
    }

    /// <summary>The program of one step.</summary>
    /// <param name="mechanism">The description, simplified.</param>
    /// <param name="parts">Its parts in order.</param>
    /// <param name="step">Time step, ms.</param>
    /// <param name="rows">State variables, then the inputs each instance has of its own.</param>
    public static KernelProgram Run(Mechanism mechanism, IReadOnlyList<SystemPart> parts, double step, IReadOnlyList<string> rows)
    {
        string[] shared = [.. mechanism.Inputs.Select(i => i.Name).Where(n => !rows.Contains(n))];
        ProgramBuilder builder = new("step", shared, rows, rows);
        UnrollStep unroll = new(mechanism, step, builder);
        foreach (SystemPart part in parts)
        {
            unroll.Advance(part);
        }

        return builder.Build();
    }

    private void Advance(SystemPart part)
    {
        switch (part)
        {
            case LinearEquation linear:
                AdvanceExactly(linear);
                break;
            case DrivenScheme driven:
                AdvanceScheme(driven.Scheme);
                break;
            case CoupledGroup group:
                AdvanceTogether(group);
                break;
        }
    }

    private void AdvanceExactly(LinearEquation part)
    {
        string name = part.Equation.Name;
        int now = Begin(name), end, mean;
        int z = _builder.Scale(_step, _mean.Compute(part.Slope));
        if (IsProportional(part))
        {
            end = _builder.Multiply(_builder.Apply(Operation.Exp, z), now);
            mean = _builder.Multiply(_builder.Apply(Operation.Exprel, z), now);
        }
        else
        {
            Scope here = _mean.Child();
            here.Define(name, now);
            int change = _builder.Scale(_step, here.Compute(part.Equation.Derivative));
            end = _builder.Add(now, _builder.Multiply(change, _builder.Apply(Operation.Exprel, z)));
            mean = _builder.Add(now, _builder.Multiply(change, _builder.Apply(Operation.Exprel2, z)));
        }

        _builder.Store(IndexOf(name), end);
        _mean.Define(name, mean);
    }

    /// <summary>Whether the right side is slope·variable and nothing else.</summary>
    public static bool IsProportional(LinearEquation part)
    {
        Expression rest = part.Equation.Derivative.Rewrite(e => e is Symbol s && s.Name == part.Equation.Name ? new Number(0) : e);
        return SimplifyAlgebra.Run(FoldConstants.Run(SimplifyAlgebra.Run(rest))) is Number { Value: 0 };
    }

    private void AdvanceScheme(KineticScheme scheme)
    {
        int n = scheme.States.Length;
        int?[,] off = new int?[n, n];
        List<int>[] constant = Lists(n), varying = Lists(n);
        foreach (Transition t in scheme.Transitions)
        {
            (int from, int to) = (scheme.IndexOf(t.From), scheme.IndexOf(t.To));
            Expression scaled = SimplifyAlgebra.Run(new Number(SchemeGamma * _step) * t.Rate);
            int value = _mean.Compute(scaled);
            off[to, from] = off[to, from] is { } present ? _builder.Add(present, value) : value;
            (Varies(t.Rate) ? varying : constant)[from].Add(value);
        }

        int[] diagonal = [.. Enumerable.Range(0, n).Select(i => constant[i].Concat(varying[i]).Aggregate(_builder.Constant(1), _builder.Add))];
        SparseSystem system = new(_builder, diagonal, off, OrderElimination.Run(Pattern(scheme)));
        int[] y = [.. scheme.States.Select(s => Begin(s.Name))];
        int[] first = system.Solve(y), end = first;
        y = first;
        foreach (double weight in SchemeWeights)
        {
            y = system.Solve(y);
            end = [.. end.Select((e, i) => _builder.Add(e, _builder.Scale(weight, _builder.Subtract(y[i], first[i]))))];
        }

        Finish([.. scheme.States.Select(s => s.Name)], end);
    }

    private void AdvanceTogether(CoupledGroup group)
    {
        IReadOnlyList<string> names = group.Variables;
        IReadOnlyList<Expression> derivatives = group.Derivatives();
        int n = names.Count;
        int[] now = [.. names.Select(Begin)];
        Scope here = With(names, now);
        (int[] diagonal, int?[,] off, Entry[,] pattern) = Jacobian(names, derivatives, here);
        SparseSystem system = new(_builder, diagonal, off, OrderElimination.Run(pattern));

        int[] k1 = system.Solve([.. derivatives.Select(here.Compute)]);
        Scope there = With(names, [.. now.Zip(k1, (y, k) => _builder.Add(y, _builder.Scale(_step, k)))]);
        int[] k2 = system.Solve([.. derivatives.Zip(k1, (f, k) => _builder.Subtract(there.Compute(f), _builder.Scale(2, k)))]);
        Finish(names, [.. Enumerable.Range(0, n).Select(i => _builder.Add(
            now[i], _builder.Add(_builder.Scale(1.5 * _step, k1[i]), _builder.Scale(0.5 * _step, k2[i]))))]);
    }

    private (int[] Diagonal, int?[,] Off, Entry[,] Pattern) Jacobian(IReadOnlyList<string> names, IReadOnlyList<Expression> derivatives, Scope here)
    {
        int n = names.Count;
        int[] diagonal = new int[n];
        int?[,] off = new int?[n, n];
        Entry[,] pattern = new Entry[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Expression slope = Differentiate.Run(_mechanism, derivatives[i], names[j]);
                bool zero = slope is Number { Value: 0 };
                int? value = zero ? null : here.Compute(SimplifyAlgebra.Run(new Number(CoupledGamma * _step) * slope));
                pattern[i, j] = zero ? i == j ? Entry.Constant : Entry.Zero : Varies(slope) ? Entry.Varies : Entry.Constant;
                if (i == j)
                {
                    diagonal[i] = value is { } d ? _builder.Subtract(_builder.Constant(1), d) : _builder.Constant(1);
                }
                else
                {
                    off[i, j] = value;
                }
            }
        }

        return (diagonal, off, pattern);
    }

    private Scope With(IReadOnlyList<string> names, int[] values)
    {
        Scope scope = _mean.Child();
        for (int i = 0; i < names.Count; i++)
        {
            scope.Define(names[i], values[i]);
        }

        return scope;
    }

    // Downstream parts see the mean of the two ends: second order, like the rest.
    private void Finish(IReadOnlyList<string> names, int[] end)
    {
        for (int i = 0; i < names.Count; i++)
        {
            _builder.Store(IndexOf(names[i]), end[i]);
            _mean.Define(names[i], _builder.Scale(0.5, _builder.Add(Begin(names[i]), end[i])));
        }
    }

    private Entry[,] Pattern(KineticScheme scheme)
    {
        int n = scheme.States.Length;
        Entry[,] pattern = new Entry[n, n];
        for (int i = 0; i < n; i++)
        {
            pattern[i, i] = Entry.Constant;
        }

        foreach (Transition t in scheme.Transitions)
        {
            (int from, int to) = (scheme.IndexOf(t.From), scheme.IndexOf(t.To));
            Entry kind = Varies(t.Rate) ? Entry.Varies : Entry.Constant;
            pattern[to, from] = (Entry)Math.Max((int)pattern[to, from], (int)kind);
            pattern[from, from] = (Entry)Math.Max((int)pattern[from, from], (int)kind);
        }

        return pattern;
    }

    private int Begin(string name) => _builder.Row(IndexOf(name));

    private int IndexOf(string name) => ((List<string>)[.. _builder.Rows]).IndexOf(name);

    private bool Varies(Expression formula) => Dependencies.Of(_mechanism, formula).Overlaps(_varying);

    private static List<int>[] Lists(int n) => [.. Enumerable.Range(0, n).Select(_ => new List<int>())];

    // R(z) = Σ wᵢ(1 − γz)⁻ⁱ = 1 + z + z²/2 + O(z³); the third order follows from the choice of γ.
    private static double[] Weights()
    {
        const double g = SchemeGamma;
        double w3 = (0.5 - (2 * g) + (g * g)) / (g * g);
        double w2 = ((1 - g) / g) - (2 * w3);
        return [w2, w3];
    }
}
