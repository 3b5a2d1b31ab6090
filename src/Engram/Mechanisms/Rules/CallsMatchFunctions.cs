using Engram.Diagnostics;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Every call is of a function that exists, with as many arguments as it takes.</summary>
internal static class CallsMatchFunctions
{
    /// <summary><c>EN0206</c>: no such function; <c>EN0213</c>: another number of arguments.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        Dictionary<string, int> counts = new(Call.BuiltIn, StringComparer.Ordinal) { ["if"] = 3 };
        foreach (Function function in mechanism.Functions)
        {
            counts[function.Name] = function.Arguments.Length;
        }

        foreach (Formula formula in Formula.Of(mechanism))
        {
            foreach (Call call in formula.Text.Everything().OfType<Call>())
            {
                if (!counts.TryGetValue(call.Function, out int count))
                {
                    yield return new("EN0206", formula.Where(mechanism), $"'{call.Function}' is not a function", NearestName.Advice(call.Function, counts.Keys));
                }
                else if (count != call.Arguments.Length)
                {
                    yield return new("EN0213", formula.Where(mechanism), $"'{call}' gives {call.Arguments.Length} arguments to {call.Function}",
                        $"It takes {count}");
                }
            }
        }
    }
}
