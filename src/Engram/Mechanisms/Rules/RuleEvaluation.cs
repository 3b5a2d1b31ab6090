using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Computes formulas from parameters and inputs alone, as far as that is possible before anything runs.</summary>
internal sealed class RuleEvaluation
{
    private readonly Mechanism _mechanism;
    private readonly (string Name, Expression Value)[] _definitions;
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _voltageDependent = new([Input.Voltage.Name], StringComparer.Ordinal);

    public RuleEvaluation(Mechanism mechanism)
    {
        _mechanism = mechanism;
        _definitions = [.. mechanism.Definitions.Select(d => (d.Name, Computable(d.Value)))];
        foreach (Parameter parameter in mechanism.Parameters)
        {
            _values[parameter.Name] = parameter.Quantity.Value;
        }

        foreach (Input input in mechanism.Inputs)
        {
            _values[input.Name] = input.Default;
        }

        foreach ((string name, Expression value) in _definitions)
        {
            if (ReadsVoltage(value))
            {
                _voltageDependent.Add(name);
            }
        }
    }

    /// <summary>Whether the formula depends on the membrane potential, directly or through definitions.</summary>
    public bool ReadsVoltage(Expression formula) => formula.Names().Any(_voltageDependent.Contains);

    /// <summary>The formula with the mechanism's functions written out; NaN when it calls a function that there is not.</summary>
    public Expression Computable(Expression formula)
    {
        Expression written = _mechanism.Functions.Length == 0 ? formula : Written(formula, []);
        return written.Everything().OfType<Call>().All(IsBuiltIn) ? written : new Number(double.NaN);
    }

    /// <summary>Sets the membrane potential, mV; the other inputs keep their defaults.</summary>
    public void Hold(double millivolts)
    {
        _values[Input.Voltage.Name] = millivolts;
        foreach ((string name, Expression value) in _definitions)
        {
            _values[name] = ValueOf(value);
        }
    }

    /// <summary>The value now; NaN when it reads a state or an unknown name.</summary>
    /// <param name="formula">As <see cref="Computable"/> gives it.</param>
    public double ValueOf(Expression formula) => formula.Evaluate(Read);

    private double Read(string name) => _values.GetValueOrDefault(name, double.NaN);

    private static bool IsBuiltIn(Call call) => Call.BuiltIn.TryGetValue(call.Function, out int count) && count == call.Arguments.Length;

    private Expression Written(Expression formula, string[] callers) => formula.Rewrite(node =>
        node is Call call
        && _mechanism.Functions.FindIndex(f => f.Name == call.Function) is >= 0 and int own
        && _mechanism.Functions[own].Arguments.Length == call.Arguments.Length
        && !callers.Contains(call.Function)
            ? Body(_mechanism.Functions[own], call, callers)
            : node);

    private Expression Body(Function function, Call call, string[] callers) => Written(function.Body, [.. callers, function.Name]).Rewrite(node =>
        node is Symbol symbol && function.Arguments.FindIndex(a => a == symbol.Name) is >= 0 and int argument ? call.Arguments[argument] : node);
}
