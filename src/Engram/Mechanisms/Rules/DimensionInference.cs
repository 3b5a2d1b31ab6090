using System.Globalization;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Mechanisms.Rules;

/// <summary>Works out what a formula measures, noting every place where dimensions do not fit together.</summary>
/// <remarks>
/// A bare 0 fits any dimension, since zero is zero in every unit of the coherent set. Null means that nothing can be said,
/// because of such a zero or of a mistake already noted, so that one mistake gives one diagnostic.
/// </remarks>
/// <param name="mechanism">Whose functions the formula may call.</param>
internal sealed class DimensionInference(Mechanism mechanism)
{
    // Far above anything physical, far below the range of the stored powers.
    private const int HighestPower = 12;

    private readonly Stack<string> _callers = new();

    /// <summary>What does not fit, and what to do about it.</summary>
    public List<(string Found, string Advice)> Problems { get; } = [];

    /// <summary>What the formula measures, or null when nothing can be said.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="names">What each name measures.</param>
    public Dimension? Of(Expression formula, IReadOnlyDictionary<string, Dimension?> names) => formula switch
    {
        Number { Value: 0 } zero when zero.Dimension == Dimension.None => null,
        Number number => number.Dimension,
        Symbol symbol => names.GetValueOrDefault(symbol.Name),
        Negation negation => Of(negation.Operand, names),
        Binary binary => OfBinary(binary, names),
        Conditional conditional => OfConditional(conditional, names),
        Call call => OfCall(call, names),
        _ => null,
    };

    private Dimension? OfBinary(Binary b, IReadOnlyDictionary<string, Dimension?> names)
    {
        (Dimension? left, Dimension? right) = (Of(b.Left, names), Of(b.Right, names));
        return b.Operator switch
        {
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.Power => OfPower(b, left, right),
            BinaryOperator.Add => Same(b, left, right, "adds"),
            BinaryOperator.Subtract => Same(b, left, right, "subtracts"),
            _ => Compared(b, left, right),
        };
    }

    private Dimension? OfPower(Binary b, Dimension? left, Dimension? right)
    {
        if (right is { } exponent && exponent != Dimension.None)
        {
            return Problem($"'{b}' has {exponent.Name} as its exponent", "An exponent is a pure number: divide it by a constant with its unit");
        }

        if (left is not { } kind || kind == Dimension.None)
        {
            return left;
        }

        return b.Right is Number { Value: var n } && n == Math.Round(n) && Math.Abs(n) <= HighestPower
            ? kind.Power((int)n)
            : Problem($"'{b}' raises {kind.Name} to a power that is not a whole number", "Divide the base by a constant with its unit, so that it is a pure number");
    }

    private Dimension? Same(Expression whole, Dimension? left, Dimension? right, string verb) => left is { } a && right is { } b && a != b
        ? Problem($"'{whole}' {verb} {a.Name} and {b.Name}", "Only like quantities can be taken together: give the constant its unit, or multiply by one that has it")
        : left ?? right;

    private Dimension? Compared(Binary whole, Dimension? left, Dimension? right)
    {
        Same(whole, left, right, "compares");
        return Dimension.None;
    }

    private Dimension? OfConditional(Conditional c, IReadOnlyDictionary<string, Dimension?> names)
    {
        Pure(c, "if", Of(c.Condition, names));
        return Same(c, Of(c.Then, names), Of(c.Otherwise, names), "chooses between");
    }

    private Dimension? OfCall(Call call, IReadOnlyDictionary<string, Dimension?> names)
    {
        Dimension?[] arguments = [.. call.Arguments.Select(a => Of(a, names))];
        int own = mechanism.Functions.FindIndex(f => f.Name == call.Function);
        if (own >= 0)
        {
            return OfBody(mechanism.Functions[own], arguments, names);
        }

        if (!Call.BuiltIn.TryGetValue(call.Function, out int count) || count != arguments.Length)
        {
            return null;
        }

        return call.Function switch
        {
            "abs" => arguments[0],
            "min" or "max" => Same(call, arguments[0], arguments[1], "compares"),
            "sqrt" => Root(call, arguments[0]),
            _ => Pure(call, call.Function, arguments[0]),
        };
    }

    // What a function measures depends on its arguments, so its body is worked out anew for every call.
    private Dimension? OfBody(Function function, Dimension?[] arguments, IReadOnlyDictionary<string, Dimension?> names)
    {
        if (arguments.Length != function.Arguments.Length || _callers.Contains(function.Name))
        {
            return null;
        }

        Dictionary<string, Dimension?> inside = new(names, StringComparer.Ordinal);
        for (int i = 0; i < arguments.Length; i++)
        {
            inside[function.Arguments[i]] = arguments[i];
        }

        _callers.Push(function.Name);
        Dimension? result = Of(function.Body, inside);
        _callers.Pop();
        return result;
    }

    private Dimension? Root(Call call, Dimension? argument)
    {
        if (argument is not { } kind)
        {
            return null;
        }

        sbyte[] powers = [kind.Time, kind.Voltage, kind.Current, kind.Concentration, kind.Length, kind.Temperature];
        return Array.TrueForAll(powers, p => p % 2 == 0)
            ? new Dimension(Half(kind.Time), Half(kind.Voltage), Half(kind.Current), Half(kind.Concentration), Half(kind.Length), Half(kind.Temperature))
            : Problem($"'{call}' takes the root of {kind.Name}", "Divide by a constant with its unit, so that the root is of a pure number or of a square");
    }

    private Dimension? Pure(Expression whole, string function, Dimension? argument)
    {
        if (argument is { } kind && kind != Dimension.None)
        {
            Problem(
                string.Create(CultureInfo.InvariantCulture, $"'{whole}' gives {kind.Name} to {function}, which needs a pure number"),
                $"Divide it by a constant in {kind.BaseUnit}");
        }

        return Dimension.None;
    }

    private Dimension? Problem(string found, string advice)
    {
        Problems.Add((found, advice));
        return null;
    }

    private static sbyte Half(sbyte power) => (sbyte)(power / 2);
}
