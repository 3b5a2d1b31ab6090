namespace Engram.Kinetics;

/// <summary>Correlation between the durations of successive stays. Fredkin, Montal &amp; Rice (1985); Colquhoun &amp; Hawkes (1987).</summary>
/// <remarks>All coefficients are zero when openings and shuttings are joined through a single state.</remarks>
public sealed class DwellTimeCorrelation
{
    private readonly SmallMatrix _openMean, _shutMean, _openToShut, _shutToOpen;
    private readonly double[] _openStart, _shutStart;
    private readonly DwellTimeDensity _open, _shut;

    /// <summary>Prepares the correlations of a scheme in the steady state.</summary>
    /// <exception cref="KineticsException"><c>EN0404</c>: the channel never opens or never shuts.</exception>
    public DwellTimeCorrelation(ConditionedScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (_open, _shut) = (OpenTimes.Of(scheme), ShutTimes.Of(scheme));
        (_openStart, _shutStart) = (OpenTimes.StartOf(scheme), ShutTimes.StartOf(scheme));
        (_openMean, _shutMean) = (MeanTimes(scheme, scheme.Open), MeanTimes(scheme, scheme.Shut));
        (_openToShut, _shutToOpen) = (Sojourns.Exits(scheme, scheme.Open, scheme.Shut), Sojourns.Exits(scheme, scheme.Shut, scheme.Open));
    }

    /// <summary>Correlation coefficient between an open time and the one so many openings later (lag ≥ 1).</summary>
    public double BetweenOpenTimes(int lag) =>
        Coefficient((Cycled(_openStart * _openMean, _openToShut, _shutToOpen, lag) * _openMean).Sum(), _open, _open);

    /// <summary>Correlation coefficient between a shut time and the one so many shuttings later (lag ≥ 1).</summary>
    public double BetweenShutTimes(int lag) =>
        Coefficient((Cycled(_shutStart * _shutMean, _shutToOpen, _openToShut, lag) * _shutMean).Sum(), _shut, _shut);

    /// <summary>Correlation coefficient between an open time and a later shut time; lag 1 is the shutting that follows at once.</summary>
    public double BetweenOpenAndShutTimes(int lag) =>
        Coefficient((Cycled(_openStart * _openMean, _openToShut, _shutToOpen, lag - 1) * _openToShut * _shutMean).Sum(), _open, _shut);

    // ∫ t·exp(Q_AA·t)·Q_AF dt = (−Q_AA)⁻¹·G_AF: a stay weighted by its length, then the alternation of exits.
    private static double[] Cycled(double[] row, SmallMatrix there, SmallMatrix back, int lag)
    {
        for (int k = 0; k < lag; k++)
        {
            row = row * there * back;
        }

        return row;
    }

    private static double Coefficient(double meanProduct, DwellTimeDensity first, DwellTimeDensity later) =>
        (meanProduct - (first.Mean * later.Mean)) / Math.Sqrt(first.Variance * later.Variance);

    private static SmallMatrix MeanTimes(ConditionedScheme scheme, IReadOnlyList<int> set) =>
        (-scheme.Block(set, set)).Solve(SmallMatrix.Identity(set.Count));
}
