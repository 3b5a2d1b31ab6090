using Engram.Numerics;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>The value of a trace at one time.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace, state or gate.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="At">ms; infinite for the end of the run.</param>
public sealed record ValueAt(string Name, string Quantity, Dimension Dimension, double At) : RunMeasure(Name, Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        ReadOnlySpan<double> times = view.Times, values = view.Trace(Quantity);
        if (At < times[0] || At >= times[^1])
        {
            return At < times[0] ? values[0] : values[^1];
        }

        int k = 0;
        while (times[k + 1] <= At)
        {
            k++;
        }

        return values[k] + ((values[k + 1] - values[k]) * (At - times[k]) / (times[k + 1] - times[k]));
    }
}

/// <summary>Mean of a trace over the window.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="Dimension">What it measures.</param>
public sealed record MeanOf(string Name, string Quantity, Dimension Dimension) : RunMeasure(Name, Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        (double[] times, double[] values) = Windowed.Of(view, Quantity, Window);
        return times.Length == 0 ? double.NaN : Quadrature.Trapezoid(times, values) / (times[^1] - times[0]);
    }
}

/// <summary>Integral of a trace over the window: the charge of a current, fC.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="Dimension">What the integral measures.</param>
public sealed record IntegralOf(string Name, string Quantity, Dimension Dimension) : RunMeasure(Name, Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        (double[] times, double[] values) = Windowed.Of(view, Quantity, Window);
        return times.Length == 0 ? double.NaN : Quadrature.Trapezoid(times, values);
    }
}

/// <summary>Fraction of the charge that one ion carries; the fractional Ca2+ current when the ion is calcium.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Ion">E.g. <c>calcium</c>.</param>
public sealed record IonShareOfCharge(string Name, string Ion) : RunMeasure(Name, Dimension.None)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        if (!view.Recording.Traces.Any(t => t.Placement == view.Patch.Name && t.Quantity == $"{Ion}-current"))
        {
            return double.NaN;
        }

        (double[] times, double[] ion) = Windowed.Of(view, $"{Ion}-current", Window);
        double all = Quadrature.Trapezoid(times, Windowed.Of(view, "current", Window).Values);
        return all == 0 ? double.NaN : Quadrature.Trapezoid(times, ion) / all;
    }
}
