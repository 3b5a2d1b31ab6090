using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Compilation.Passes;

/// <summary>Computes what consists of numbers only.</summary>
/// <example>Before: <c>2 * 5 [1/mM/ms] * glutamate</c>; after: <c>10 [1/mM/ms] * glutamate</c>.</example>
internal static class FoldConstants
{
    public static Mechanism Run(Mechanism mechanism) => MapExpressions.Run(mechanism, Run);

    public static Expression Run(Expression formula) => formula.Rewrite(Fold);

    private static Expression Fold(Expression node) => node switch
    {
        Number or Symbol => node,
        Conditional { Condition: Number condition } c => condition.Value != 0 ? c.Then : c.Otherwise,
        _ when node.Parts.All(p => p is Number) && (node is not Call call || Call.BuiltIn.ContainsKey(call.Function)) =>
            node.Evaluate(static _ => double.NaN) is var value && double.IsFinite(value) ? new Number(value, DimensionOf(node)) : node,
        _ => node,
    };

    // A dimension is kept only to print the number with its unit; sums and choices keep that of their first part.
    private static Dimension DimensionOf(Expression node) => node switch
    {
        Binary { Operator: BinaryOperator.Multiply } b => Of(b.Left) * Of(b.Right),
        Binary { Operator: BinaryOperator.Divide } b => Of(b.Left) / Of(b.Right),
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } b => Of(b.Left),
        Binary { Operator: BinaryOperator.Power, Right: Number { Value: var power } } b when power == Math.Round(power) => Of(b.Left).Power((int)power),
        Negation n => Of(n.Operand),
        Call { Function: "abs" or "min" or "max" } c => Of(c.Arguments[0]),
        _ => Dimension.None,
    };

    private static Dimension Of(Expression number) => ((Number)number).Dimension;
}
