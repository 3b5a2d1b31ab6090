namespace Engram.Numerics;

/// <summary>A smooth curve through points: a cubic between each two, with given slopes at the points.</summary>
/// <remarks>Immutable. Outside the points the curve keeps the value of the nearest one.</remarks>
public sealed class CubicHermite
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double[] _slopes;

    /// <summary>A curve with known slopes.</summary>
    /// <param name="x">Positions, strictly ascending, at least two.</param>
    /// <param name="y">Values, as many.</param>
    /// <param name="slopes">Slopes, as many.</param>
    public CubicHermite(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> slopes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(slopes.Length, x.Length);
        for (int i = 1; i < x.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(x[i], x[i - 1], nameof(x));
        }

        (_x, _y, _slopes) = (x.ToArray(), y.ToArray(), slopes.ToArray());
    }

    /// <summary>The curve that never leaves the range of two neighbouring points, so that it does not overshoot.</summary>
    /// <remarks>Weighted harmonic mean of Fritsch &amp; Butland (1984) SIAM J. Sci. Stat. Comput. 5:300; level at extremes.</remarks>
    /// <param name="x">Positions, strictly ascending, at least two.</param>
    /// <param name="y">Values, as many.</param>
    public static CubicHermite Monotone(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x.Length, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        double[] slopes = new double[x.Length];
        for (int i = 1; i < x.Length - 1; i++)
        {
            double before = x[i] - x[i - 1], after = x[i + 1] - x[i];
            double rise = (y[i] - y[i - 1]) / before, nextRise = (y[i + 1] - y[i]) / after;
            slopes[i] = rise * nextRise > 0
                ? 3 * (before + after) / ((((2 * after) + before) / rise) + ((after + (2 * before)) / nextRise))
                : 0;
        }

        slopes[0] = EndSlope((y[1] - y[0]) / (x[1] - x[0]), slopes[1], x.Length);
        slopes[^1] = EndSlope((y[^1] - y[^2]) / (x[^1] - x[^2]), slopes[^2], x.Length);
        return new CubicHermite(x, y, slopes);
    }

    /// <summary>The curve's value.</summary>
    /// <param name="x">Position.</param>
    public double At(double x)
    {
        if (!(x > _x[0] && x < _x[^1]))
        {
            return x <= _x[0] ? _y[0] : x >= _x[^1] ? _y[^1] : double.NaN;
        }

        (int i, double length, double s) = Locate(x);
        double r = 1 - s;
        return (r * r * (1 + (2 * s)) * _y[i]) + (s * s * (3 - (2 * s)) * _y[i + 1])
            + (length * s * r * ((r * _slopes[i]) - (s * _slopes[i + 1])));
    }

    /// <summary>The curve's slope; 0 outside the points.</summary>
    /// <param name="x">Position.</param>
    public double SlopeAt(double x)
    {
        if (!(x >= _x[0] && x <= _x[^1]))
        {
            return 0;
        }

        (int i, double length, double s) = Locate(x);
        double r = 1 - s;
        return (6 * s * r * (_y[i + 1] - _y[i]) / length) + (r * (r - (2 * s)) * _slopes[i]) + (s * (s - (2 * r)) * _slopes[i + 1]);
    }

    // Two or three points to a parabola's end slope, kept within the three rises that monotony allows.
    private static double EndSlope(double rise, double neighbour, int points)
    {
        double slope = points == 2 ? rise : (1.5 * rise) - (0.5 * neighbour);
        return slope * rise <= 0 ? 0 : Math.CopySign(Math.Min(Math.Abs(slope), 3 * Math.Abs(rise)), rise);
    }

    private (int Index, double Length, double Fraction) Locate(double x)
    {
        int found = Array.BinarySearch(_x, x);
        int i = Math.Clamp(found >= 0 ? found : ~found - 1, 0, _x.Length - 2);
        double length = _x[i + 1] - _x[i];
        return (i, length, (x - _x[i]) / length);
    }
}
