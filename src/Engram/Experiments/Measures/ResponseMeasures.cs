using Engram.Numerics;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>The value of a trace where it deviates most from its beginning.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="Dimension">What the trace measures.</param>
public sealed record Peak(string Name, string Quantity, Dimension Dimension) : RunMeasure(Name, Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view) => Response.Of(view, Quantity, Window).PeakValue;
}

/// <summary>Time from the onset to the peak, ms.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
public sealed record TimeToPeak(string Name, string Quantity) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Response response = Response.Of(view, Quantity, Window);
        return response.Exists ? response.PeakTime - response.Onset : double.NaN;
    }
}

/// <summary>Time from one fraction of the peak to another on the way up, ms.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="From">Fraction of the peak, e.g. 0.1.</param>
/// <param name="To">Fraction of the peak, e.g. 0.9.</param>
public sealed record RiseTime(string Name, string Quantity, double From, double To) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Response response = Response.Of(view, Quantity, Window);
        return response.Exists ? response.RisesThrough(To) - response.RisesThrough(From) : double.NaN;
    }
}

/// <summary>Time from the peak until a fraction of it is left, ms.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="To">Fraction left, e.g. 1/e.</param>
public sealed record DecayTime(string Name, string Quantity, double To) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Response response = Response.Of(view, Quantity, Window);
        return response.Exists ? response.FallsTo(To) - response.PeakTime : double.NaN;
    }
}

/// <summary>Area after the peak over the peak, ms: the decay time of the single exponential with the same area.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
public sealed record WeightedDecay(string Name, string Quantity) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Response response = Response.Of(view, Quantity, Window);
        return response.Exists ? response.AreaAfterPeak() / response.Peak : double.NaN;
    }
}

/// <summary>A time constant of the decay by fitting a sum of exponentials to the response from its peak on, ms.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="Exponentials">Number of exponentials, 1 to 3.</param>
/// <param name="Component">0 for the amplitude-weighted mean, else the k-th component, fastest first.</param>
/// <param name="WithOffset">Whether a steady response remains (desensitisation) and is fitted too.</param>
public sealed record FittedDecay(string Name, string Quantity, int Exponentials, int Component, bool WithOffset) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Response response = Response.Of(view, Quantity, Window);
        if (!response.Exists || response.Last >= 0.999 * response.Peak)
        {
            return double.NaN;
        }

        // Samples are dense where things happen: weighted by their spacing they count as the continuous trace does.
        (double[] times, double[] values) = response.AfterPeak();
        double[] weights = [.. times.Select((_, k) => times[Math.Min(k + 1, times.Length - 1)] - times[Math.Max(k - 1, 0)])];
        return Fitted.OrNone(() => FittedRelaxation.TimeConstant(ExponentialFit.Of(times, values, Exponentials, WithOffset, weights), Component));
    }
}

/// <summary>Response at the end of the window over its peak.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
public sealed record SteadyOverPeak(string Name, string Quantity) : RunMeasure(Name, Dimension.None)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        Response response = Response.Of(view, Quantity, Window);
        return response.Exists ? response.Last / response.Peak : double.NaN;
    }
}

/// <summary>Response to a later pulse over the response to the first: paired pulses, trains, recovery from desensitisation.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="Pulse">Which pulse, counted over all applications in order of time; 2 is the second.</param>
public sealed record PulseRatio(string Name, string Quantity, int Pulse) : RunMeasure(Name, Dimension.None)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        double[] starts = [.. view.Protocol.Applications.SelectMany(a => Enumerable.Range(0, a.Pulses).Select(k => a.At + (k * a.Interval))).Distinct().Order()];
        if (Pulse < 1 || starts.Length < Pulse)
        {
            throw new ExperimentException(new(
                "EN0707", Name, $"the response to pulse {Pulse} is asked for, but there are {starts.Length} pulses", "Pulses are counted from 1: apply more, or ask for an earlier one"));
        }

        Response first = ResponseTo(view, starts, 0), later = ResponseTo(view, starts, Pulse - 1);
        if (!first.Exists)
        {
            return double.NaN;
        }

        return later.Peak / first.Peak;
    }

    private Response ResponseTo(PatchView view, double[] starts, int pulse) =>
        Response.Of(view, Quantity, (starts[pulse], pulse + 1 < starts.Length ? starts[pulse + 1] : view.Protocol.Duration));
}

/// <summary>A time constant of a trace that relaxes to a new level, rising or falling, from the beginning of the window on, ms.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Quantity">Trace.</param>
/// <param name="Exponentials">Number of exponentials, 1 to 3.</param>
/// <param name="Component">0 for the amplitude-weighted mean, else the k-th component, fastest first.</param>
public sealed record FittedRelaxation(string Name, string Quantity, int Exponentials, int Component) : RunMeasure(Name, Time.Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        (double[] times, double[] values) = Windowed.Of(view, Quantity, Window);
        int[] kept = [.. Enumerable.Range(0, times.Length).Where(k => k + 1 == times.Length || times[k + 1] > times[k])];
        (times, values) = ([.. kept.Select(k => times[k] - times[kept[0]])], [.. kept.Select(k => values[k])]);
        if (values.Length == 0 || values.Max() == values.Min())
        {
            return double.NaN;
        }

        double[] weights = [.. times.Select((_, k) => times[Math.Min(k + 1, times.Length - 1)] - times[Math.Max(k - 1, 0)])];
        return Fitted.OrNone(() => TimeConstant(ExponentialFit.Of(times, values, Exponentials, withOffset: true, weights), Component));
    }

    /// <summary>The weighted mean for component 0, else the k-th, fastest first.</summary>
    internal static FittedParameter TimeConstant(ExponentialFit fit, int component) =>
        component == 0 ? fit.WeightedTimeConstant : fit.TimeConstants[component - 1];
}
