namespace Engram.Mechanisms.Expressions;

/// <summary>The two-sided operators; comparisons give 1 or 0.</summary>
public enum BinaryOperator
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a − b.</summary>
    Subtract,

    /// <summary>a · b.</summary>
    Multiply,

    /// <summary>a / b.</summary>
    Divide,

    /// <summary>a to the power b.</summary>
    Power,

    /// <summary>a below b.</summary>
    Less,

    /// <summary>a above b.</summary>
    Greater,

    /// <summary>a not above b.</summary>
    LessOrEqual,

    /// <summary>a not below b.</summary>
    GreaterOrEqual,
}

/// <summary>Two formulas joined by an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
public sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    private static readonly string[] s_text = ["+", "-", "*", "/", "^", "<", ">", "<=", ">="];

    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [Left, Right];

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => new Binary(Operator, parts[0], parts[1]);

    /// <inheritdoc/>
    public override double Evaluate(Func<string, double> value)
    {
        (double a, double b) = (Left.Evaluate(value), Right.Evaluate(value));
        return Operator switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Subtract => a - b,
            BinaryOperator.Multiply => a * b,
            BinaryOperator.Divide => a / b,
            BinaryOperator.Power => Math.Pow(a, b),
            BinaryOperator.Less => a < b ? 1 : 0,
            BinaryOperator.Greater => a > b ? 1 : 0,
            BinaryOperator.LessOrEqual => a <= b ? 1 : 0,
            _ => a >= b ? 1 : 0,
        };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Wrap(Left, right: false)}{(Operator == BinaryOperator.Power ? "^" : $" {s_text[(int)Operator]} ")}{Wrap(Right, right: true)}";

    // Brackets only where reading back would otherwise give another tree.
    private string Wrap(Expression operand, bool right)
    {
        int mine = Rank(Operator), sign = right ? 2 : 3; // a sign may lead a product, but not follow an operator
        int its = operand switch { Binary b => Rank(b.Operator), Negation => sign, Number n when double.IsNegative(n.Value) => sign, _ => 9 };
        bool needed = mine switch
        {
            4 => its < 9,
            1 => its == 1, // comparisons do not chain
            _ => its < mine || (right && its == mine),
        };
        return needed ? $"({operand})" : operand.ToString();
    }

    private static int Rank(BinaryOperator op) => op switch
    {
        BinaryOperator.Power => 4,
        BinaryOperator.Multiply or BinaryOperator.Divide => 3,
        BinaryOperator.Add or BinaryOperator.Subtract => 2,
        _ => 1,
    };
}
