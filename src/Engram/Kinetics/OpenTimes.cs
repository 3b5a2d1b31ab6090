namespace Engram.Kinetics;

/// <summary>How long the channel stays open at a time, seen with perfect resolution and in the steady state.</summary>
public static class OpenTimes
{
    /// <summary>In which open state an opening begins: φ_o = p_F·Q_FA, normalised.</summary>
    /// <returns>One probability for each of <see cref="ConditionedScheme.Open"/>.</returns>
    /// <exception cref="KineticsException"><c>EN0404</c>: the channel never opens.</exception>
    public static double[] StartOf(ConditionedScheme scheme) => Sojourns.Start(scheme, scheme.Shut, scheme.Open, "open");

    /// <summary>The density of open times: f(t) = φ_o·exp(Q_AA·t)·(−Q_AA)·1.</summary>
    /// <exception cref="KineticsException"><c>EN0404</c>: the channel never opens.</exception>
    public static DwellTimeDensity Of(ConditionedScheme scheme) => Sojourns.In(scheme, scheme.Open, StartOf(scheme));

    /// <summary>Mean open time, ms, from occupancies alone: open fraction over frequency of shutting.</summary>
    public static double Mean(ConditionedScheme scheme) => Sojourns.Mean(scheme, scheme.Open, scheme.Shut);

    /// <summary>Openings per ms in the steady state.</summary>
    public static double Frequency(ConditionedScheme scheme) => Sojourns.Flow(scheme, scheme.Shut, scheme.Open);
}
