namespace Engram.Numerics;

/// <summary>A system whose derivatives are taken by finite differences unless it overrides them.</summary>
/// <param name="count">Number of equations.</param>
public abstract class DifferencedOdeSystem(int count) : IOdeSystem
{
    // Central differences lose a third of the digits: step eps^(1/3).
    private const double RelativeStep = 6e-6;
    private readonly double[] _point = new double[count];
    private readonly double[] _low = new double[count];
    private readonly double[] _high = new double[count];
    private (double Start, double End) _segment = (double.NegativeInfinity, double.PositiveInfinity);

    /// <inheritdoc/>
    public int Count { get; } = count;

    /// <summary>Size of a state variable below which it is differenced absolutely.</summary>
    protected virtual double StateScale => 1;

    /// <summary>Time over which f changes noticeably, ms.</summary>
    protected virtual double TimeScale => 1;

    /// <inheritdoc/>
    public virtual void BeginSegment(double start, double end) => _segment = (start, end);

    /// <inheritdoc/>
    public abstract void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt);

    /// <inheritdoc/>
    public virtual void Jacobian(double t, ReadOnlySpan<double> y, Span<double> jacobian)
    {
        y.CopyTo(_point);
        for (int j = 0; j < Count; j++)
        {
            double step = RelativeStep * Math.Max(StateScale, Math.Abs(y[j]));
            double low = y[j] - step, high = y[j] + step;
            _point[j] = low;
            Derivative(t, _point, _low);
            _point[j] = high;
            Derivative(t, _point, _high);
            _point[j] = y[j];
            for (int i = 0; i < Count; i++)
            {
                jacobian[(i * Count) + j] = (_high[i] - _low[i]) / (high - low);
            }
        }
    }

    /// <inheritdoc/>
    public virtual void TimeDerivative(double t, ReadOnlySpan<double> y, Span<double> dfdt)
    {
        // The two times stay inside the segment: across its ends f may jump.
        double step = RelativeStep * TimeScale;
        double low = Math.Max(t - step, _segment.Start), high = Math.Min(t + step, Math.BitDecrement(_segment.End));
        Derivative(low, y, _low);
        Derivative(high, y, _high);
        for (int i = 0; i < Count; i++)
        {
            dfdt[i] = (_high[i] - _low[i]) / (high - low);
        }
    }
}
