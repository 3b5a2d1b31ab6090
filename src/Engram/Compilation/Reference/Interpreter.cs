using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Compilation.Reference;

/// <summary>Computes a description by walking its formulas: slow, plain, and the truth that every faster backend is tested against.</summary>
/// <remarks>
/// Inputs come as a span in the order of <see cref="Mechanism.Inputs"/>; the state holds the occupancies of each scheme in order,
/// then the variables of the equations. Everything is in base units (ms, mV, nS, pA, mM). One interpreter serves one thread.
/// </remarks>
public sealed class Interpreter
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly double[] _values;
    private readonly Func<string, double> _read;
    private readonly int _inputsAt, _statesAt, _definitionsAt, _opensAt, _gatesAt;
    private readonly int[] _offsets;
    private readonly (int From, int To, Expression Rate)[][] _transitions;
    private readonly Expression[] _definitions, _gates, _currents, _derivatives;

    /// <summary>Prepares to compute a mechanism.</summary>
    /// <param name="mechanism">A description that passes the rules.</param>
    public Interpreter(Mechanism mechanism)
    {
        Mechanism = Passes.InlineFunctions.Run(mechanism);
        _inputsAt = Reserve(Mechanism.Inputs.Select(i => i.Name));
        int parametersAt = Reserve(Mechanism.Parameters.Select(p => p.Name));
        StateNames = [.. Mechanism.Schemes.SelectMany(s => s.States.Select(x => x.Name)), .. Mechanism.Equations.Select(e => e.Name)];
        _statesAt = Reserve(StateNames);
        _opensAt = Reserve(Mechanism.Schemes.Select(s => s.OpenSymbol));
        _definitionsAt = Reserve(Mechanism.Definitions.Select(d => d.Name));
        _gatesAt = Reserve(Mechanism.Gates.Select(g => g.Name));
        _values = new double[_slots.Count];
        _read = Read;
        for (int i = 0; i < Mechanism.Parameters.Length; i++)
        {
            _values[parametersAt + i] = Mechanism.Parameters[i].Quantity.Value;
        }

        _offsets = [.. Enumerable.Range(0, Mechanism.Schemes.Length + 1).Select(k => Mechanism.Schemes.Take(k).Sum(x => x.States.Length))];
        _transitions = [.. Mechanism.Schemes.Select(x => x.Transitions.Select(t => (x.IndexOf(t.From), x.IndexOf(t.To), Bind(t.Rate))).ToArray())];
        _definitions = [.. Mechanism.Definitions.Select(d => Bind(d.Value))];
        _gates = [.. Mechanism.Gates.Select(g => Bind(g.Factor))];
        _currents = [.. Mechanism.Currents.Select(c => Bind(CurrentFormula.Of(c)))];
        _derivatives = [.. Mechanism.Equations.Select(e => Bind(e.Derivative))];
    }

    /// <summary>The description, with its functions inlined.</summary>
    public Mechanism Mechanism { get; }

    /// <summary>Names of the state variables in order: occupancies of each scheme, then equation variables.</summary>
    public IReadOnlyList<string> StateNames { get; }

    /// <summary>Number of state variables.</summary>
    public int StateCount => StateNames.Count;

    /// <summary>Where a scheme's occupancies begin in the state.</summary>
    public int SchemeOffset(int scheme) => _offsets[scheme];

    /// <summary>Where the equation variables begin in the state.</summary>
    public int EquationOffset => _offsets[^1];

    /// <summary>The inputs' default values, in order.</summary>
    public double[] DefaultInputs() => [.. Mechanism.Inputs.Select(i => i.Default)];

    /// <summary>Writes the generator Q of one scheme, row-major, 1/ms: off the diagonal the rate from row to column; rows sum to zero.</summary>
    public void Generator(int scheme, ReadOnlySpan<double> inputs, ReadOnlySpan<double> state, Span<double> q)
    {
        Set(inputs, state);
        int n = Mechanism.Schemes[scheme].States.Length;
        q.Clear();
        foreach ((int from, int to, Expression formula) in _transitions[scheme])
        {
            double rate = formula.Evaluate(_read);
            q[(from * n) + to] += rate;
            q[(from * n) + from] -= rate;
        }
    }

    /// <summary>Writes the time derivative of the whole state, per ms.</summary>
    public void Derivative(ReadOnlySpan<double> inputs, ReadOnlySpan<double> state, Span<double> derivative)
    {
        Set(inputs, state);
        derivative.Clear();
        for (int scheme = 0; scheme < _transitions.Length; scheme++)
        {
            int offset = _offsets[scheme];
            foreach ((int from, int to, Expression rate) in _transitions[scheme])
            {
                double flow = rate.Evaluate(_read) * state[offset + from];
                derivative[offset + from] -= flow;
                derivative[offset + to] += flow;
            }
        }

        for (int i = 0; i < _derivatives.Length; i++)
        {
            derivative[EquationOffset + i] = _derivatives[i].Evaluate(_read);
        }
    }

    /// <summary>Takes the inputs and the state from which <see cref="Now(string)"/>, <see cref="CurrentNow"/> and <see cref="ConductanceNow"/> read.</summary>
    public void Set(ReadOnlySpan<double> inputs, ReadOnlySpan<double> state)
    {
        inputs.CopyTo(_values.AsSpan(_inputsAt));
        state.CopyTo(_values.AsSpan(_statesAt));
        for (int s = 0; s < _transitions.Length; s++)
        {
            _values[_opensAt + s] = Open(s, state);
        }

        for (int i = 0; i < _definitions.Length; i++)
        {
            _values[_definitionsAt + i] = _definitions[i].Evaluate(_read);
        }

        for (int i = 0; i < _gates.Length; i++)
        {
            _values[_gatesAt + i] = _gates[i].Evaluate(_read);
        }
    }

    /// <summary>The value of anything the mechanism names, under what was set.</summary>
    /// <exception cref="CompilationException"><c>EN0301</c>: no such name.</exception>
    public double Now(string name) => Read(name);

    /// <summary>Any formula in the mechanism's names, under what was set.</summary>
    public double Now(Expression formula) => formula.Evaluate(_read);

    /// <summary>A formula made ready to be computed many times: its names are looked up once.</summary>
    public Expression Bind(Expression formula) =>
        formula.Rewrite(node => node is Symbol name && _slots.TryGetValue(name.Name, out int slot) ? new BoundSymbol(name.Name, slot, _values) : node);

    /// <summary>A current under what was set, pA, outward positive, all gates applied.</summary>
    public double CurrentNow(int current) => GateProduct() * _currents[current].Evaluate(_read);

    /// <summary>The conductance of an ohmic current under what was set, all gates applied, nS; NaN for another kind.</summary>
    public double ConductanceNow(int current) =>
        Mechanism.Currents[current] is OhmicCurrent ohmic ? GateProduct() * ohmic.Conductance.Evaluate(_read) : double.NaN;

    /// <summary>The value of anything the mechanism names: a state, a definition, <c>open</c>, a gate, a parameter, an input.</summary>
    /// <exception cref="CompilationException"><c>EN0301</c>: no such name.</exception>
    public double Value(string name, ReadOnlySpan<double> inputs, ReadOnlySpan<double> state)
    {
        Set(inputs, state);
        return Read(name);
    }

    /// <summary>Any formula in the mechanism's names.</summary>
    public double Value(Expression formula, ReadOnlySpan<double> inputs, ReadOnlySpan<double> state)
    {
        Set(inputs, state);
        return formula.Evaluate(_read);
    }

    /// <summary>Open probability Σ level·occupancy of a scheme.</summary>
    public double Open(int scheme, ReadOnlySpan<double> state)
    {
        double open = 0;
        int offset = SchemeOffset(scheme);
        foreach (State s in Mechanism.Schemes[scheme].States)
        {
            open += s.Level * state[offset++];
        }

        return open;
    }

    /// <summary>Product of all gates.</summary>
    public double Gates(ReadOnlySpan<double> inputs, ReadOnlySpan<double> state)
    {
        Set(inputs, state);
        return GateProduct();
    }

    /// <summary>A current, pA, outward positive, all gates applied.</summary>
    public double Current(int current, ReadOnlySpan<double> inputs, ReadOnlySpan<double> state)
    {
        Set(inputs, state);
        return CurrentNow(current);
    }

    /// <summary>The conductance of an ohmic current with all gates applied, nS; NaN for another kind.</summary>
    public double Conductance(int current, ReadOnlySpan<double> inputs, ReadOnlySpan<double> state)
    {
        Set(inputs, state);
        return ConductanceNow(current);
    }

    /// <summary>Carries out an event handler on a state.</summary>
    /// <param name="handler">Index in <see cref="Mechanism.Events"/>.</param>
    /// <param name="arguments">The event's numbers, in the handler's order.</param>
    /// <param name="connection">The connection's own variables, read and written.</param>
    /// <param name="inputs">Inputs now.</param>
    /// <param name="state">State, read and written.</param>
    public void Deliver(int handler, ReadOnlySpan<double> arguments, Span<double> connection, ReadOnlySpan<double> inputs, Span<double> state)
    {
        Mechanisms.EventHandler h = Mechanism.Events[handler];
        Set(inputs, state);
        Dictionary<string, double> local = new(StringComparer.Ordinal);
        for (int i = 0; i < h.Arguments.Length; i++)
        {
            local[h.Arguments[i]] = arguments[i];
        }

        for (int i = 0; i < h.ConnectionState.Length; i++)
        {
            local[h.ConnectionState[i].Name] = connection[i];
        }

        foreach (Update u in h.Updates)
        {
            double value = u.Value.Evaluate(n => local.TryGetValue(n, out double x) ? x : Read(n));
            if (local.ContainsKey(u.Target))
            {
                local[u.Target] = value;
            }
            else
            {
                state[_slots[u.Target] - _statesAt] = value;
                Set(inputs, state);
            }
        }

        for (int i = 0; i < h.ConnectionState.Length; i++)
        {
            connection[i] = local[h.ConnectionState[i].Name];
        }
    }

    /// <summary>The state at rest: each scheme in the equilibrium it reaches from its first state, each equation at its initial value.</summary>
    public double[] Rest(ReadOnlySpan<double> inputs)
    {
        double[] state = new double[StateCount];
        Set(inputs, state);
        for (int i = 0; i < Mechanism.Equations.Length; i++)
        {
            state[EquationOffset + i] = Mechanism.Equations[i].Initial.Evaluate(_read);
        }

        for (int s = 0; s < Mechanism.Schemes.Length; s++)
        {
            int n = Mechanism.Schemes[s].States.Length;
            double[] q = new double[n * n];
            Generator(s, inputs, state, q);
            RestingState.Of(q, n).CopyTo(state.AsSpan(SchemeOffset(s), n));
        }

        return state;
    }

    private double GateProduct()
    {
        double product = 1;
        for (int i = 0; i < Mechanism.Gates.Length; i++)
        {
            product *= _values[_gatesAt + i];
        }

        return product;
    }

    private double Read(string name) => _slots.TryGetValue(name, out int slot)
        ? _values[slot]
        : throw new CompilationException(new("EN0301", Mechanism.Name, $"there is nothing named '{name}'", Diagnostics.NearestName.Advice(name, _slots.Keys)));

    private int Reserve(IEnumerable<string> names)
    {
        int start = _slots.Count;
        foreach (string name in names)
        {
            _slots.Add(name, _slots.Count);
        }

        return start;
    }
}
