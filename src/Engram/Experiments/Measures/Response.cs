using Engram.Experiments.Protocols;
using Engram.Numerics;

namespace Engram.Experiments.Measures;

/// <summary>A recorded quantity as a response: its deviation from where it began, positive, with its onset and its peak.</summary>
public sealed class Response
{
    private readonly double[] _times;
    private readonly double[] _deviation;
    private readonly double _sign;
    private readonly double _baseline;

    private Response(double[] times, double[] values, double onset)
    {
        (_times, Onset) = (times, onset);
        _baseline = values.Length > 0 ? values[0] : double.NaN;
        double largest = 0;
        foreach (double value in values)
        {
            largest = Math.Abs(value - _baseline) > Math.Abs(largest) ? value - _baseline : largest;
        }

        _sign = largest < 0 ? -1 : 1;
        _deviation = [.. values.Select(v => _sign * (v - _baseline))];
        PeakIndex = _deviation.Length == 0 ? -1 : Array.IndexOf(_deviation, _deviation.Max());
        (PeakTime, Peak) = RefinedPeak();
    }

    /// <summary>When the first application or voltage change of the window begins, ms.</summary>
    public double Onset { get; }

    /// <summary>Time of the largest deviation, ms, between samples by a parabola.</summary>
    public double PeakTime { get; }

    /// <summary>The largest deviation, positive, base unit.</summary>
    public double Peak { get; }

    /// <summary>The value at the peak with sign and baseline, as recorded.</summary>
    public double PeakValue => _baseline + (_sign * Peak);

    /// <summary>Deviation at the end of the window.</summary>
    public double Last => _deviation[^1];

    /// <summary>Whether there is a response at all.</summary>
    public bool Exists => PeakIndex >= 0 && Peak > 0;

    private int PeakIndex { get; }

    /// <summary>Reads a trace of a patch.</summary>
    /// <param name="view">The patch in one run.</param>
    /// <param name="quantity">Trace, e.g. <c>current</c>.</param>
    /// <param name="window">Part of the run, ms; null for all.</param>
    public static Response Of(PatchView view, string quantity, (double From, double To)? window = null)
    {
        ReadOnlySpan<double> times = view.Times;
        (int first, int last) = window is { } w ? Inside(times, w.From, w.To) : (0, times.Length - 1);
        double[] t = times[first..(last + 1)].ToArray();
        return new Response(t, view.Trace(quantity)[first..(last + 1)].ToArray(), OnsetOf(view.Protocol, t[0], t[^1]));
    }

    // First and last sample of a window; of two samples at an edge the one inside counts.
    private static (int First, int Last) Inside(ReadOnlySpan<double> times, double from, double to)
    {
        int first = 0, last = times.Length - 1;
        while (first < last && (times[first] < from || times[first + 1] == times[first]))
        {
            first++;
        }

        while (last > first && (times[last] > to || times[last - 1] == times[last]))
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>First time on the way to the peak at which a fraction of the peak is reached, ms; NaN when it never is.</summary>
    public double RisesThrough(double fraction)
    {
        for (int k = 1; k <= PeakIndex; k++)
        {
            if (_deviation[k] >= fraction * Peak)
            {
                return Between(k, fraction * Peak);
            }
        }

        return fraction <= 1 ? PeakTime : double.NaN;
    }

    /// <summary>First time after the peak at which only a fraction of the peak is left, ms; NaN when it never is.</summary>
    public double FallsTo(double fraction)
    {
        for (int k = PeakIndex + 1; k < _deviation.Length; k++)
        {
            if (_deviation[k] <= fraction * Peak)
            {
                return Between(k, fraction * Peak);
            }
        }

        return double.NaN;
    }

    /// <summary>Integral of the deviation from the peak to the end of the window, base unit · ms.</summary>
    public double AreaAfterPeak()
    {
        (double[] times, double[] values) = AfterPeak();
        return Quadrature.Trapezoid(times, values);
    }

    /// <summary>The response from its peak on, times counted from the peak; where a time stands twice, its first value.</summary>
    public (double[] Times, double[] Values) AfterPeak()
    {
        List<double> times = [0], values = [Peak];
        for (int k = Math.Max(PeakIndex, 0); k < _times.Length; k++)
        {
            if (_times[k] - PeakTime > times[^1])
            {
                times.Add(_times[k] - PeakTime);
                values.Add(_deviation[k]);
            }
        }

        return ([.. times], [.. values]);
    }

    private static double OnsetOf(Protocol protocol, double from, double to) => protocol.Applications
        .SelectMany(a => Enumerable.Range(0, a.Pulses).Select(k => a.At + (k * a.Interval)))
        .Concat(protocol.Voltage.Select(v => v.At))
        .Where(t => t >= from && t <= to)
        .DefaultIfEmpty(from)
        .Min();

    private double Between(int k, double level) => _deviation[k] == _deviation[k - 1]
        ? _times[k]
        : _times[k - 1] + ((_times[k] - _times[k - 1]) * (level - _deviation[k - 1]) / (_deviation[k] - _deviation[k - 1]));

    // Vertex of the parabola through the largest sample and its neighbours; a peak at an edge or at a jump stays where it is.
    private (double Time, double Value) RefinedPeak()
    {
        int k = PeakIndex;
        if (k < 0)
        {
            return (double.NaN, double.NaN);
        }

        if (k == 0 || k == _times.Length - 1 || _times[k] == _times[k - 1] || _times[k] == _times[k + 1])
        {
            return (_times[k], _deviation[k]);
        }

        double left = (_deviation[k] - _deviation[k - 1]) / (_times[k] - _times[k - 1]);
        double right = (_deviation[k + 1] - _deviation[k]) / (_times[k + 1] - _times[k]);
        double curvature = (right - left) / (_times[k + 1] - _times[k - 1]);
        if (curvature >= 0)
        {
            return (_times[k], _deviation[k]);
        }

        double slope = left + (curvature * (_times[k] - _times[k - 1]));
        double shift = -slope / (2 * curvature);
        return (_times[k] + shift, _deviation[k] + (slope * shift) + (curvature * shift * shift));
    }
}
