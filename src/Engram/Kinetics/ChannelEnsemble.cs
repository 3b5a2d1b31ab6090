using System.Globalization;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>A number of identical independent channels, followed as whole numbers in each state.</summary>
/// <remarks>
/// Two exact ways to advance: <see cref="Advance"/> draws the numbers at the end of an interval from the transition probabilities over
/// it (one multinomial a state, whatever the number of transitions), <see cref="AdvanceByTransitions"/> follows every single transition
/// (Gillespie 1977 J. Phys. Chem. 81:2340). Both sample the same law; under drifting conditions the first is exact to the
/// <see cref="SchedulePropagator.ErrorBound"/>. Each ensemble has its own random stream: trials may run in any order, on any thread.
/// </remarks>
public sealed class ChannelEnsemble
{
    private readonly RandomStream _random;
    private readonly long[] _counts, _drawn;
    private readonly IReadOnlyList<double> _levels;

    /// <summary>Draws the channels' first states.</summary>
    /// <param name="scheme">Their scheme.</param>
    /// <param name="channels">How many, at least 1.</param>
    /// <param name="occupancies">Probability of each state at the start.</param>
    /// <param name="random">This ensemble's own stream.</param>
    /// <exception cref="KineticsException"><c>EN0402</c>: no channels; <c>EN0408</c>: not occupancies.</exception>
    public ChannelEnsemble(Mechanisms.KineticScheme scheme, long channels, ReadOnlySpan<double> occupancies, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(random);
        if (channels < 1)
        {
            throw KineticsException.BadValue(scheme.Name, "channels", channels, "An ensemble has at least one channel");
        }

        Occupancies.Require(occupancies, scheme.States.Length, scheme.Name);
        (_random, Channels, _levels) = (random, channels, [.. scheme.States.Select(s => s.Level)]);
        (_counts, _drawn) = (new long[scheme.States.Length], new long[scheme.States.Length]);
        double[] weights = [.. occupancies.ToArray().Select(p => Math.Max(0, p))];
        _random.NextMultinomial(channels, weights, _counts);
    }

    /// <summary>Number of channels.</summary>
    public long Channels { get; }

    /// <summary>Channels now in each state.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>Σ level·count: the number of fully open channels that would conduct as much.</summary>
    public double Open
    {
        get
        {
            double open = 0;
            for (int i = 0; i < _counts.Length; i++)
            {
                open += _levels[i] * _counts[i];
            }

            return open;
        }
    }

    /// <summary>Advances by drawing where the channels of each state have gone.</summary>
    /// <param name="transition">Transition probabilities over the interval, row-major.</param>
    public void Advance(ReadOnlySpan<double> transition)
    {
        int n = _counts.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(transition.Length, n * n);
        Span<long> before = stackalloc long[n];
        _counts.CopyTo(before);
        _counts.AsSpan().Clear();
        for (int i = 0; i < n; i++)
        {
            if (before[i] == 0)
            {
                continue;
            }

            _random.NextMultinomial(before[i], transition.Slice(i * n, n), _drawn);
            for (int j = 0; j < n; j++)
            {
                _counts[j] += _drawn[j];
            }
        }
    }

    /// <summary>Advances under constant conditions, one transition at a time.</summary>
    /// <param name="scheme">The conditions.</param>
    /// <param name="duration">ms.</param>
    /// <returns>Number of transitions.</returns>
    public long AdvanceByTransitions(ConditionedScheme scheme, double duration)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        int n = _counts.Length;
        long transitions = 0;
        for (double t = 0; ;)
        {
            double total = 0;
            for (int i = 0; i < n; i++)
            {
                total -= _counts[i] * scheme.Rate(i, i);
            }

            t += total > 0 ? _random.NextExponential() / total : double.PositiveInfinity;
            if (!(t < duration))
            {
                return transitions;
            }

            Fire(scheme, total * _random.NextUniform());
            transitions++;
        }
    }

    // The transition in whose share of the total rate the draw falls.
    private void Fire(ConditionedScheme scheme, double draw)
    {
        (int From, int To) last = (-1, -1);
        for (int i = 0; i < _counts.Length; i++)
        {
            for (int j = 0; j < _counts.Length; j++)
            {
                double share = i == j ? 0 : _counts[i] * scheme.Rate(i, j);
                if (share > 0)
                {
                    last = (i, j);
                    draw -= share;
                    if (draw <= 0)
                    {
                        Move(i, j);
                        return;
                    }
                }
            }
        }

        Move(last.From, last.To); // rounding left a remainder above zero
    }

    private void Move(int from, int to)
    {
        _counts[from]--;
        _counts[to]++;
    }

    /// <summary>The counts in the order of the states, comma-separated.</summary>
    public override string ToString() => string.Join(", ", _counts.Select(c => c.ToString(CultureInfo.InvariantCulture)));
}
