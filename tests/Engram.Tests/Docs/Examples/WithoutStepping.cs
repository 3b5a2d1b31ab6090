// <without-stepping>
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;
// </without-stepping>

namespace Engram.Tests.Docs.Examples;

/// <summary>What Q-matrix theory says of a receptor.</summary>
internal static class WithoutStepping
{
    public static (double Open, double PeakEc50, double SteadyEc50, DwellTimeDensity OpenTimes) Ask()
    {
        // <without-stepping>
        Mechanism receptor = Catalogue.Find("NMDA/Erreger2005-GluN2A").Mechanism;
        ConditionedScheme saturated = ConditionedScheme.Of(receptor, Conditions.Default.With("glutamate", 1.mM));
        double open = saturated.EquilibriumOpenProbability; // 0.085

        double peakEc50 = new ConcentrationResponse(receptor, Conditions.Default, "glutamate", ResponseMeasure.Peak).HalfEffect().Concentration;
        double steadyEc50 = new ConcentrationResponse(receptor, Conditions.Default, "glutamate").HalfEffect().Concentration; // mM

        DwellTimeDensity openTimes = OpenTimes.Of(saturated); // ideal resolution
        foreach (ExponentialComponent component in openTimes.Components())
        {
            Console.WriteLine($"{component.Area:P0} of the openings: {component.TimeConstant:F2} ms"); // 100 %: 2.84 ms
        }
        // </without-stepping>
        return (open, peakEc50, steadyEc50, openTimes);
    }
}
