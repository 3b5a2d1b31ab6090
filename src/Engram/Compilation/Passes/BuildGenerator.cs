using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Passes;

/// <summary>
/// Sorts a description into the parts that are advanced one after the other, each by the method that suits it: an equation linear in its
/// variable, a scheme driven by others, or a group that must be solved together.
/// </summary>
/// <example>
/// Before: <c>glu' = -glu / 1.2; C0 → C1 : 13 * glu; C1 → C0 : 0.0059</c>; after: part 1 <c>glu' = a·glu + b</c>, a = -1/1.2;
/// part 2 the generator with rows C0, C1 and the two rates.
/// </example>
internal static class BuildGenerator
{
    public static IReadOnlyList<SystemPart> Run(Mechanism mechanism)
    {
        List<Node> nodes = Nodes(mechanism);
        bool[,] reaches = Closure(nodes);
        List<SystemPart> parts = [];
        HashSet<int> done = [];
        while (done.Count < nodes.Count)
        {
            int next = Enumerable.Range(0, nodes.Count).First(i => !done.Contains(i)
                && Enumerable.Range(0, nodes.Count).All(j => !reaches[i, j] || done.Contains(j) || reaches[j, i]));
            int[] group = [.. Enumerable.Range(0, nodes.Count).Where(j => j == next || (reaches[next, j] && reaches[j, next]))];
            parts.Add(PartOf(mechanism, nodes, group));
            done.UnionWith(group);
        }

        return parts;
    }

    private static SystemPart PartOf(Mechanism m, List<Node> nodes, int[] group)
    {
        Node only = nodes[group[0]];
        if (group.Length == 1 && only.Scheme is { } scheme && !only.Reads.Contains(group[0]))
        {
            return new DrivenScheme(scheme);
        }

        if (group.Length == 1 && only.Equation is { } equation && Linear(m, equation) is { } linear)
        {
            return linear;
        }

        return new CoupledGroup(
            group.Select(i => nodes[i].Scheme).OfType<KineticScheme>().ToEquatableArray(),
            group.Select(i => nodes[i].Equation).OfType<Equation>().ToEquatableArray());
    }

    // u' = a·u + b with a, b free of u: the derivative by u does not contain u.
    private static LinearEquation? Linear(Mechanism m, Equation equation)
    {
        Expression slope = Differentiate.Run(m, equation.Derivative, equation.Name);
        return Dependencies.Of(m, slope).Contains(equation.Name) ? null : new LinearEquation(equation, slope);
    }

    private static List<Node> Nodes(Mechanism m)
    {
        Dictionary<string, int> owner = new(StringComparer.Ordinal);
        foreach ((KineticScheme scheme, int index) in m.Schemes.Select((s, i) => (s, i)))
        {
            foreach (State state in scheme.States)
            {
                owner[state.Name] = index;
            }
        }

        foreach ((Equation equation, int index) in m.Equations.Select((e, i) => (e, i)))
        {
            owner[equation.Name] = m.Schemes.Length + index;
        }

        IReadOnlySet<int> Reads(IEnumerable<Expression> formulas) =>
            formulas.SelectMany(f => Dependencies.Of(m, f)).Where(owner.ContainsKey).Select(n => owner[n]).ToHashSet();

        return
        [
            .. m.Schemes.Select(s => new Node(s, null, Reads(s.Transitions.Select(t => t.Rate)))),
            .. m.Equations.Select(e => new Node(null, e, Reads([e.Derivative]))),
        ];
    }

    private static bool[,] Closure(List<Node> nodes)
    {
        int n = nodes.Count;
        bool[,] reaches = new bool[n, n];
        for (int i = 0; i < n; i++)
        {
            foreach (int j in nodes[i].Reads)
            {
                reaches[i, j] = true;
            }
        }

        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; reaches[i, k] && j < n; j++)
                {
                    reaches[i, j] |= reaches[k, j];
                }
            }
        }

        return reaches;
    }

    private sealed record Node(KineticScheme? Scheme, Equation? Equation, IReadOnlySet<int> Reads);
}
