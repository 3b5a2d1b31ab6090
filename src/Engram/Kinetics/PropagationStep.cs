namespace Engram.Kinetics;

/// <summary>Transition probabilities over one fixed duration under constant conditions.</summary>
public sealed class PropagationStep
{
    private readonly double[] _transition, _integral;

    internal PropagationStep(int count, double duration, double[] transition, double[] integral) =>
        (Count, Duration, _transition, _integral) = (count, duration, transition, integral);

    /// <summary>Number of states.</summary>
    public int Count { get; }

    /// <summary>Length of the step, ms.</summary>
    public double Duration { get; }

    /// <summary>exp(Q·duration), row-major: the probability of being in the column's state at the end when in the row's at the beginning.</summary>
    public ReadOnlySpan<double> Transition => _transition;

    /// <summary>∫ exp(Q·s) ds over the step, row-major, ms: mean time spent in the column's state when starting in the row's.</summary>
    public ReadOnlySpan<double> Integral => _integral;

    /// <summary>Advances occupancies by the step; the two spans must not overlap.</summary>
    public void Advance(ReadOnlySpan<double> start, Span<double> result) => Multiply(start, _transition, result);

    /// <summary>The time integral of the occupancies over the step, ms; the two spans must not overlap.</summary>
    public void Integrate(ReadOnlySpan<double> start, Span<double> integral) => Multiply(start, _integral, integral);

    private void Multiply(ReadOnlySpan<double> row, double[] matrix, Span<double> result)
    {
        result.Clear();
        for (int i = 0; i < Count; i++)
        {
            for (int j = 0; j < Count; j++)
            {
                result[j] += row[i] * matrix[(i * Count) + j];
            }
        }
    }
}
