using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Code;

/// <summary>What each name of a mechanism means at one moment (the beginning of a step, its mean, its end), and formulas computed there.</summary>
/// <param name="mechanism">The description, functions inlined.</param>
/// <param name="builder">Where the instructions go.</param>
/// <param name="timeShift">Added to the input that is the time, ms.</param>
internal sealed class Scope(Mechanism mechanism, ProgramBuilder builder, double timeShift = 0)
{
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _values = new(StringComparer.Ordinal);

    /// <summary>Gives a name its value here.</summary>
    public void Define(string name, int value) => _given[name] = _values[name] = value;

    /// <summary>A scope that knows what was given here, and computes all else anew.</summary>
    public Scope Child()
    {
        Scope child = new(mechanism, builder, timeShift);
        foreach ((string name, int value) in _given)
        {
            child.Define(name, value);
        }

        return child;
    }

    /// <summary>The value of a name: given, or an input, or computed from the definition, gate or scheme of that name.</summary>
    public int Read(string name)
    {
        if (!_values.TryGetValue(name, out int value))
        {
            value = Resolve(name);
            _values.Add(name, value);
        }

        return value;
    }

    /// <summary>Computes a formula.</summary>
    public int Compute(Expression formula) => formula switch
    {
        Number n => builder.Constant(n.Value),
        Symbol s => Read(s.Name),
        Negation n => builder.Apply(Operation.Negate, Compute(n.Operand)),
        Binary b => builder.Apply(OperationOf(b.Operator), Compute(b.Left), Compute(b.Right)),
        Conditional c => builder.Apply(Operation.Select, Compute(c.Condition), Compute(c.Then), Compute(c.Otherwise)),
        Call { Arguments.Length: 1 } c => builder.Apply(OperationOf(c), Compute(c.Arguments[0])),
        Call c => builder.Apply(OperationOf(c), Compute(c.Arguments[0]), Compute(c.Arguments[1])),
        _ => throw Unknown(formula.ToString()!),
    };

    private int Resolve(string name)
    {
        int row = IndexOf(builder.Rows, name);
        if (row >= 0)
        {
            return builder.Row(row);
        }

        int input = IndexOf(builder.Inputs, name);
        if (input >= 0)
        {
            int value = builder.Input(input);
            bool shifted = timeShift != 0 && mechanism.Inputs.FindIndex(i => i.Name == name && i.Kind == InputKind.Time) >= 0;
            return shifted ? builder.Add(value, builder.Constant(timeShift)) : value;
        }

        return FormulaOf(name) is { } formula ? Compute(formula) : throw Unknown(name);
    }

    private Expression? FormulaOf(string name) =>
        mechanism.Definitions.FindIndex(d => d.Name == name) is >= 0 and int d ? mechanism.Definitions[d].Value
        : mechanism.Gates.FindIndex(g => g.Name == name) is >= 0 and int g ? mechanism.Gates[g].Factor
        : mechanism.Parameters.FindIndex(p => p.Name == name) is >= 0 and int p ? new Number(mechanism.Parameters[p].Quantity.Value)
        : mechanism.Schemes.FindIndex(s => s.OpenSymbol == name) is >= 0 and int s ? OpenFormula.Of(mechanism.Schemes[s])
        : null;

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private static Operation OperationOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Operation.Add,
        BinaryOperator.Subtract => Operation.Subtract,
        BinaryOperator.Multiply => Operation.Multiply,
        BinaryOperator.Divide => Operation.Divide,
        BinaryOperator.Power => Operation.Power,
        BinaryOperator.Less => Operation.Less,
        BinaryOperator.Greater => Operation.Greater,
        BinaryOperator.LessOrEqual => Operation.LessOrEqual,
        _ => Operation.GreaterOrEqual,
    };

    private Operation OperationOf(Call call) => Call.BuiltIn.ContainsKey(call.Function) && Enum.TryParse(call.Function, ignoreCase: true, out Operation operation)
        ? operation
        : throw Unknown(call.Function);

    private CompilationException Unknown(string name) =>
        new(new("EN0301", mechanism.Name, $"there is nothing named '{name}'", Diagnostics.NearestName.Advice(name, KnownNames())));

    private IEnumerable<string> KnownNames() =>
        [.. builder.Rows, .. builder.Inputs, .. mechanism.Definitions.Select(d => d.Name), .. mechanism.Gates.Select(g => g.Name), .. mechanism.Schemes.Select(s => s.OpenSymbol)];
}

/// <summary>Open probability Σ level·occupancy as a formula.</summary>
internal static class OpenFormula
{
    public static Expression Of(KineticScheme scheme)
    {
        Expression[] terms = [.. scheme.States.Where(s => s.IsOpen).Select(s => s.Level == 1 ? new Symbol(s.Name) : s.Level * (Expression)new Symbol(s.Name))];
        return terms.Length == 0 ? new Number(0) : terms.Aggregate((a, b) => a + b);
    }
}
