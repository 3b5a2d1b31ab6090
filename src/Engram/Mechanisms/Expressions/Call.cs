namespace Engram.Mechanisms.Expressions;

/// <summary>A call of a built-in function or of a function of the mechanism.</summary>
/// <param name="Function">Its name.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record Call(string Function, EquatableArray<Expression> Arguments) : Expression
{
    /// <summary>The built-in functions and how many arguments each takes.</summary>
    public static IReadOnlyDictionary<string, int> BuiltIn { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["exp"] = 1,
        ["log"] = 1,
        ["log10"] = 1,
        ["sqrt"] = 1,
        ["abs"] = 1,
        ["tanh"] = 1,
        ["sin"] = 1,
        ["cos"] = 1,
        ["floor"] = 1,
        ["exprel"] = 1,
        ["min"] = 2,
        ["max"] = 2,
    };

    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => Arguments;

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => new Call(Function, parts.ToEquatableArray());

    /// <inheritdoc/>
    /// <exception cref="MechanismException"><c>EN0206</c>: not a built-in function (functions of a mechanism are inlined first).</exception>
    public override double Evaluate(Func<string, double> value)
    {
        double x = Arguments[0].Evaluate(value);
        return Function switch
        {
            "exp" => Math.Exp(x),
            "log" => Math.Log(x),
            "log10" => Math.Log10(x),
            "sqrt" => Math.Sqrt(x),
            "abs" => Math.Abs(x),
            "tanh" => Math.Tanh(x),
            "sin" => Math.Sin(x),
            "cos" => Math.Cos(x),
            "floor" => Math.Floor(x),
            "exprel" => RelativeExponential(x),
            "min" => Math.Min(x, Arguments[1].Evaluate(value)),
            "max" => Math.Max(x, Arguments[1].Evaluate(value)),
            _ => throw new MechanismException(new("EN0206", "", $"'{Function}' is not a function", Diagnostics.NearestName.Advice(Function, BuiltIn.Keys))),
        };
    }

    /// <summary>(e^x − 1)/x, continuous at 0: the shape of Goldman-Hodgkin-Katz and of many gating rates.</summary>
    public static double RelativeExponential(double x) => Math.Abs(x) < 1e-5 ? 1 + (x / 2) + (x * x / 6) : (Math.Exp(x) - 1) / x;

    /// <inheritdoc/>
    public override string ToString() => $"{Function}({Arguments})";
}

/// <summary>One of two formulas, by a condition: <c>if(v &lt; 0 [mV], a, b)</c>.</summary>
/// <param name="Condition">Chosen when not zero.</param>
/// <param name="Then">Value when the condition holds.</param>
/// <param name="Otherwise">Value when it does not.</param>
public sealed record Conditional(Expression Condition, Expression Then, Expression Otherwise) : Expression
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [Condition, Then, Otherwise];

    /// <inheritdoc/>
    public override Expression WithParts(IReadOnlyList<Expression> parts) => new Conditional(parts[0], parts[1], parts[2]);

    /// <inheritdoc/>
    public override double Evaluate(Func<string, double> value) =>
        Condition.Evaluate(value) != 0 ? Then.Evaluate(value) : Otherwise.Evaluate(value);

    /// <inheritdoc/>
    public override string ToString() => $"if({Condition}, {Then}, {Otherwise})";
}
