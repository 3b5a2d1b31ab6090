using Engram.Kinetics;
using Engram.Units;

namespace Engram.Experiments.Measures;

/// <summary>Mean of the dwell times of a single-channel record, ms, with the 95 % limits of its standard error.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Open">Open times, or shut times.</param>
public sealed record RecordedDwell(string Name, bool Open) : RunMeasure(Name, Time.Dimension)
{
    private const double NormalQuantile = 1.959963984540054;

    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        if (view.Dwells is not { } dwells)
        {
            throw new ExperimentException(new("EN0727", Name, "dwell times are asked for, but this is no single-channel record", "Write 'method: single-channel'"));
        }

        double[] times = [.. Open ? dwells.Open : dwells.Shut];
        if (times.Length < 2)
        {
            return double.NaN;
        }

        double mean = times.Average(), error = Math.Sqrt(times.Sum(t => (t - mean) * (t - mean)) / (times.Length - 1) / times.Length);
        return new MeasuredValue(mean, mean - (NormalQuantile * error), mean + (NormalQuantile * error));
    }
}

/// <summary>What non-stationary noise analysis tells of the channels behind a stochastic run.</summary>
/// <param name="Name">As it stands in the table.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="WantsChannels">The number of channels, or the unitary current (pA).</param>
public sealed record NoiseEstimate(string Name, Dimension Dimension, bool WantsChannels) : RunMeasure(Name, Dimension)
{
    /// <inheritdoc/>
    public override MeasuredValue Read(PatchView view)
    {
        if (!view.Recording.Traces.Any(t => t.Placement == view.Patch.Name && t.Quantity == "current-variance"))
        {
            throw new ExperimentException(new("EN0728", Name, "noise is asked for, but there is only one trial or none", "Write 'method: { stochastic: { trials: 200 } }'"));
        }

        (_, double[] mean) = Windowed.Samples(view, "current", Window);
        (_, double[] variance) = Windowed.Samples(view, "current-variance", Window);
        MeanVarianceFit fit = NoiseAnalysis.FitMeanVariance(mean, variance);
        Numerics.FittedParameter wanted = WantsChannels ? fit.Channels : fit.UnitaryCurrent;
        return new MeasuredValue(wanted.Value, wanted.Low, wanted.High);
    }
}
