using Engram.Mechanisms.Expressions;

namespace Engram.Mechanisms.Rules;

/// <summary>Which states of a scheme can follow which, when every ligand is present.</summary>
internal static class StateGraph
{
    /// <summary>The states that can be reached from one, itself included; a transition whose rate is written as 0 does not count.</summary>
    public static HashSet<string> From(KineticScheme scheme, string start) => Closure(start, scheme, t => (t.From, t.To));

    /// <summary>The states from which one can be reached, itself included.</summary>
    public static HashSet<string> To(KineticScheme scheme, string end) => Closure(end, scheme, t => (t.To, t.From));

    private static HashSet<string> Closure(string start, KineticScheme scheme, Func<Transition, (string Here, string There)> edge)
    {
        ILookup<string, string> next = scheme.Transitions.Where(t => t.Rate is not Number { Value: 0 }).Select(edge).ToLookup(e => e.Here, e => e.There);
        HashSet<string> seen = new([start], StringComparer.Ordinal);
        Queue<string> open = new([start]);
        while (open.TryDequeue(out string? state))
        {
            foreach (string there in next[state].Where(seen.Add))
            {
                open.Enqueue(there);
            }
        }

        return seen;
    }
}
