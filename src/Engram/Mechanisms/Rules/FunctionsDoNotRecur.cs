using Engram.Diagnostics;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>A function can be written out where it is called, so it never calls itself.</summary>
internal static class FunctionsDoNotRecur
{
    /// <summary><c>EN0225</c>: a function that calls itself, directly or through others.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) => mechanism.Functions
        .Where(f => Called(mechanism, f).Contains(f.Name))
        .Select(f => new Diagnostic("EN0225", $"{mechanism.Name}, function {f.Name}", $"'{f.Name}' calls itself", "Write it without recursion"));

    private static HashSet<string> Called(Mechanism mechanism, Function function)
    {
        HashSet<string> called = new(StringComparer.Ordinal);
        Queue<Function> open = new([function]);
        while (open.TryDequeue(out Function? next))
        {
            foreach (Call call in next.Body.Everything().OfType<Call>())
            {
                if (called.Add(call.Function) && mechanism.Functions.FindIndex(f => f.Name == call.Function) is >= 0 and int own)
                {
                    open.Enqueue(mechanism.Functions[own]);
                }
            }
        }

        return called;
    }
}
