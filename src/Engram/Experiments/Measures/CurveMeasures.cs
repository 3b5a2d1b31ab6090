using Engram.Numerics;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>Which number of a fitted Hill curve is wanted.</summary>
public enum HillParameter
{
    /// <summary>Concentration at half of the maximum (EC50, IC50).</summary>
    Half,

    /// <summary>Hill slope.</summary>
    Slope,

    /// <summary>Maximum of the curve.</summary>
    Maximum,
}

/// <summary>A number of the Hill curve <c>bottom + (top − bottom)·xⁿ/(xⁿ + halfⁿ)</c> fitted to a measurement against a concentration.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What the wanted number measures.</param>
/// <param name="Of">Measurement on the ordinate.</param>
/// <param name="Along">Sweep axis.</param>
/// <param name="Parameter">The wanted number.</param>
/// <param name="Inhibition">Whether the curve falls from its largest value (IC50) instead of rising from zero (EC50).</param>
public sealed record HillCurve(string Name, Dimension Dimension, string Of, string Along, HillParameter Parameter, bool Inhibition)
    : CurveMeasure(Name, Dimension, Of, Along)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(CurvePoints points)
    {
        if (!Varies(points))
        {
            return double.NaN;
        }

        MeasuredValue found = Fitted.OrNone(() => FitOf(points).Parameters[(int)Parameter]);
        return Parameter == HillParameter.Maximum && Sign(points) < 0 ? new MeasuredValue(-found.Value, -found.High, -found.Low) : found;
    }

    /// <inheritdoc/>
    public override Func<double, double>? Fit(CurvePoints points)
    {
        if (double.IsNaN(Read(points).Value))
        {
            return null;
        }

        FittedParameter[] p = [.. FitOf(points).Parameters];
        double sign = Sign(points);
        return x => sign * Hill(x, p[0].Value, p[1].Value, p[2].Value);
    }

    private static bool Varies(CurvePoints points) => points.Y.All(double.IsFinite) && points.Y.Distinct().Count() > 1;

    private double Hill(double x, double half, double slope, double maximum)
    {
        double bound = x <= 0 ? 0 : 1 / (1 + Math.Pow(half / x, slope));
        return maximum * (Inhibition ? 1 - bound : bound);
    }

    private static double Sign(CurvePoints points) => points.Y.MaxBy(Math.Abs) < 0 ? -1 : 1;

    private LeastSquaresFit FitOf(CurvePoints points)
    {
        double sign = Sign(points);
        double[] x = [.. points.X], y = [.. points.Y.Select(v => sign * v)];
        double maximum = y.Max();
        double half = x.Where(v => v > 0).OrderBy(v => Math.Abs(y[Array.IndexOf(x, v)] - (maximum / 2))).FirstOrDefault(1);
        return LeastSquares.Fit(
            (p, residuals) =>
            {
                for (int k = 0; k < x.Length; k++)
                {
                    residuals[k] = (Hill(x[k], p[0], p[1], p[2]) - y[k]) / maximum;
                }
            },
            x.Length, [half, 1.2, maximum], [true, true, true]);
    }
}

/// <summary>Where a measurement crosses a level along the axis: reversal potential, half-block voltage, recovery time.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What the axis measures.</param>
/// <param name="Of">Measurement on the ordinate.</param>
/// <param name="Along">Sweep axis.</param>
/// <param name="Level">Level that is crossed, base unit of the measurement.</param>
public sealed record Crossing(string Name, Dimension Dimension, string Of, string Along, double Level) : CurveMeasure(Name, Dimension, Of, Along)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(CurvePoints points)
    {
        (double[] x, double[] y) = Ascending.Of(points);
        if (x.Length < 2)
        {
            return double.NaN;
        }

        for (int k = 0; k + 1 < x.Length; k++)
        {
            if (y[k] == Level)
            {
                return x[k];
            }

            if ((y[k] - Level) * (y[k + 1] - Level) < 0)
            {
                CubicHermite curve = CubicHermite.Monotone(x, y);
                return Root.Find(v => curve.At(v) - Level, x[k], x[k + 1]);
            }
        }

        return y[^1] == Level ? x[^1] : double.NaN;
    }
}

