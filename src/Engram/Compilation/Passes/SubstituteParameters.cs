using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>Writes every parameter as its number: a kernel is made in milliseconds, so another value is another kernel, and all that follows from numbers alone is computed once.</summary>
/// <example>Before: <c>kon = 5 /mM/ms; rate kon * glutamate</c>; after: <c>rate 5 [1/mM/ms] * glutamate</c>.</example>
internal static class SubstituteParameters
{
    public static Mechanism Run(Mechanism mechanism)
    {
        Dictionary<string, Expression> numbers = mechanism.Parameters.ToDictionary(
            p => p.Name, p => (Expression)new Number(p.Quantity.Value, p.Quantity.Dimension), StringComparer.Ordinal);
        return numbers.Count == 0
            ? mechanism
            : MapExpressions.Run(mechanism, e => e.Rewrite(node => node is Symbol s && numbers.TryGetValue(s.Name, out Expression? number) ? number : node))
                with
            { Parameters = [] };
    }
}
