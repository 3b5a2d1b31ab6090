using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Formats;

/// <summary>Questions a writer asks of all formulas of a mechanism.</summary>
internal static class Formulas
{
    /// <summary>Every formula the mechanism holds, bodies of functions included.</summary>
    public static IEnumerable<Expression> Of(Mechanism m) =>
    [
        .. m.Functions.Select(f => f.Body), .. m.Definitions.Select(d => d.Value), .. m.Schemes.SelectMany(s => s.Transitions).Select(t => t.Rate),
        .. m.Equations.SelectMany(e => new[] { e.Initial, e.Derivative }), .. m.Gates.Select(g => g.Factor), .. m.Currents.SelectMany(Of),
        .. m.Events.SelectMany(e => e.ConnectionState.Select(d => d.Value).Concat(e.Updates.Select(u => u.Value))),
    ];

    /// <summary>Whether a formula has the shape a + b·x in the named variable, a and b free of it.</summary>
    public static bool IsAffine(Expression formula, string variable) => !Reads(formula, variable) || formula switch
    {
        Symbol => true,
        Negation n => IsAffine(n.Operand, variable),
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } b => IsAffine(b.Left, variable) && IsAffine(b.Right, variable),
        Binary { Operator: BinaryOperator.Multiply } b =>
            (!Reads(b.Left, variable) && IsAffine(b.Right, variable)) || (IsAffine(b.Left, variable) && !Reads(b.Right, variable)),
        Binary { Operator: BinaryOperator.Divide } b => IsAffine(b.Left, variable) && !Reads(b.Right, variable),
        _ => false,
    };

    /// <summary>Whether a formula reads a name.</summary>
    public static bool Reads(Expression formula, string name) => formula.Names().Contains(name, StringComparer.Ordinal);

    private static IEnumerable<Expression> Of(MembraneCurrent current) => current switch
    {
        OhmicCurrent o => [o.Conductance, o.Reversal, .. o.Shares.Select(s => s.Fraction)],
        GhkCurrent g => [g.Permeability, g.Inside, g.Outside],
        _ => [],
    };
}
