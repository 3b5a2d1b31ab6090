namespace Engram.Kinetics;

/// <summary>How long the channel stays shut at a time, seen with perfect resolution and in the steady state.</summary>
public static class ShutTimes
{
    /// <summary>In which shut state a shutting begins: φ_s = p_A·Q_AF, normalised.</summary>
    /// <returns>One probability for each of <see cref="ConditionedScheme.Shut"/>.</returns>
    /// <exception cref="KineticsException"><c>EN0404</c>: the channel never shuts.</exception>
    public static double[] StartOf(ConditionedScheme scheme) => Sojourns.Start(scheme, scheme.Open, scheme.Shut, "shut");

    /// <summary>The density of shut times: f(t) = φ_s·exp(Q_FF·t)·(−Q_FF)·1.</summary>
    /// <exception cref="KineticsException"><c>EN0404</c>: the channel never shuts.</exception>
    public static DwellTimeDensity Of(ConditionedScheme scheme) => Sojourns.In(scheme, scheme.Shut, StartOf(scheme));

    /// <summary>Mean shut time, ms, from occupancies alone.</summary>
    public static double Mean(ConditionedScheme scheme) => Sojourns.Mean(scheme, scheme.Shut, scheme.Open);
}
