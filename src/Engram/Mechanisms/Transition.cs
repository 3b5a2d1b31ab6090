using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms;

/// <summary>A first-order transition between two states.</summary>
/// <param name="From">State it leaves.</param>
/// <param name="To">State it enters.</param>
/// <param name="Rate">Rate, 1/ms; may depend on ligands, voltage, temperature, parameters, definitions, time.</param>
public sealed record Transition(string From, string To, Expression Rate)
{
    /// <summary>The transition as chemistry: <c>C0 → C1 : k1 * glutamate</c>.</summary>
    public override string ToString() => $"{From} → {To} : {Rate}";
}
