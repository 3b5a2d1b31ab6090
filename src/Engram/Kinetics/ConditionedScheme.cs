using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>A kinetic scheme under fixed conditions: its generator Q, and which states conduct.</summary>
/// <remarks>
/// The starting point of Q-matrix theory: Colquhoun &amp; Hawkes (1977) Proc. R. Soc. B 199:231; (1982) Phil. Trans. R. Soc. B 300:1.
/// The open states are their set A, the shut ones their set F.
/// </remarks>
public sealed class ConditionedScheme
{
    private readonly double[] _q;
    private readonly Lazy<double[]> _equilibrium;
    private readonly Lazy<ExactPropagator> _propagator;

    /// <summary>Joins a scheme to its generator.</summary>
    /// <param name="scheme">States and their conductance levels.</param>
    /// <param name="generator">Q, row-major, n × n, 1/ms.</param>
    /// <param name="name">What to call it in messages; the scheme's own name if not given.</param>
    public ConditionedScheme(KineticScheme scheme, ReadOnlySpan<double> generator, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (Scheme, Name) = (scheme, name ?? scheme.Name);
        Count = scheme.States.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(generator.Length, Count * Count);
        _q = generator.ToArray();
        Open = [.. Enumerable.Range(0, Count).Where(i => scheme.States[i].IsOpen)];
        Shut = [.. Enumerable.Range(0, Count).Where(i => !scheme.States[i].IsOpen)];
        Levels = [.. scheme.States.Select(s => s.Level)];
        _equilibrium = new(() => EquilibriumDistribution.Of(_q, Count));
        _propagator = new(() => new ExactPropagator(_q, Count));
    }

    /// <summary>The mechanism's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The description.</summary>
    public KineticScheme Scheme { get; }

    /// <summary>Number of states.</summary>
    public int Count { get; }

    /// <summary>The generator Q, row-major, 1/ms: off the diagonal the rate from row to column.</summary>
    public ReadOnlySpan<double> Generator => _q;

    /// <summary>Indices of the states that conduct (set A).</summary>
    public IReadOnlyList<int> Open { get; }

    /// <summary>Indices of the states that do not (set F).</summary>
    public IReadOnlyList<int> Shut { get; }

    /// <summary>Conductance of each state as a fraction of the full level.</summary>
    public IReadOnlyList<double> Levels { get; }

    /// <summary>Equilibrium occupancies.</summary>
    /// <exception cref="NumericsException"><c>EN1104</c>: they depend on the start.</exception>
    public ReadOnlySpan<double> Equilibrium => _equilibrium.Value;

    /// <summary>Advances occupancies exactly.</summary>
    public ExactPropagator Propagator => _propagator.Value;

    /// <summary>Looks at one scheme of a mechanism under given conditions.</summary>
    /// <param name="mechanism">The description.</param>
    /// <param name="conditions">Voltage, concentrations and so on.</param>
    /// <param name="scheme">Index of the scheme.</param>
    /// <exception cref="KineticsException"><c>EN0401</c>, <c>EN0402</c>: conditions that cannot be; <c>EN0403</c>: rates that read the occupancies.</exception>
    /// <exception cref="MechanismException"><c>EN0204</c>: the mechanism has no scheme.</exception>
    public static ConditionedScheme Of(Mechanism mechanism, Conditions conditions, int scheme = 0)
    {
        ArgumentNullException.ThrowIfNull(mechanism);
        ArgumentNullException.ThrowIfNull(conditions);
        KineticScheme described = scheme == 0 ? mechanism.Scheme : mechanism.Schemes[scheme];
        Interpreter interpreter = new(conditions.Apply(mechanism));
        return new ConditionedScheme(described, GeneratorOf(interpreter, conditions.InputsOf(mechanism), scheme), mechanism.Name);
    }

    /// <summary>Rate of one transition, 1/ms.</summary>
    public double Rate(int from, int to) => _q[(from * Count) + to];

    /// <summary>Mean conductance level Σ level·occupancy: the open probability when every open state is fully open.</summary>
    public double OpenProbability(ReadOnlySpan<double> occupancies)
    {
        double open = 0;
        for (int i = 0; i < Count; i++)
        {
            open += Levels[i] * occupancies[i];
        }

        return open;
    }

    /// <summary>Open probability in equilibrium.</summary>
    public double EquilibriumOpenProbability => OpenProbability(Equilibrium);

    /// <summary>Mean time spent in each state at a visit, ms; infinite for a state that is never left. Cookbook (1995): −1/qᵢᵢ.</summary>
    public double[] MeanLifetimes() => [.. Enumerable.Range(0, Count).Select(i => -1 / _q[(i * Count) + i])];

    /// <summary>The indices of named states.</summary>
    /// <exception cref="MechanismException"><c>EN0203</c>: no such state.</exception>
    public int[] IndicesOf(IEnumerable<string> states) => [.. states.Select(Scheme.IndexOf).Distinct().Order()];

    /// <summary>Q as the theory cuts it: the rates between two sets of states.</summary>
    internal SmallMatrix Block(IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        SmallMatrix block = new(from.Count, to.Count);
        for (int i = 0; i < from.Count; i++)
        {
            for (int j = 0; j < to.Count; j++)
            {
                block[i, j] = Rate(from[i], to[j]);
            }
        }

        return block;
    }

    internal static double[] GeneratorOf(Interpreter interpreter, ReadOnlySpan<double> inputs, int scheme)
    {
        int n = interpreter.Mechanism.Schemes[scheme].States.Length;
        double[] q = new double[n * n], again = new double[n * n], state = SurroundingState(interpreter, inputs);
        interpreter.Generator(scheme, inputs, state, q);
        state.AsSpan(interpreter.SchemeOffset(scheme), n).Fill(1.0 / n);
        interpreter.Generator(scheme, inputs, state, again);
        return q.AsSpan().SequenceEqual(again) ? q : throw KineticsException.NotLinear(interpreter.Mechanism.Name);
    }

    // Rates may read the equations or another scheme: those are taken at rest. A lone scheme needs no rest, which may not be unique.
    private static double[] SurroundingState(Interpreter interpreter, ReadOnlySpan<double> inputs) =>
        interpreter.Mechanism.Schemes.Length == 1 && interpreter.Mechanism.Equations.Length == 0
            ? new double[interpreter.StateCount]
            : interpreter.Rest(inputs);
}
