using System.Globalization;
using Engram.Units;

namespace Engram.Mechanisms.Expressions;

/// <summary>A formula as data: numbers in base units, names, arithmetic, calls. Immutable, value-equal, printable as it was written.</summary>
public abstract record Expression
{
    /// <summary>Reads a formula such as <c>"0.61 [1/mM/ms] * magnesium * exp(-v / 17 [mV])"</c>; units stand in square brackets.</summary>
    /// <remarks>Inside a formula a kelvin is a degree: <c>(celsius + 273.15 [K]) / 10 [K]</c> means what it says.</remarks>
    /// <exception cref="MechanismException"><c>EN0205</c>: not a formula; says at which character.</exception>
    public static Expression Parse(string text) => ExpressionParser.Parse(text);

    /// <summary>A pure number.</summary>
    public static implicit operator Expression(double value) => new Number(value);

    /// <summary>A number with its dimension.</summary>
    public static implicit operator Expression(Quantity quantity) => new Number(quantity.Value, quantity.Dimension);

    /// <summary>Product.</summary>
    public static Expression operator *(Expression a, Expression b) => new Binary(BinaryOperator.Multiply, a, b);

    /// <summary>Quotient.</summary>
    public static Expression operator /(Expression a, Expression b) => new Binary(BinaryOperator.Divide, a, b);

    /// <summary>Sum.</summary>
    public static Expression operator +(Expression a, Expression b) => new Binary(BinaryOperator.Add, a, b);

    /// <summary>Difference.</summary>
    public static Expression operator -(Expression a, Expression b) => new Binary(BinaryOperator.Subtract, a, b);

    /// <summary>Opposite.</summary>
    public static Expression operator -(Expression a) => new Negation(a);

    /// <summary>The direct parts, in the order they are written.</summary>
    public abstract IEnumerable<Expression> Parts { get; }

    /// <summary>The same formula with its direct parts replaced.</summary>
    public abstract Expression WithParts(IReadOnlyList<Expression> parts);

    /// <summary>All names read anywhere in the formula, each once.</summary>
    public IEnumerable<string> Names() => Everything().OfType<Symbol>().Select(s => s.Name).Distinct(StringComparer.Ordinal);

    /// <summary>This formula and every part of it, depth first.</summary>
    public IEnumerable<Expression> Everything() => Parts.SelectMany(p => p.Everything()).Prepend(this);

    /// <summary>Rebuilds the formula from the leaves up.</summary>
    /// <param name="change">Applied to every node after its parts were rebuilt.</param>
    public Expression Rewrite(Func<Expression, Expression> change)
    {
        Expression[] parts = [.. Parts];
        return change(parts.Length == 0 ? this : WithParts([.. parts.Select(p => p.Rewrite(change))]));
    }

    /// <summary>Computes the formula: plain tree walking, the meaning that every faster way must reproduce.</summary>
    /// <param name="value">Gives the value of each name, base unit.</param>
    public abstract double Evaluate(Func<string, double> value);
}

/// <summary>A number.</summary>
/// <param name="Value">In the base unit of its dimension.</param>
/// <param name="Dimension">What it measures.</param>
public sealed record Number(double Value, Dimension Dimension = default) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [];

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => this;

    /// <inheritdoc/>
    public override double Evaluate(Func<string, double> value) => Value;

    /// <inheritdoc/>
    public override string ToString() =>
        Value.ToString("R", CultureInfo.InvariantCulture) + (Dimension == Dimension.None ? "" : $" [{Dimension.BaseUnit.Replace('·', ' ')}]");
}

/// <summary>A name: an input, parameter, definition, state or variable.</summary>
/// <param name="Name">Identifier; may contain dots (<c>gating.open</c>).</param>
public sealed record Symbol(string Name) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [];

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => this;

    /// <inheritdoc/>
    public override double Evaluate(Func<string, double> value) => value(Name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The opposite of a formula.</summary>
/// <param name="Operand">What is negated.</param>
public sealed record Negation(Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [Operand];

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => new Negation(parts[0]);

    /// <inheritdoc/>
    public override double Evaluate(Func<string, double> value) => -Operand.Evaluate(value);

    /// <inheritdoc/>
    public override string ToString() => Operand is Binary { Operator: not BinaryOperator.Power } || (Operand is Number n && !double.IsNegative(n.Value))
        ? $"-({Operand})" // -5 is a number, -(5) the opposite of one
        : $"-{Operand}";
}
