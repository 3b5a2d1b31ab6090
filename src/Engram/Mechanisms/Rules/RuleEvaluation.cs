using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Computes formulas from parameters and inputs alone, as far as that is possible before anything runs.</summary>
internal sealed class RuleEvaluation
{
    private readonly Mechanism _mechanism;
    private readonly (string Name, Expression Value)[] _definitions;
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    public RuleEvaluation(Mechanism mechanism)
    {
        _mechanism = mechanism;
        _definitions = [.. mechanism.Definitions.Select(d => (d.Name, WithoutFunctions(d.Value)))];
        foreach (Parameter parameter in mechanism.Parameters)
        {
            _values[parameter.Name] = parameter.Quantity.Value;
        }

        foreach (Input input in mechanism.Inputs)
        {
            _values[input.Name] = input.Default;
        }
    }

    /// <summary>The formula with the mechanism's functions written out; a function that calls itself stays as it is.</summary>
    public Expression WithoutFunctions(Expression formula) => Written(formula, []);

    /// <summary>Sets the membrane potential, mV; the other inputs keep their defaults.</summary>
    public void Hold(double millivolts)
    {
        _values[Input.Voltage.Name] = millivolts;
        foreach ((string name, Expression value) in _definitions)
        {
            _values[name] = ValueOf(value);
        }
    }

    /// <summary>The value now; NaN when it reads a state, an unknown name or an unknown function.</summary>
    /// <param name="formula">As <see cref="WithoutFunctions"/> gives it.</param>
    public double ValueOf(Expression formula) => formula.Everything().OfType<Call>().All(IsBuiltIn)
        ? formula.Evaluate(name => _values.GetValueOrDefault(name, double.NaN))
        : double.NaN;

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
