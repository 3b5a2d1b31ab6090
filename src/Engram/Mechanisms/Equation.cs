using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Mechanisms;

/// <summary>A state variable that follows an ordinary differential equation: a transmitter that decays, a gating variable, calcium.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Initial">Value at the start.</param>
/// <param name="Derivative">Time derivative, base unit per ms.</param>
public sealed record Equation(string Name, Dimension Dimension, Expression Initial, Expression Derivative);

/// <summary>What happens when a spike or another event arrives (NMODL's NET_RECEIVE).</summary>
/// <param name="Name">Name of the event, e.g. <c>spike</c>.</param>
/// <param name="Arguments">Names of the numbers that come with the event, e.g. <c>weight</c>.</param>
/// <param name="ConnectionState">Variables kept for each connection (e.g. a facilitation), with their initial values.</param>
/// <param name="Updates">Assignments carried out in order; targets are equation variables or connection state.</param>
public sealed record EventHandler(
    string Name, EquatableArray<string> Arguments, EquatableArray<Definition> ConnectionState, EquatableArray<Update> Updates);

/// <summary>One assignment of an event handler.</summary>
/// <param name="Target">Equation variable or connection state.</param>
/// <param name="Value">New value; may read the old one.</param>
public sealed record Update(string Target, Expression Value);
