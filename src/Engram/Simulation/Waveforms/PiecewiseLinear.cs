using Engram.Mechanisms;

namespace Engram.Simulation.Waveforms;

/// <summary>Straight lines between points; two points at one time are a jump. Holds, steps, ramps and sampled waveforms are all this.</summary>
/// <param name="Times">ms, not descending.</param>
/// <param name="Values">Base unit; as many as times.</param>
public sealed record PiecewiseLinear(EquatableArray<double> Times, EquatableArray<double> Values) : Waveform
{
    /// <inheritdoc/>
    public override IEnumerable<double> Breakpoints => Times.Distinct();

    /// <summary>A value that is held, then jumps to others.</summary>
    /// <param name="hold">Value before the first step.</param>
    /// <param name="steps">Time (ms) and new value of each step, in order.</param>
    public static PiecewiseLinear Steps(double hold, params ReadOnlySpan<(double At, double To)> steps)
    {
        List<double> times = [], values = [];
        double now = hold;
        foreach ((double at, double to) in steps)
        {
            times.AddRange([at, at]);
            values.AddRange([now, to]);
            now = to;
        }

        return times.Count == 0 ? new([0], [hold]) : new(times.ToEquatableArray(), values.ToEquatableArray());
    }

    /// <inheritdoc/>
    public override double At(double time)
    {
        int right = FirstAfter(time);
        if (right == 0)
        {
            return Values[0];
        }

        int left = right - 1;
        return right == Times.Length
            ? Values[left]
            : Values[left] + ((Values[right] - Values[left]) * (time - Times[left]) / (Times[right] - Times[left]));
    }

    /// <inheritdoc/>
    public override bool IsConstant(double from, double to) => Slope(from) == 0;

    /// <inheritdoc/>
    public override double Slope(double time)
    {
        int right = FirstAfter(time);
        return right == 0 || right == Times.Length ? 0 : (Values[right] - Values[right - 1]) / (Times[right] - Times[right - 1]);
    }

    // Index of the first point later than the time; points at the time itself lie to its left (continuity from the right).
    private int FirstAfter(double time)
    {
        int low = 0, high = Times.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Times[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
