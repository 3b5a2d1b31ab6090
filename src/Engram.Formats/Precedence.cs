using Engram.Mechanisms.Expressions;

namespace Engram.Formats;

/// <summary>How tightly a formula binds as written text; NMODL and LaTeX agree on it.</summary>
internal static class Precedence
{
    public const int Sum = 2;
    public const int Product = 3;
    public const int Power = 4;

    /// <summary>Higher binds tighter. What begins with a minus binds as a sum, wherever the minus sits.</summary>
    public static int Of(Expression formula) => formula switch
    {
        _ when BeginsWithMinus(formula) => Sum,
        Conditional => 0,
        Binary { Operator: BinaryOperator.Power } => Power,
        Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } => Product,
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => Sum,
        Binary => 1,
        Number { Dimension: var d } when d != Units.Dimension.None => Power, // a power would raise the unit alone
        _ => 9,
    };

    /// <summary>Whether the formula is a product that begins with a minus: -k·x, which needs no bracket as the left of a longer product.</summary>
    public static bool BeginsWithMinus(Expression formula) => formula switch
    {
        Number { Value: < 0 } or Negation => true,
        Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide } b => BeginsWithMinus(b.Left),
        _ => false,
    };
}
