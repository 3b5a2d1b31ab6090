using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Formats;

/// <summary>What every name and formula of a mechanism measures, for formats that declare units.</summary>
/// <remarks>Descriptions arrive checked, so a formula's dimension is read off its first term instead of being proved again.</remarks>
internal sealed class FormulaDimensions
{
    private readonly Dictionary<string, Dimension> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Function> _functions;

    public FormulaDimensions(Mechanism mechanism)
    {
        _functions = mechanism.Functions.ToDictionary(f => f.Name, StringComparer.Ordinal);
        foreach ((string name, Dimension dimension) in mechanism.Inputs.Select(i => (i.Name, i.Dimension))
            .Concat(mechanism.Parameters.Select(p => (p.Name, p.Quantity.Dimension)))
            .Concat(mechanism.Equations.Select(e => (e.Name, e.Dimension))))
        {
            _names[name] = dimension;
        }

        foreach (Definition definition in mechanism.Definitions)
        {
            _names[definition.Name] = Of(definition.Value);
        }

        Calls = [.. Formulas.Of(mechanism).SelectMany(f => f.Everything()).OfType<Call>()];
    }

    private IReadOnlyList<Call> Calls { get; }

    /// <summary>Dimension of a name; states, gates and open probabilities are pure numbers.</summary>
    public Dimension Of(string name) => _names.GetValueOrDefault(name);

    /// <summary>Dimension of a formula.</summary>
    public Dimension Of(Expression formula) => Of(formula, _names);

    /// <summary>Dimensions of a function's arguments, as its first call gives them, and of its value.</summary>
    public (Dimension[] Arguments, Dimension Value) Of(Function function)
    {
        Dimension[] arguments = Calls.FirstOrDefault(c => c.Function == function.Name) is { } call
            ? [.. call.Arguments.Select(Of)]
            : new Dimension[function.Arguments.Length];
        return (arguments, Body(function, arguments));
    }

    /// <summary>Dimension an event's argument must have where it is added to a variable; a pure number where nothing says.</summary>
    public Dimension OfArgument(string argument, IEnumerable<Update> updates)
    {
        foreach (Update update in updates.Where(u => _names.ContainsKey(u.Target) && u.Value.Names().Contains(argument)))
        {
            Expression term = update.Value;
            while (term is Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum)
            {
                term = sum.Left.Names().Contains(argument) ? sum.Left : sum.Right;
            }

            // With the argument itself taken as a pure number, the rest of the term lacks exactly the argument's dimension.
            return _names[update.Target] / Of(term);
        }

        return Dimension.None;
    }

    private Dimension Body(Function function, Dimension[] arguments)
    {
        Dictionary<string, Dimension> names = new(_names, StringComparer.Ordinal);
        for (int i = 0; i < function.Arguments.Length; i++)
        {
            names[function.Arguments[i]] = arguments[i];
        }

        return Of(function.Body, names);
    }

    private Dimension Of(Expression formula, Dictionary<string, Dimension> names) => formula switch
    {
        Number n => n.Dimension,
        Symbol s => names.GetValueOrDefault(s.Name),
        Negation n => Of(n.Operand, names),
        Conditional c => FirstKnown(c.Then, c.Otherwise, names),
        Binary b => OfBinary(b, names),
        Call c => OfCall(c, names),
        _ => Dimension.None,
    };

    private Dimension OfBinary(Binary b, Dictionary<string, Dimension> names) => b.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => FirstKnown(b.Left, b.Right, names),
        BinaryOperator.Multiply => Of(b.Left, names) * Of(b.Right, names),
        BinaryOperator.Divide => Of(b.Left, names) / Of(b.Right, names),
        BinaryOperator.Power when b.Right is Number { Value: var power } && power == Math.Round(power) => Of(b.Left, names).Power((int)power),
        _ => Dimension.None,
    };

    private Dimension OfCall(Call call, Dictionary<string, Dimension> names) => call.Function switch
    {
        "abs" or "floor" => Of(call.Arguments[0], names),
        "min" or "max" => FirstKnown(call.Arguments[0], call.Arguments[1], names),
        _ when _functions.TryGetValue(call.Function, out Function? own) => Body(own, [.. call.Arguments.Select(a => Of(a, names))]),
        _ => Dimension.None,
    };

    // A bare 0 may stand for any quantity, so the other term tells.
    private Dimension FirstKnown(Expression a, Expression b, Dictionary<string, Dimension> names) =>
        Of(a, names) is var known && known != Dimension.None ? known : Of(b, names);
}
