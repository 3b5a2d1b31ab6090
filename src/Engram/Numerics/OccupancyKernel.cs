using System.Numerics;

namespace Engram.Numerics;

/// <summary>Advances the state occupancies of many identical receptors by one fixed step.</summary>
public static class OccupancyKernel
{
    /// <summary>Computes <c>next[j] = Σᵢ current[i] · step[i, j]</c> for every receptor at once.</summary>
    /// <remarks>
    /// Layout: state-major, receptor-minor, so lane k of a vector is receptor k and no shuffle is needed.
    /// <c>current[i*count + k]</c> is the occupancy of state i in receptor k (dimensionless, 0..1).
    /// Body and tail multiply and add in the same order, unfused (a fused form is emulated, slowly, where the
    /// CPU lacks it), so results are bit-identical at every vector width and a checkpoint replays anywhere.
    /// </remarks>
    /// <param name="step">Transition matrix exp(Q·dt), row-major, states × states; rows sum to one.</param>
    /// <param name="states">Number of states.</param>
    /// <param name="current">Occupancies now, states × count.</param>
    /// <param name="next">Occupancies one step later; same length, must not overlap <paramref name="current"/>.</param>
    public static void Advance(ReadOnlySpan<double> step, int states, ReadOnlySpan<double> current, Span<double> next)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(states, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(step.Length, states * states);
        ArgumentOutOfRangeException.ThrowIfNotEqual(next.Length, current.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(current.Length % states, 0, nameof(current));
        if (current.Overlaps(next))
        {
            throw new ArgumentException("The step is not in-place: pass a second buffer, then swap.", nameof(next));
        }

        int count = current.Length / states;
        int vectorEnd = Vector.IsHardwareAccelerated ? count - (count % Vector<double>.Count) : 0;
        for (int j = 0; j < states; j++)
        {
            Span<double> target = next.Slice(j * count, count);
            for (int k = 0; k < vectorEnd; k += Vector<double>.Count)
            {
                Vector<double> sum = Vector<double>.Zero;
                for (int i = 0; i < states; i++)
                {
                    sum += new Vector<double>(current[((i * count) + k)..]) * step[(i * states) + j];
                }

                sum.CopyTo(target[k..]);
            }

            for (int k = vectorEnd; k < count; k++)
            {
                double sum = 0;
                for (int i = 0; i < states; i++)
                {
                    sum += current[(i * count) + k] * step[(i * states) + j];
                }

                target[k] = sum;
            }
        }
    }
}
