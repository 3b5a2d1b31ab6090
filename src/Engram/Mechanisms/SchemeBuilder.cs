using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms;

/// <summary>Writes a kinetic scheme: states in matrix order, then transitions as text.</summary>
/// <param name="name">Identifier of the scheme.</param>
public sealed class SchemeBuilder(string name)
{
    private readonly List<State> _states = [];
    private readonly List<Transition> _transitions = [];

    /// <summary>Adds a shut state.</summary>
    public SchemeBuilder State(string state, string description = "") => Add(new State(state, 0, description));

    /// <summary>Adds several shut states.</summary>
    public SchemeBuilder States(params string[] states)
    {
        _states.AddRange(states.Select(s => new State(s)));
        return this;
    }

    /// <summary>Adds an open state.</summary>
    /// <param name="state">Name.</param>
    /// <param name="level">Conductance as a fraction of the full level.</param>
    /// <param name="description">What it is.</param>
    public SchemeBuilder Open(string state, double level = 1, string description = "") => Add(new State(state, level, description));

    /// <summary>Adds one directed transition; the rate is a formula such as <c>"2 * kon * glutamate"</c>.</summary>
    public SchemeBuilder Transition(string from, string to, string rate)
    {
        _transitions.Add(new Transition(from, to, Expression.Parse(rate)));
        return this;
    }

    /// <summary>Adds a transition and its reverse.</summary>
    public SchemeBuilder Reversible(string from, string to, string forward, string backward) =>
        Transition(from, to, forward).Transition(to, from, backward);

    internal KineticScheme Build() => new(name, _states.ToEquatableArray(), _transitions.ToEquatableArray());

    private SchemeBuilder Add(State state)
    {
        _states.Add(state);
        return this;
    }
}
