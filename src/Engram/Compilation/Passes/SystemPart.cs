using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>A part of a mechanism that is advanced by itself, after the parts it depends on.</summary>
internal abstract record SystemPart
{
    /// <summary>The state variables of the part, in order.</summary>
    public abstract IReadOnlyList<string> Variables { get; }
}

/// <summary>u' = slope·u + rest, neither depending on u: advanced exactly for what the step holds constant.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Slope">Derivative of the right side by the variable, 1/ms.</param>
internal sealed record LinearEquation(Equation Equation, Expression Slope) : SystemPart
{
    public override IReadOnlyList<string> Variables => [Equation.Name];

    public override string ToString() => $"{Equation.Name}' = a·{Equation.Name} + b, exactly; a = {Slope}; in all {Equation.Derivative}";
}

/// <summary>A scheme whose rates do not depend on its own occupancies: p' = p·Q, linear.</summary>
/// <param name="Scheme">The scheme.</param>
internal sealed record DrivenScheme(KineticScheme Scheme) : SystemPart
{
    public override IReadOnlyList<string> Variables => [.. Scheme.States.Select(s => s.Name)];

    public override string ToString() =>
        $"generator of {Scheme.Name} ({Scheme.States.Length} states)\n" + string.Join('\n', Scheme.Transitions.Select(t => $"  q[{t.From}, {t.To}] = {t.Rate}"));
}

/// <summary>Variables that depend on each other or on themselves nonlinearly, solved together.</summary>
/// <param name="Schemes">Schemes in the group.</param>
/// <param name="Equations">Equations in the group.</param>
internal sealed record CoupledGroup(EquatableArray<KineticScheme> Schemes, EquatableArray<Equation> Equations) : SystemPart
{
    public override IReadOnlyList<string> Variables => [.. Schemes.SelectMany(s => s.States.Select(x => x.Name)), .. Equations.Select(e => e.Name)];

    /// <summary>The right side of each variable, in the order of <see cref="Variables"/>.</summary>
    public IReadOnlyList<Expression> Derivatives()
    {
        List<Expression> result = [];
        foreach (KineticScheme scheme in Schemes)
        {
            result.AddRange(scheme.States.Select(state => scheme.Transitions.Aggregate((Expression)new Number(0), (sum, t) =>
                t.From == state.Name ? sum - (t.Rate * new Symbol(t.From)) : t.To == state.Name ? sum + (t.Rate * new Symbol(t.From)) : sum)));
        }

        return [.. result.Concat(Equations.Select(e => e.Derivative)).Select(SimplifyAlgebra.Run)];
    }

    public override string ToString() =>
        "solved together\n" + string.Join('\n', Variables.Zip(Derivatives(), (v, d) => $"  {v}' = {d}"));
}
