using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>Bursts as an experimenter defines them: openings kept together by shuttings shorter than t_crit, whatever the states.</summary>
/// <remarks>Ideal resolution, steady state; the shuttings of Colquhoun &amp; Hawkes (1982) cut at t_crit by exp(Q_FF·t_crit).</remarks>
public sealed class BurstsByCriticalTime
{
    /// <summary>Prepares the bursts of a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="criticalTime">t_crit, ms, above 0.</param>
    /// <exception cref="KineticsException"><c>EN0404</c>: the channel never opens.</exception>
    public BurstsByCriticalTime(ConditionedScheme scheme, double criticalTime)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(criticalTime);
        SmallMatrix shut = scheme.Block(scheme.Shut, scheme.Shut), exits = Sojourns.Exits(scheme, scheme.Open, scheme.Shut);
        int f = shut.Rows, a = scheme.Open.Count;
        SmallMatrix longer = SmallMatrix.Of(f, f, MatrixExponential.Of(shut.Values, f, criticalTime));
        SmallMatrix reopening = Sojourns.Exits(scheme, scheme.Shut, scheme.Open), shorter = SmallMatrix.Identity(f) - longer;
        SmallMatrix next = exits * shorter * reopening;
        double[] start = SmallMatrix.Normalised(OpenTimes.StartOf(scheme) * (exits * longer * reopening));
        Openings = new OpeningsPerBurst(scheme.Name, start, next);

        double[] openings = start * (SmallMatrix.Identity(a) - next).Solve(SmallMatrix.Identity(a));
        MeanTotalOpenTime = SmallMatrix.Dot(openings, (-scheme.Block(scheme.Open, scheme.Open)).Solve(SmallMatrix.Ones(a)));

        // ∫ t·exp(Q_FF·t)·(−Q_FF)·1 dt up to t_crit = ((I − R)·(−Q_FF)⁻¹ − t_crit·R)·1 with R = exp(Q_FF·t_crit).
        double[] whole = shorter * (-shut).Solve(SmallMatrix.Ones(f)), cut = longer.RowSums();
        MeanTotalShutTime = SmallMatrix.Dot(openings * exits, [.. whole.Zip(cut, (w, c) => w - (criticalTime * c))]);
    }

    /// <summary>Number of openings in a burst.</summary>
    public OpeningsPerBurst Openings { get; }

    /// <summary>Mean of the open times of a burst taken together, ms.</summary>
    public double MeanTotalOpenTime { get; }

    /// <summary>Mean of the shut times within a burst taken together, ms.</summary>
    public double MeanTotalShutTime { get; }

    /// <summary>Mean time from the beginning of the first opening to the end of the last, ms.</summary>
    public double MeanLength => MeanTotalOpenTime + MeanTotalShutTime;
}
