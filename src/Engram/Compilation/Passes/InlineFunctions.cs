using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>Replaces every call of the mechanism's own functions by the function's body.</summary>
/// <example>Before: <c>FUNCTION half(x) = x / 2; rate half(kon)</c>; after: <c>rate kon / 2</c>.</example>
internal static class InlineFunctions
{
    public static Mechanism Run(Mechanism mechanism) => mechanism.Functions.Length == 0
        ? mechanism
        : MapExpressions.Run(mechanism, e => e.Rewrite(node => Inline(mechanism, node, depth: 0))) with { Functions = [] };

    private static Expression Inline(Mechanism mechanism, Expression node, int depth)
    {
        if (node is not Call call || mechanism.Functions.FindIndex(f => f.Name == call.Function) is not (>= 0 and int index))
        {
            return node;
        }

        Function function = mechanism.Functions[index];
        if (depth > 50)
        {
            throw new CompilationException(new("EN0303", mechanism.Name, $"function '{function.Name}' calls itself", "Write it without recursion"));
        }

        Dictionary<string, Expression> arguments = function.Arguments.Zip(call.Arguments).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        return function.Body
            .Rewrite(inner => Inline(mechanism, inner, depth + 1))
            .Rewrite(inner => inner is Symbol s && arguments.TryGetValue(s.Name, out Expression? value) ? value : inner);
    }
}
