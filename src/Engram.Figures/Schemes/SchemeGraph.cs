using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Figures.Schemes;

/// <summary>A scheme as a graph: roles of its states, how many agonist molecules each has bound beyond the first, and its neighbours.</summary>
internal sealed class SchemeGraph
{
    private static readonly string[] s_blockers = ["magnesium", "zinc", "spermine", "ketamine", "memantine"];

    private readonly Mechanism _mechanism;

    public SchemeGraph(Mechanism mechanism)
    {
        _mechanism = mechanism;
        Scheme = mechanism.Scheme;
        Count = Scheme.States.Length;
        Edges = [.. Scheme.Transitions.Select(t => new SchemeEdge(Scheme.IndexOf(t.From), Scheme.IndexOf(t.To), t.Rate, Binds(t.Rate, false), Binds(t.Rate, true)))];
        Bound = Potential(e => e.BindsAgonist);
        int[] blocked = Potential(e => e.BindsBlocker);
        Roles = [.. Scheme.States.Select((s, i) => blocked[i] > 0 && !s.IsOpen ? StateRole.Blocked : StateRoles.Of(s))];
        MarkSecluded();
    }

    public KineticScheme Scheme { get; }

    public int Count { get; }

    public IReadOnlyList<SchemeEdge> Edges { get; }

    public StateRole[] Roles { get; }

    /// <summary>Agonist molecules bound, less those of the first state.</summary>
    public int[] Bound { get; }

    /// <summary>Neighbours of a state, in the order of the transitions.</summary>
    public IEnumerable<int> Neighbours(int state) =>
        Edges.Where(e => e.From == state || e.To == state).Select(e => e.From == state ? e.To : e.From).Distinct();

    /// <summary>+1 where going from one state to the other binds an agonist, -1 where it loses one, 0 otherwise.</summary>
    public int Binding(int from, int to) =>
        Edges.Any(e => (e.From, e.To) == (from, to) && e.BindsAgonist) ? 1
        : Edges.Any(e => (e.From, e.To) == (to, from) && e.BindsAgonist) ? -1
        : 0;

    /// <summary>Whether two states differ by a bound blocker.</summary>
    public bool IsBlock(int a, int b) => Edges.Any(e => e.BindsBlocker && ((e.From, e.To) == (a, b) || (e.From, e.To) == (b, a)));

    // A shut state that is reached through desensitised ones only is a deeper desensitised one.
    private void MarkSecluded()
    {
        HashSet<int> reached = [0];
        Queue<int> open = new([0]);
        while (open.TryDequeue(out int at))
        {
            foreach (int next in Neighbours(at).Where(n => Roles[n] != StateRole.Desensitised && reached.Add(n)))
            {
                open.Enqueue(next);
            }
        }

        for (int i = 0; i < Count; i++)
        {
            Roles[i] = Roles[i] == StateRole.Shut && !reached.Contains(i) ? StateRole.Desensitised : Roles[i];
        }
    }

    private int[] Potential(Func<SchemeEdge, bool> binds)
    {
        int?[] level = new int?[Count];
        level[0] = 0;
        Queue<int> open = new([0]);
        while (open.TryDequeue(out int at))
        {
            foreach (int next in Neighbours(at).Where(n => level[n] is null))
            {
                bool gains = Edges.Any(e => (e.From, e.To) == (at, next) && binds(e)), loses = Edges.Any(e => (e.From, e.To) == (next, at) && binds(e));
                level[next] = level[at] + (gains ? 1 : loses ? -1 : 0);
                open.Enqueue(next);
            }
        }

        return [.. level.Select(l => l ?? 0)];
    }

    private bool Binds(Expression rate, bool blocker) => Reads(rate).Any(name =>
        _mechanism.Inputs.Any(i => i.Name == name && i.Kind == InputKind.Ligand) && s_blockers.Contains(name) == blocker);

    private IEnumerable<string> Reads(Expression rate) => rate.Names().SelectMany(name =>
        _mechanism.Definitions.FirstOrDefault(d => d.Name == name) is { } definition ? Reads(definition.Value) : [name]);
}

/// <summary>A transition of the graph.</summary>
/// <param name="From">Index of the state it leaves.</param>
/// <param name="To">Index of the state it enters.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="BindsAgonist">Whether the rate grows with an agonist.</param>
/// <param name="BindsBlocker">Whether the rate grows with a pore blocker.</param>
internal sealed record SchemeEdge(int From, int To, Expression Rate, bool BindsAgonist, bool BindsBlocker);
