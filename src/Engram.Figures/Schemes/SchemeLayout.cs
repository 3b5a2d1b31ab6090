using Engram.Mechanisms;

namespace Engram.Figures.Schemes;

/// <summary>Where states stand, in columns and rows: binding leads to the right, opening upwards, desensitisation downwards; blocked states mirror the others.</summary>
internal sealed class SchemeLayout
{
    private readonly SchemeGraph _graph;
    private readonly Spot?[] _places;

    private SchemeLayout(SchemeGraph graph) => (_graph, _places) = (graph, new Spot?[graph.Count]);

    /// <summary>Columns and rows; row 0 holds the shut states, negative rows lie above.</summary>
    public static Spot[] Of(SchemeGraph graph)
    {
        SchemeLayout layout = new(graph);
        layout.PlaceShut();
        layout.PlaceOpen();
        layout.PlaceDesensitised();
        layout.PlaceBlocked();
        return [.. layout._places.Select((p, i) => p ?? layout.Free(graph.Bound[i], 2))];
    }

    // Along the chain from the first state; shut states that share a column spread around the row.
    private void PlaceShut()
    {
        Dictionary<int, int> column = new() { [0] = 0 };
        Queue<int> open = new([0]);
        while (open.TryDequeue(out int at))
        {
            foreach (int next in _graph.Neighbours(at).Where(n => _graph.Roles[n] == StateRole.Shut && !column.ContainsKey(n)))
            {
                column[next] = column[at] + (_graph.Binding(at, next) is not 0 and int step ? step : 1);
                open.Enqueue(next);
            }
        }

        foreach (IGrouping<int, int> shared in column.Keys.Where(i => _graph.Roles[i] == StateRole.Shut).GroupBy(i => column[i]))
        {
            int[] states = [.. shared.Order()];
            for (int k = 0; k < states.Length; k++)
            {
                _places[states[k]] = new Spot(shared.Key, (k - ((states.Length - 1) / 2.0)) * 1.1);
            }
        }
    }

    private void PlaceOpen()
    {
        for (bool placed = true; placed;)
        {
            placed = false;
            foreach (int state in Waiting(StateRole.Open).ToArray())
            {
                int[] near = [.. Placed(state)];
                if (near.Length == 0)
                {
                    continue;
                }

                _places[state] = OpenPlace(state, near);
                placed = true;
            }
        }
    }

    // Behind its gates where there are several, or where it desensitises by itself; beside another open state, or its gate where there is one above; else above its gate.
    private Spot OpenPlace(int state, int[] near)
    {
        int[] shut = [.. near.Where(n => _graph.Roles[n] == StateRole.Shut)];
        if (shut.Length == 0)
        {
            return Free(_places[near[0]]!.Value.X + 1, _places[near[0]]!.Value.Y);
        }

        bool desensitises = _graph.Neighbours(state).Any(n => _graph.Roles[n] == StateRole.Desensitised);
        double right = shut.Max(n => _places[n]!.Value.X);
        (double X, double Y) above = (right, shut.Min(n => _places[n]!.Value.Y) - 1);
        return shut.Length > 1 || desensitises || IsTaken(above.X, above.Y)
            ? Free(right + 1, shut.Average(n => _places[n]!.Value.Y))
            : new Spot(above.X, above.Y);
    }

    private void PlaceDesensitised()
    {
        foreach (StateRole anchor in new[] { StateRole.Shut, StateRole.Open })
        {
            PlaceBelow(anchor);
        }

        for (bool placed = true; placed;)
        {
            placed = false;
            foreach (int state in Waiting(StateRole.Desensitised).ToArray())
            {
                int[] near = [.. Placed(state).OrderBy(n => Math.Abs(_graph.Binding(n, state)))];
                if (near.Length > 0)
                {
                    Spot from = _places[near[0]]!.Value;
                    int step = _graph.Binding(near[0], state);
                    _places[state] = Free(from.X + step, from.Y + (step == 0 ? 1 : 0));
                    placed = true;
                }
            }
        }
    }

    // States that desensitise from the same one spread below it, wide enough for the rates between.
    private void PlaceBelow(StateRole anchor)
    {
        double row = 1 + Math.Max(0, _places.Where((p, i) => p is not null && _graph.Roles[i] is StateRole.Shut or StateRole.Open).Max(p => p?.Y ?? 0) - 0.1);
        var groups = Waiting(StateRole.Desensitised)
            .Select(s => (State: s, Above: _graph.Neighbours(s).Where(n => _graph.Roles[n] == anchor && _places[n] is not null).Cast<int?>().FirstOrDefault()))
            .Where(p => p.Above is not null)
            .GroupBy(p => p.Above!.Value, p => p.State)
            .ToArray();
        foreach (var group in groups)
        {
            int[] states = [.. group];
            for (int k = 0; k < states.Length; k++)
            {
                _places[states[k]] = Free(_places[group.Key]!.Value.X + (2 * k) - (states.Length - 1), row);
            }
        }
    }

    private void PlaceBlocked()
    {
        double axis = (2 * _places.Max(p => p?.X ?? 0)) + 1;
        foreach (int state in Waiting(StateRole.Blocked).ToArray())
        {
            int? twin = _graph.Neighbours(state).Where(n => _graph.IsBlock(state, n) && _places[n] is not null).Cast<int?>().FirstOrDefault() ?? Likeness(state);
            Spot place = twin is { } t ? _places[t]!.Value : new Spot(_graph.Bound[state], 0);
            _places[state] = Free(axis - place.X, place.Y);
        }
    }

    // Without a step of block of its own: the state as much bound and as desensitised.
    private int? Likeness(int state)
    {
        string said = _graph.Scheme.States[state].Description;
        StateRole role = said.Contains("desensiti", StringComparison.OrdinalIgnoreCase) ? StateRole.Desensitised
            : said.Contains("open", StringComparison.OrdinalIgnoreCase) ? StateRole.Open
            : StateRole.Shut;
        return Enumerable.Range(0, _graph.Count).Where(i => _graph.Roles[i] == role && _graph.Bound[i] == _graph.Bound[state]).Cast<int?>().FirstOrDefault();
    }

    private IEnumerable<int> Waiting(StateRole role) => Enumerable.Range(0, _graph.Count).Where(i => _graph.Roles[i] == role && _places[i] is null);

    private IEnumerable<int> Placed(int state) => _graph.Neighbours(state).Where(n => _places[n] is not null);

    // The nearest place to the right that nobody has.
    private Spot Free(double column, double row)
    {
        while (IsTaken(column, row))
        {
            column += 1;
        }

        return new Spot(column, row);
    }

    private bool IsTaken(double column, double row) => _places.Any(p => p is { } q && Math.Abs(q.X - column) < 0.7 && Math.Abs(q.Y - row) < 0.7);
}