/// <summary>The lowest point of a measurement along the axis: the minimum of an I-V curve with its region of negative slope.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What the wanted number measures.</param>
/// <param name="Of">Measurement on the ordinate.</param>
/// <param name="Along">Sweep axis.</param>
/// <param name="Position">Whether the position on the axis is wanted, or the value there.</param>
public sealed record Lowest(string Name, Dimension Dimension, string Of, string Along, bool Position) : CurveMeasure(Name, Dimension, Of, Along)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(CurvePoints points)
    {
        (double[] x, double[] y) = Ascending.Of(points);
        if (x.Length == 0)
        {
            return double.NaN;
        }

        int k = Array.IndexOf(y, y.Min());
        if (k == 0 || k == x.Length - 1)
        {
            return Position ? double.NaN : y[k]; // no minimum inside the range
        }

        // Vertex of the parabola through the lowest point and its neighbours.
        double left = (y[k] - y[k - 1]) / (x[k] - x[k - 1]), right = (y[k + 1] - y[k]) / (x[k + 1] - x[k]);
        double curvature = (right - left) / (x[k + 1] - x[k - 1]), slope = left + (curvature * (x[k] - x[k - 1]));
        double shift = -slope / (2 * curvature);
        return Position ? x[k] + shift : y[k] + (slope * shift / 2);
    }
}

/// <summary>Chord conductance at a positive over that at a negative potential: I(+)/(V(+) − E) over I(−)/(V(−) − E).</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Of">Current.</param>
/// <param name="Along">Sweep axis of the potential.</param>
/// <param name="Positive">mV.</param>
/// <param name="Negative">mV.</param>
/// <param name="Reversal">E, mV.</param>
public sealed record RectificationIndex(string Name, string Of, string Along, double Positive, double Negative, double Reversal)
    : CurveMeasure(Name, Dimension.None, Of, Along)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(CurvePoints points)
    {
        (double[] x, double[] y) = Ascending.Of(points);
        if (x.Length < 2 || Math.Min(Positive, Negative) < x[0] || Math.Max(Positive, Negative) > x[^1])
        {
            return double.NaN; // a potential at which nothing was measured
        }

        CubicHermite curve = CubicHermite.Monotone(x, y);
        return curve.At(Positive) / (Positive - Reversal) / (curve.At(Negative) / (Negative - Reversal));
    }
}

/// <summary>A measurement under one condition over the same under another.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Of">Measurement.</param>
/// <param name="Along">Sweep axis.</param>
/// <param name="Numerator">Label of the condition above.</param>
/// <param name="Denominator">Label of the condition below.</param>
public sealed record ConditionRatio(string Name, string Of, string Along, string Numerator, string Denominator)
    : CurveMeasure(Name, Dimension.None, Of, Along)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(CurvePoints points) => At(points, Numerator) / At(points, Denominator);

    private double At(CurvePoints points, string label)
    {
        int index = points.Labels.ToList().FindIndex(l => string.Equals(l, label, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? points.Y[index]
            : throw new ExperimentException(new(
                "EN0708", Name, $"the axis '{Along}' has no condition '{label}'", Diagnostics.NearestName.Advice(label, points.Labels)));
    }
}

/// <summary>A curve's points in the order of the axis, each position once.</summary>
internal static class Ascending
{
    public static (double[] X, double[] Y) Of(CurvePoints points)
    {
        int[] order = [.. Enumerable.Range(0, points.X.Length).Where(k => double.IsFinite(points.X[k]) && double.IsFinite(points.Y[k])).DistinctBy(k => points.X[k]).OrderBy(k => points.X[k])];
        return ([.. order.Select(k => points.X[k])], [.. order.Select(k => points.Y[k])]);
    }
}
