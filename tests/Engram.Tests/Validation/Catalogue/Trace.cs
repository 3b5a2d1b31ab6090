namespace Engram.Tests.Validation.Catalogue;

/// <summary>Open probability against time, and what is read from it.</summary>
internal sealed class Trace
{
    private readonly List<double> _time = [], _value = [];
    private readonly HashSet<double> _kinks = [];

    public double Last => _time.Count > 0 ? _time[^1] : 0;

    /// <summary>The concentration jumps here, so the trace has a corner.</summary>
    public void Kink() => _kinks.Add(Last);

    public void Add(double time, double value)
    {
        if (_time.Count == 0 || time > _time[^1])
        {
            _time.Add(time);
            _value.Add(value);
        }
    }

    /// <summary>Time and height of the maximum, by a parabola through the three highest neighbours.</summary>
    public (double Time, double Value) Peak
    {
        get
        {
            int k = Highest;
            if (k == 0 || k == _time.Count - 1 || _kinks.Contains(_time[k]))
            {
                return (_time[k], _value[k]);
            }

            (double a, double b) = (_time[k - 1] - _time[k], _time[k + 1] - _time[k]);
            (double fa, double fb) = ((_value[k - 1] - _value[k]) / a, (_value[k + 1] - _value[k]) / b);
            double curvature = (fb - fa) / (b - a), slope = fa - (curvature * a);
            double x = -slope / (2 * curvature);
            return (_time[k] + x, _value[k] + (slope * x) + (curvature * x * x));
        }
    }

    /// <summary>10-90 % rise of a peak of this height.</summary>
    public double Rise(double peak) => Rising(0.9 * peak) - Rising(0.1 * peak);

    /// <summary>Time from the peak to peak/e.</summary>
    public double OneOverE
    {
        get
        {
            (double time, double peak) = Peak;
            int k = Enumerable.Range(Highest, _time.Count - Highest).First(i => _value[i] < peak / Math.E);
            return Between(k, peak / Math.E) - time;
        }
    }

    /// <summary>When the trace, after a time, first is below a level.</summary>
    public double TimeTo(double level, double after)
    {
        int k = Enumerable.Range(1, _time.Count - 1).First(i => _time[i] > after && _value[i] < level);
        return Between(k, level);
    }

    /// <summary>Time from a moment until the trace has fallen to 1/e of what it was then.</summary>
    public double OneOverEAfter(double time) => TimeTo(At(time) / Math.E, time) - time;

    /// <summary>Area after the peak over the peak, to the end of the trace.</summary>
    public double WeightedDecay
    {
        get
        {
            (double time, double peak) = Peak;
            double area = 0;
            for (int k = Highest; k + 1 < _time.Count; k++)
            {
                area += 0.5 * (_value[k] + _value[k + 1]) * (_time[k + 1] - _time[k]);
            }

            return (area - (peak * (time - _time[Highest]))) / peak;
        }
    }

    public double At(double time)
    {
        int found = _time.BinarySearch(time), k = found < 0 ? ~found : found;
        return k <= 0 ? _value[0] : _value[k - 1] + ((_value[k] - _value[k - 1]) * (time - _time[k - 1]) / (_time[k] - _time[k - 1]));
    }

    private int Highest => _value.IndexOf(_value.Max());

    private double Rising(double level) => Between(_value.FindIndex(v => v >= level), level);

    private double Between(int k, double level) =>
        _time[k - 1] + ((level - _value[k - 1]) / (_value[k] - _value[k - 1]) * (_time[k] - _time[k - 1]));
}
