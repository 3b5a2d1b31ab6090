using System.Text;
using Engram.Mechanisms;

namespace Engram.Cli.Showing;

/// <summary>A scheme as text: states on a grid, joined where they are neighbours, with an arrow where there is no way back; open states in brackets.</summary>
/// <remarks>The shortest way from the first state to the most open one is the first row; every other state goes where it touches most of its neighbours.</remarks>
internal static class SchemeDiagram
{
    private const int Gap = 5;

    /// <summary>The lines of the diagram; joins that do not fit the grid are listed below it.</summary>
    public static IReadOnlyList<string> Of(KineticScheme scheme)
    {
        Grid grid = new(scheme);
        List<string> lines = [.. Draw(grid)];
        string[] apart = [.. grid.Joins.Where(j => !grid.AreNeighbours(j.A, j.B)).Select(j => $"{j.A} {(j.TwoWay ? "⇌" : "→")} {j.B}")];
        if (apart.Length > 0)
        {
            lines.Add("and " + string.Join(", ", apart));
        }

        return lines;
    }

    private static IEnumerable<string> Draw(Grid grid)
    {
        int[] widths = [.. Enumerable.Range(0, grid.Columns).Select(c => Enumerable.Range(0, grid.Rows).Max(r => Label(grid, r, c).Length))];
        for (int r = 0; r < grid.Rows; r++)
        {
            // Signs that keep their width when a plain page spells them.
            StringBuilder states = new(), joins = new();
            for (int c = 0; c < grid.Columns; c++)
            {
                string label = Label(grid, r, c);
                int before = (widths[c] - label.Length) / 2;
                states.Append(' ', before).Append(label).Append(' ', widths[c] - label.Length - before);
                states.Append(c + 1 < grid.Columns ? Join(grid, (r, c), (r, c + 1), " ─── ", " ──> ", " <── ") : "");
                joins.Append(' ', (widths[c] - 1) / 2).Append(Join(grid, (r, c), (r + 1, c), "│", "v", "^").Trim().PadRight(1)).Append(' ', widths[c] - 1 - ((widths[c] - 1) / 2) + Gap);
            }

            yield return states.ToString().TrimEnd();
            if (r + 1 < grid.Rows)
            {
                yield return joins.ToString().TrimEnd();
            }
        }
    }

    private static string Label(Grid grid, int row, int column) =>
        grid.At(row, column) is not { } state ? "" : state.IsOpen ? $"[{state.Name}]" : state.Name;

    private static string Join(Grid grid, (int Row, int Column) a, (int Row, int Column) b, string both, string there, string back)
    {
        (State? from, State? to) = (grid.At(a.Row, a.Column), grid.At(b.Row, b.Column));
        return from is null || to is null ? new string(' ', Gap) : (grid.Leads(from.Name, to.Name), grid.Leads(to.Name, from.Name)) switch
        {
            (true, true) => both,
            (true, false) => there,
            (false, true) => back,
            _ => new string(' ', Gap),
        };
    }

    /// <summary>Where each state stands.</summary>
    private sealed class Grid
    {
        private readonly KineticScheme _scheme;
        private readonly HashSet<(string, string)> _leads;
        private readonly Dictionary<string, (int Row, int Column)> _places = [];

        public Grid(KineticScheme scheme)
        {
            _scheme = scheme;
            _leads = [.. scheme.Transitions.Select(t => (t.From, t.To))];
            List<string> way = WayToOpen();
            for (int c = 0; c < way.Count; c++)
            {
                _places[way[c]] = (0, c);
            }

            while (scheme.States.Where(s => !_places.ContainsKey(s.Name)).MaxBy(s => Around(s.Name).Count(_places.ContainsKey)) is { } next)
            {
                _places[next.Name] = BestPlace(next.Name);
            }

            int top = _places.Values.Min(p => p.Row), left = _places.Values.Min(p => p.Column);
            _places = _places.ToDictionary(p => p.Key, p => (p.Value.Row - top, p.Value.Column - left));
        }

        public int Rows => _places.Values.Max(p => p.Row) + 1;

        public int Columns => _places.Values.Max(p => p.Column) + 1;

        public IEnumerable<(string A, string B, bool TwoWay)> Joins => _scheme.Transitions
            .Where(t => !_leads.Contains((t.To, t.From)) || _scheme.IndexOf(t.From) < _scheme.IndexOf(t.To))
            .Select(t => (t.From, t.To, _leads.Contains((t.To, t.From))));

        public State? At(int row, int column) => _scheme.States.FirstOrDefault(s => _places[s.Name] == (row, column));

        public bool Leads(string from, string to) => _leads.Contains((from, to));

        public bool AreNeighbours(string a, string b) => Distance(_places[a], _places[b]) == 1;

        private IEnumerable<string> Around(string state) =>
            _scheme.States.Select(s => s.Name).Where(s => _leads.Contains((state, s)) || _leads.Contains((s, state)));

        // Breadth first, so the way is a shortest one.
        private List<string> WayToOpen()
        {
            State written = _scheme.States[0];
            string goal = _scheme.States.MaxBy(s => s.Level)!.Name;
            // Schemes of the Q-matrix school list their open states first: the rest is then the state furthest from them.
            string first = written.IsOpen ? Reached(written.Name).Last().Key : written.Name;
            OrderedDictionary<string, string> cameFrom = Reached(first);
            List<string> way = [];
            for (string s = cameFrom.ContainsKey(goal) ? goal : first; way.Count == 0 || way[0] != first; s = cameFrom[s])
            {
                way.Insert(0, s);
            }

            return way;
        }

        // Every state that can be reached, nearest first, with the one before it on the way.
        private OrderedDictionary<string, string> Reached(string from)
        {
            OrderedDictionary<string, string> cameFrom = new() { [from] = from };
            Queue<string> next = new([from]);
            while (next.TryDequeue(out string? now))
            {
                foreach (string s in Around(now).Where(s => cameFrom.TryAdd(s, now)))
                {
                    next.Enqueue(s);
                }
            }

            return cameFrom;
        }

        // Touching neighbours counts most; then near to them; then below rather than above; then a compact picture.
        private (int Row, int Column) BestPlace(string state)
        {
            (int Row, int Column)[] neighbours = [.. Around(state).Where(_places.ContainsKey).Select(s => _places[s])];
            int low = _places.Values.Min(p => p.Row) - 1, high = _places.Values.Max(p => p.Row) + 1;
            int right = _places.Values.Max(p => p.Column) + 1;
            IEnumerable<(int Row, int Column)> free =
                from row in Enumerable.Range(low, high - low + 1)
                from column in Enumerable.Range(0, right + 1)
                where !_places.ContainsValue((row, column))
                select (row, column);
            return free.MinBy(p => (
                -neighbours.Count(n => Distance(n, p) == 1), neighbours.Sum(n => Distance(n, p)), p.Column == right ? 1 : 0, p.Row < 0 ? 1 : 0, Math.Abs(p.Row), p.Column));
        }

        private static int Distance((int Row, int Column) a, (int Row, int Column) b) => Math.Abs(a.Row - b.Row) + Math.Abs(a.Column - b.Column);
    }
}
