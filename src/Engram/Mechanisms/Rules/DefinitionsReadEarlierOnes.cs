using Engram.Diagnostics;
using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Definitions, then gates, are computed in the order in which they are written, so each reads only earlier ones.</summary>
internal static class DefinitionsReadEarlierOnes
{
    /// <summary><c>EN0211</c>: reads a later one; <c>EN0212</c>: reads itself, directly or through others.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        Dictionary<string, (string Kind, Expression Value)> computed = new(StringComparer.Ordinal);
        foreach (Definition definition in mechanism.Definitions)
        {
            computed.TryAdd(definition.Name, ("definition", definition.Value));
        }

        foreach (Gate gate in mechanism.Gates)
        {
            computed.TryAdd(gate.Name, ("gate", gate.Factor));
        }

        List<string> order = [.. computed.Keys];
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach ((string name, (string kind, Expression value)) in computed)
        {
            foreach (string read in value.Names().Where(n => order.IndexOf(n) >= order.IndexOf(name)))
            {
                string where = $"{mechanism.Name}, {kind} {name}";
                if (Circle(read, name, computed) is not { } circle)
                {
                    yield return new("EN0211", where, $"'{name}' reads '{read}', which is computed after it", $"Write '{read}' before '{name}'");
                }
                else if (told.Add(string.Join(' ', circle.Order(StringComparer.Ordinal))))
                {
                    yield return new("EN0212", where, $"'{name}' depends on itself: {string.Join(" → ", circle.Prepend(name))}",
                        "Make it an equation if it has a history, else break the circle");
                }
            }
        }
    }

    // The names read on the way from one value to another, or null when the one does not depend on the other.
    private static List<string>? Circle(string from, string to, Dictionary<string, (string Kind, Expression Value)> computed)
    {
        Queue<List<string>> paths = new([[from]]);
        HashSet<string> seen = new([from], StringComparer.Ordinal);
        while (paths.TryDequeue(out List<string>? path))
        {
            if (path[^1] == to)
            {
                return path;
            }

            foreach (string next in computed[path[^1]].Value.Names().Where(n => computed.ContainsKey(n) && seen.Add(n)))
            {
                paths.Enqueue([.. path, next]);
            }
        }

        return null;
    }
}
