// <few-channels>
using Engram.Experiments;
using Engram.Experiments.Fluent;
using Engram.Units;
// </few-channels>

namespace Engram.Tests.Docs.Examples;

/// <summary>Twenty channels, two hundred times.</summary>
internal static class FewChannels
{
    public static Report Run()
    {
        // <few-channels>
        Report report = new Experiment("Twenty NMDA receptors, two hundred trials")
            .Prepare("NMDA/Erreger2005-GluN2A", count: 20)
            .Hold(-60.mV)
            .Apply("glutamate", 1.mM, at: 5.ms, lasting: 1.ms)
            .For(300.ms)
            .By(new Stochastic(Trials: 200, Seed: 7)) // same seed, same bits
            .Measure("value", ("quantity", "open-probability"), ("at", "11.5 ms"))
            .Measure("unitary-current")
            .Measure("channel-number")
            .Run();

        Console.WriteLine($"From the noise: {report.Value("channel-number"):F0} channels of {report.Value("unitary-current"):F1} pA each.");
        // </few-channels>
        return report;
    }
}
