using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Compilation.Passes;

/// <summary>Removes arithmetic that does nothing, turns small powers into products and division by a number into multiplication, and brings numbers together.</summary>
/// <example>Before: <c>1 * x^2 / 4 + 0</c>; after: <c>0.25 * (x * x)</c>.</example>
internal static class SimplifyAlgebra
{
    public static Mechanism Run(Mechanism mechanism) => MapExpressions.Run(mechanism, Run);

    public static Expression Run(Expression formula) => formula.Rewrite(node => Simplify(node));

    private static Expression Simplify(Expression node) => node switch
    {
        Negation { Operand: Number n } => n with { Value = -n.Value },
        Negation { Operand: Negation n } => n.Operand,
        Negation { Operand: Binary { Operator: BinaryOperator.Multiply, Left: Number n } b } => (n with { Value = -n.Value }) * b.Right,
        Binary { Operator: BinaryOperator.Add } b => Add(b),
        Binary { Operator: BinaryOperator.Subtract } b => Subtract(b),
        Binary { Operator: BinaryOperator.Multiply } b => Multiply(b),
        Binary { Operator: BinaryOperator.Divide } b => Divide(b),
        Binary { Operator: BinaryOperator.Power } b => Power(b),
        _ => node,
    };

    private static Expression Add(Binary b) => (b.Left, b.Right) switch
    {
        (Number { Value: 0 }, _) => b.Right,
        (_, Number { Value: 0 }) => b.Left,
        (Number x, Number y) => x with { Value = x.Value + y.Value },
        (_, Negation n) => Simplify(b.Left - n.Operand),
        (Negation n, _) => Simplify(b.Right - n.Operand),
        _ => b,
    };

    private static Expression Subtract(Binary b) => (b.Left, b.Right) switch
    {
        (Number { Value: 0 }, _) => Simplify(-b.Right),
        (_, Number { Value: 0 }) => b.Left,
        (Number x, Number y) => x with { Value = x.Value - y.Value },
        (_, Negation n) => Simplify(b.Left + n.Operand),
        _ when b.Left.Equals(b.Right) => new Number(0),
        _ => b,
    };

    // A number stands first: (a * x) * b and a * (b * x) become (a·b) * x.
    private static Expression Multiply(Binary b) => (b.Left, b.Right) switch
    {
        (Number { Value: 0 }, _) or (_, Number { Value: 0 }) => new Number(0),
        (Number { Value: 1 } one, _) when one.Dimension == Dimension.None => b.Right,
        (_, Number { Value: 1 } one) when one.Dimension == Dimension.None => b.Left,
        (Number x, Number y) => new Number(x.Value * y.Value, x.Dimension * y.Dimension),
        (Number x, Binary { Operator: BinaryOperator.Multiply, Left: Number y } inner) => Simplify(new Number(x.Value * y.Value, x.Dimension * y.Dimension) * inner.Right),
        (not Number, Number) => Simplify(b.Right * b.Left),
        (Binary { Operator: BinaryOperator.Multiply, Left: Number } inner, _) => Simplify(inner.Left * Simplify(inner.Right * b.Right)),
        (_, Binary { Operator: BinaryOperator.Multiply, Left: Number } inner) => Simplify(inner.Left * Simplify(b.Left * inner.Right)),
        (Negation x, _) => Simplify(-Simplify(x.Operand * b.Right)),
        (_, Negation y) => Simplify(-Simplify(b.Left * y.Operand)),
        _ => b,
    };

    private static Expression Divide(Binary b) => (b.Left, b.Right) switch
    {
        (Number { Value: 0 }, not Number { Value: 0 }) => new Number(0),
        (_, Number { Value: not 0 } y) => Simplify(new Number(1 / y.Value, Dimension.None / y.Dimension) * b.Left),
        (Binary { Operator: BinaryOperator.Multiply, Left: Number } inner, _) => Simplify(inner.Left * (inner.Right / b.Right)),
        (Negation x, _) => Simplify(-Simplify(x.Operand / b.Right)),
        _ => b,
    };

    private static Expression Power(Binary b) => b.Right switch
    {
        Number { Value: 0 } => new Number(1),
        Number { Value: 1 } => b.Left,
        Number { Value: 2 } => b.Left * b.Left,
        Number { Value: 3 } => b.Left * b.Left * b.Left,
        Number { Value: 4 } => b.Left * b.Left * (b.Left * b.Left),
        Number { Value: 0.5 } => new Call("sqrt", [b.Left]),
        Number { Value: -1 } => 1 / b.Left,
        _ => b,
    };
}
