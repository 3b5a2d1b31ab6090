using Engram.Mechanisms;

namespace Engram.Kinetics;

/// <summary>The loops of a scheme's graph, found from its transitions alone.</summary>
internal static class SchemeLoops
{
    // Short loops are what a reader can check; the basis covers everything else.
    private const int LongestListed = 6, MostListed = 400;

    /// <summary>Every simple loop of up to six states, and a basis that closes every longer one; as indices into the states.</summary>
    public static IReadOnlyList<int[]> Of(KineticScheme scheme)
    {
        List<int>[] neighbours = Neighbours(scheme);
        List<int[]> loops = [];
        for (int start = 0; start < neighbours.Length && loops.Count < MostListed; start++)
        {
            Extend(neighbours, [start], loops);
        }

        HashSet<string> known = [.. loops.Select(Key)];
        loops.AddRange(Basis(neighbours).Where(loop => known.Add(Key(loop))));
        return loops;
    }

    /// <summary>Fundamental loops of a breadth-first spanning forest: any loop's products are products of theirs (Kelly 1979).</summary>
    public static IEnumerable<int[]> Basis(List<int>[] neighbours)
    {
        int[] parent = SpanningForest(neighbours, out int[] depth);
        for (int i = 0; i < neighbours.Length; i++)
        {
            foreach (int j in neighbours[i].Where(j => j > i && parent[i] != j && parent[j] != i))
            {
                yield return Join(i, j, parent, depth);
            }
        }
    }

    public static List<int>[] Neighbours(KineticScheme scheme)
    {
        List<int>[] neighbours = [.. scheme.States.Select(_ => new List<int>())];
        foreach (Transition t in scheme.Transitions)
        {
            (int from, int to) = (scheme.IndexOf(t.From), scheme.IndexOf(t.To));
            if (from != to && !neighbours[from].Contains(to))
            {
                neighbours[from].Add(to);
                neighbours[to].Add(from);
            }
        }

        return neighbours;
    }

    // Each loop once: its smallest state first, and the second smaller than the last.
    private static void Extend(List<int>[] neighbours, List<int> path, List<int[]> loops)
    {
        foreach (int next in neighbours[path[^1]])
        {
            if (loops.Count >= MostListed)
            {
                return;
            }

            if (next == path[0] && path.Count > 2 && path[1] < path[^1])
            {
                loops.Add([.. path]);
            }
            else if (next > path[0] && path.Count < LongestListed && !path.Contains(next))
            {
                path.Add(next);
                Extend(neighbours, path, loops);
                path.RemoveAt(path.Count - 1);
            }
        }
    }

    private static int[] SpanningForest(List<int>[] neighbours, out int[] depth)
    {
        int[] parent = [.. Enumerable.Repeat(-1, neighbours.Length)], depths = [.. parent];
        foreach (int root in Enumerable.Range(0, parent.Length))
        {
            Queue<int> open = new(depths[root] < 0 ? [root] : []);
            depths[root] = Math.Max(0, depths[root]);
            while (open.TryDequeue(out int i))
            {
                foreach (int j in neighbours[i].Where(j => depths[j] < 0))
                {
                    (depths[j], parent[j]) = (depths[i] + 1, i);
                    open.Enqueue(j);
                }
            }
        }

        depth = depths;
        return parent;
    }

    private static int[] Join(int i, int j, int[] parent, int[] depth)
    {
        List<int> fromI = [i], fromJ = [j];
        while (fromI[^1] != fromJ[^1])
        {
            List<int> deeper = depth[fromI[^1]] >= depth[fromJ[^1]] ? fromI : fromJ;
            deeper.Add(parent[deeper[^1]]);
        }

        fromJ.Reverse();
        return [.. fromI, .. fromJ.Skip(1)];
    }

    private static string Key(int[] loop)
    {
        int at = Array.IndexOf(loop, loop.Min());
        IEnumerable<int> turned = loop.Skip(at).Concat(loop.Take(at));
        int[] forward = [.. turned];
        return string.Join(',', forward[1] < forward[^1] ? forward : [forward[0], .. forward.Skip(1).Reverse()]);
    }
}
