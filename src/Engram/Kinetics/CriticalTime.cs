using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>What a critical shut time is to make least or equal.</summary>
public enum CriticalTimeCriterion
{
    /// <summary>Equal proportions of long and short shuttings misjudged: Colquhoun &amp; Sakmann (1985) J. Physiol. 369:501.</summary>
    EqualProportions,

    /// <summary>Equal numbers misjudged: Clapham &amp; Neher (1984) J. Physiol. 347:255.</summary>
    EqualNumbers,

    /// <summary>Fewest misjudged in all: Jackson et al. (1983) Biophys. J. 42:109.</summary>
    FewestErrors,
}

/// <summary>The shut time t_crit that best divides shuttings within bursts from those between them.</summary>
/// <param name="Time">t_crit, ms.</param>
/// <param name="ShortMisjudged">Proportion of the short shuttings that are longer.</param>
/// <param name="LongMisjudged">Proportion of the long shuttings that are shorter.</param>
public readonly record struct CriticalTime(double Time, double ShortMisjudged, double LongMisjudged)
{
    /// <summary>Finds t_crit between two neighbouring components of a shut-time density.</summary>
    /// <param name="shutTimes">The density of shut times.</param>
    /// <param name="shortComponents">How many of the fastest components count as short, at least one and not all.</param>
    /// <param name="criterion">What to balance.</param>
    /// <exception cref="KineticsException"><c>EN0405</c>: the density is not a mixture of exponentials.</exception>
    public static CriticalTime Of(DwellTimeDensity shutTimes, int shortComponents, CriticalTimeCriterion criterion = CriticalTimeCriterion.EqualProportions)
    {
        ArgumentNullException.ThrowIfNull(shutTimes);
        ExponentialComponent[] all = [.. shutTimes.Components().OrderByDescending(c => c.Rate)];
        ArgumentOutOfRangeException.ThrowIfLessThan(shortComponents, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shortComponents, all.Length);
        ExponentialComponent[] fast = all[..shortComponents], slow = all[shortComponents..];
        double low = fast[^1].TimeConstant * 1e-3, high = slow[0].TimeConstant * 30;
        double time = Math.Exp(Root.Find(x => Balance(Math.Exp(x), fast, slow, criterion), Math.Log(low), Math.Log(high), 1e-13));
        return new CriticalTime(time, Longer(fast, time) / Area(fast), 1 - (Longer(slow, time) / Area(slow)));
    }

    private static double Balance(double time, ExponentialComponent[] fast, ExponentialComponent[] slow, CriticalTimeCriterion criterion) => criterion switch
    {
        CriticalTimeCriterion.EqualProportions => 1 - (Longer(slow, time) / Area(slow)) - (Longer(fast, time) / Area(fast)),
        CriticalTimeCriterion.EqualNumbers => Area(slow) - Longer(slow, time) - Longer(fast, time),
        _ => (Height(slow, time) - Height(fast, time)) / (Height(slow, time) + Height(fast, time)), // where the two densities cross
    };

    private static double Area(ExponentialComponent[] components) => components.Sum(c => c.Area);

    private static double Longer(ExponentialComponent[] components, double time) => components.Sum(c => c.Area * Math.Exp(-c.Rate * time));

    private static double Height(ExponentialComponent[] components, double time) => components.Sum(c => c.AreaTimesRate * Math.Exp(-c.Rate * time));
}
