using Engram.Compilation.Emit;
using Engram.Mechanisms;

namespace Engram.Simulation.FixedStep;

/// <summary>The events of one block in order, and the connections' own variables.</summary>
internal sealed class BlockEvents
{
    private readonly GridEvent[] _events;
    private readonly EquatableArray<Connection> _connections;
    private readonly int[] _handlerOf;
    private readonly Dictionary<int, double[]> _variables = [];
    private readonly ProgramEvaluator[] _handlers;
    private readonly double[][] _rows;
    private readonly int _stateRows;
    private int _next;

    /// <param name="setup">What all blocks share.</param>
    /// <param name="events">Events of the block's instances, in order.</param>
    public BlockEvents(PopulationSetup setup, GridEvent[] events)
    {
        (_connections, _handlerOf, _stateRows) = (setup.Model.Connections, setup.HandlerOf, setup.Compiled.Rows.Length);
        _events = events;
        _handlers = [.. setup.Compiled.Handlers.Select(p => new ProgramEvaluator(p))];
        _rows = [.. setup.Compiled.Handlers.Select(p => new double[p.Rows.Length])];
        foreach (GridEvent e in _events)
        {
            EquatableArray<Definition> own = setup.Compiled.Lowered.Events[_handlerOf[e.Connection]].ConnectionState;
            if (own.Length > 0 && !_variables.ContainsKey(e.Connection))
            {
                _variables[e.Connection] = [.. own.Select(d => d.Value.Evaluate(static _ => 0))];
            }
        }
    }

    /// <summary>The step of the next event.</summary>
    public int NextStep => _next < _events.Length ? _events[_next].Step : int.MaxValue;

    /// <summary>Takes the next event of a step, if there is one.</summary>
    public bool TryTake(int step, out int connection)
    {
        bool due = _next < _events.Length && _events[_next].Step == step;
        connection = due ? _events[_next++].Connection : -1;
        return due;
    }

    /// <summary>Carries out a connection's handler on an active instance.</summary>
    public void Deliver(int connection, double[] inputs, AlignedRows active, int column)
    {
        int handler = _handlerOf[connection];
        double[] rows = _rows[handler];
        for (int r = 0; r < _stateRows; r++)
        {
            rows[r] = active[r, column];
        }

        EquatableArray<double> arguments = _connections[connection].Arguments;
        arguments.AsSpan().CopyTo(rows.AsSpan(_stateRows));
        bool hasVariables = _variables.TryGetValue(connection, out double[]? variables);
        if (hasVariables)
        {
            variables!.CopyTo(rows, _stateRows + arguments.Length);
        }

        _handlers[handler].Run(inputs, rows, rows);
        for (int r = 0; r < _stateRows; r++)
        {
            active[r, column] = rows[r];
        }

        if (hasVariables)
        {
            rows.AsSpan(_stateRows + arguments.Length).CopyTo(variables);
        }
    }
}
