using System.Runtime.CompilerServices;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Mechanisms.Rules;

/// <summary>Walks a description in the order in which it is computed, so that each formula sees the names that are known by then.</summary>
/// <remarks>
/// A definition may read earlier definitions, a gate earlier gates, all else may read everything. A name given twice keeps its first meaning;
/// another rule reports it.
/// </remarks>
internal sealed class Formulas
{
    private static readonly Dimension s_rate = new(Time: -1);
    private static readonly Dimension s_permeability = new(Length: 3, Time: -1);

    // Half the rules ask for the same walk of the same immutable description.
    private static readonly ConditionalWeakTable<Mechanism, Formulas> s_walked = [];

    private readonly Mechanism _mechanism;
    private readonly List<Formula> _all = [];
    private readonly Dictionary<string, Dimension?> _known = new(StringComparer.Ordinal);

    private Formulas(Mechanism mechanism)
    {
        _mechanism = mechanism;
        AddSurroundings();
        AddFunctions();
        Dictionary<string, Dimension?> initial = new(_known, StringComparer.Ordinal);
        AddState();
        AddDefinitions(initial);
        AddGates();
        AddTransitions();
        AddEquations(initial);
        AddCurrents();
        AddEvents();
    }

    /// <summary>The walk of a mechanism.</summary>
    public static Formulas Of(Mechanism mechanism) => s_walked.GetValue(mechanism, m => new Formulas(m));

    /// <summary>The formulas, in the order of computing.</summary>
    public IReadOnlyList<Formula> All => _all;

    /// <summary>Every name of the mechanism and what it measures; null where a mistake hides it.</summary>
    public IReadOnlyDictionary<string, Dimension?> Names => _known;

    private void AddSurroundings()
    {
        foreach (Input input in _mechanism.Inputs)
        {
            _known.TryAdd(input.Name, input.Dimension);
        }

        foreach (Parameter parameter in _mechanism.Parameters)
        {
            _known.TryAdd(parameter.Name, parameter.Quantity.Dimension);
        }
    }

    private void AddFunctions()
    {
        foreach (Function function in _mechanism.Functions)
        {
            Add($"function {function.Name}", function.Body, null, With(_known, function.Arguments.Select(a => (a, (Dimension?)null))),
                "A function reads its arguments, parameters and inputs; pass anything else as an argument");
        }
    }

    private void AddState()
    {
        foreach (KineticScheme scheme in _mechanism.Schemes)
        {
            _known.TryAdd(scheme.OpenSymbol, Dimension.None);
            foreach (State state in scheme.States)
            {
                _known.TryAdd(state.Name, Dimension.None);
            }
        }

        foreach (Equation equation in _mechanism.Equations)
        {
            _known.TryAdd(equation.Name, equation.Dimension);
        }
    }

    private void AddDefinitions(Dictionary<string, Dimension?> initial)
    {
        foreach (Definition definition in _mechanism.Definitions)
        {
            Dictionary<string, Dimension?> visible = new(_known, StringComparer.Ordinal);
            Add($"definition {definition.Name}", definition.Value, null, visible);
            Dimension? measures = new DimensionInference(_mechanism).Of(definition.Value, visible);
            _known.TryAdd(definition.Name, measures);
            initial.TryAdd(definition.Name, measures);
        }
    }

    private void AddGates()
    {
        foreach (Gate gate in _mechanism.Gates)
        {
            Add($"gate {gate.Name}", gate.Factor, Dimension.None, new Dictionary<string, Dimension?>(_known, StringComparer.Ordinal));
            _known.TryAdd(gate.Name, Dimension.None);
        }
    }

    private void AddTransitions()
    {
        foreach (Transition transition in _mechanism.Schemes.SelectMany(s => s.Transitions))
        {
            Add($"transition {transition.From} → {transition.To}", transition.Rate, s_rate, _known);
        }
    }

    private void AddEquations(Dictionary<string, Dimension?> initial)
    {
        foreach (Equation equation in _mechanism.Equations)
        {
            Add($"start of {equation.Name}", equation.Initial, equation.Dimension, initial,
                "A starting value reads inputs, parameters and definitions: there is no state before it");
            Add($"derivative of {equation.Name}", equation.Derivative, equation.Dimension * s_rate, _known);
        }
    }

    private void AddCurrents()
    {
        foreach (MembraneCurrent current in _mechanism.Currents)
        {
            if (current is OhmicCurrent ohmic)
            {
                Add($"conductance of {ohmic.Name}", ohmic.Conductance, Conductance.Dimension, _known);
                Add($"reversal of {ohmic.Name}", ohmic.Reversal, Voltage.Dimension, _known);
            }

            if (current is GhkCurrent ghk)
            {
                Add($"permeability of {ghk.Name}", ghk.Permeability, s_permeability, _known);
                Add($"inside concentration of {ghk.Name}", ghk.Inside, Concentration.Dimension, _known);
                Add($"outside concentration of {ghk.Name}", ghk.Outside, Concentration.Dimension, _known);
            }

            foreach (IonShare share in current.Shares)
            {
                Add($"share of {share.Ion} in {current.Name}", share.Fraction, Dimension.None, _known);
            }
        }
    }

    private void AddEvents()
    {
        foreach (EventHandler handler in _mechanism.Events)
        {
            Dictionary<string, Dimension?> visible = With(_known, handler.Arguments.Select(a => (a, (Dimension?)null)));
            foreach (Definition kept in handler.ConnectionState)
            {
                Add($"start of {kept.Name} in event {handler.Name}", kept.Value, null, new Dictionary<string, Dimension?>(visible, StringComparer.Ordinal));
                visible[kept.Name] = new DimensionInference(_mechanism).Of(kept.Value, visible);
            }

            foreach (Update update in handler.Updates)
            {
                Add($"update of {update.Target} in event {handler.Name}", update.Value, visible.GetValueOrDefault(update.Target), visible);
            }
        }
    }

    private void Add(string place, Expression text, Dimension? expected, IReadOnlyDictionary<string, Dimension?> visible, string scope = "") =>
        _all.Add(new Formula(place, text, expected, visible, scope));

    private static Dictionary<string, Dimension?> With(Dictionary<string, Dimension?> known, IEnumerable<(string Name, Dimension? Dimension)> more)
    {
        Dictionary<string, Dimension?> result = new(known, StringComparer.Ordinal);
        foreach ((string name, Dimension? dimension) in more)
        {
            result[name] = dimension;
        }

        return result;
    }
}
