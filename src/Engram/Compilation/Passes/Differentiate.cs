using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>The partial derivative of a formula with respect to a name, seen through the mechanism's definitions, gates and open probabilities.</summary>
/// <example>Before: <c>13 * g * exp(-v / 17)</c>, by <c>v</c>; after: <c>-13/17 * (g * exp(-v / 17))</c> up to the order of factors.</example>
internal static class Differentiate
{
    /// <summary>Derivative, simplified; the number 0 when the formula does not depend on the name.</summary>
    /// <exception cref="CompilationException"><c>EN0305</c>: the formula has no derivative that can be written down.</exception>
    public static Expression Run(Mechanism mechanism, Expression formula, string name)
    {
        Dictionary<string, Expression> known = new(StringComparer.Ordinal) { [name] = new Number(1) };
        return SimplifyAlgebra.Run(FoldConstants.Run(SimplifyAlgebra.Run(Of(mechanism, formula, known))));
    }

    private static Expression Of(Mechanism m, Expression formula, Dictionary<string, Expression> known)
    {
        Expression D(Expression e) => Of(m, e, known);
        return formula switch
        {
            Number => new Number(0),
            Symbol s => OfName(m, s.Name, known),
            Negation n => SimplifyAlgebra.Run(-D(n.Operand)),
            Binary b => SimplifyAlgebra.Run(OfBinary(b, D(b.Left), D(b.Right))),
            Conditional c => OfConditional(c, D(c.Then), D(c.Otherwise)),
            Call c => OfCall(c, D),
            _ => throw NoDerivative(formula),
        };
    }

    private static Expression OfName(Mechanism m, string name, Dictionary<string, Expression> known)
    {
        if (!known.TryGetValue(name, out Expression? derivative))
        {
            derivative = Dependencies.FormulaOf(m, name) is { } formula ? Of(m, formula, known) : new Number(0);
            known[name] = derivative;
        }

        return derivative;
    }

    private static Expression OfBinary(Binary b, Expression left, Expression right) => b.Operator switch
    {
        BinaryOperator.Add => SimplifyAlgebra.Run(left + right),
        BinaryOperator.Subtract => SimplifyAlgebra.Run(left - right),
        BinaryOperator.Multiply => (left * b.Right) + (b.Left * right),
        BinaryOperator.Divide when right is Number { Value: 0 } => left / b.Right,
        BinaryOperator.Divide => ((left * b.Right) - (b.Left * right)) / (b.Right * b.Right),
        BinaryOperator.Power when right is Number { Value: 0 } => b.Right * new Binary(BinaryOperator.Power, b.Left, FoldConstants.Run(b.Right - 1)) * left,
        BinaryOperator.Power => b * ((right * new Call("log", [b.Left])) + (b.Right * left / b.Left)),
        _ => new Number(0),
    };

    private static Expression OfConditional(Conditional c, Expression then, Expression otherwise) =>
        then is Number { Value: 0 } && otherwise is Number { Value: 0 } ? new Number(0) : new Conditional(c.Condition, then, otherwise);

    private static Expression OfCall(Call c, Func<Expression, Expression> d)
    {
        Expression x = c.Arguments[0], inner = d(x);
        if (c.Function is "min" or "max")
        {
            Expression y = c.Arguments[1];
            BinaryOperator first = c.Function == "min" ? BinaryOperator.LessOrEqual : BinaryOperator.GreaterOrEqual;
            return OfConditional(new Conditional(new Binary(first, x, y), x, y), inner, d(y));
        }

        return inner is Number { Value: 0 } ? inner : SimplifyAlgebra.Run(Outer(c, x) * inner);
    }

    private static Expression Outer(Call c, Expression x) => c.Function switch
    {
        "exp" => c,
        "log" => 1 / x,
        "log10" => (1 / Math.Log(10)) / x,
        "sqrt" => 0.5 / c,
        "abs" => new Conditional(new Binary(BinaryOperator.Less, x, 0), -1, 1),
        "tanh" => 1 - (c * c),
        "sin" => new Call("cos", [x]),
        "cos" => -(Expression)new Call("sin", [x]),
        "floor" => new Number(0),
        // d/dx (e^x − 1)/x = (e^x − exprel(x))/x; at 0 it is ½ + x/3
        "exprel" => new Conditional(
            new Binary(BinaryOperator.Less, new Call("abs", [x]), 1e-4), 0.5 + (x / 3), (new Call("exp", [x]) - c) / x),
        _ => throw NoDerivative(c),
    };

    private static CompilationException NoDerivative(Expression formula) =>
        new(new("EN0305", formula.ToString()!, "there is no derivative of this formula", "Write it with built-in functions"));
}
