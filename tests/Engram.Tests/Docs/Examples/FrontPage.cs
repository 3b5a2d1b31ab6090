// <front-page>
using Engram.Experiments;
using Engram.Experiments.Fluent;
using Engram.Units;
// </front-page>

namespace Engram.Tests.Docs.Examples;

/// <summary>The front-page experiment.</summary>
internal static class FrontPage
{
    public static Report Run()
    {
        // <front-page>
        Report report = new Experiment("AMPA and NMDA receptors under one release of glutamate")
            .Prepare("AMPA/JonasMajorSakmann1993", count: 80, name: "AMPA")
            .Prepare("NMDA/Erreger2005-GluN2A", count: 20, name: "NMDA")
            .Release("glutamate", 1.1.mM, decay: 1.2.ms, at: 5.ms)
            .For(200.ms)
            .Vary("hold", 40.mV, -70.mV)
            .Vary("bath.glycine", 100.uM, 0.uM)
            .Vary("bath.magnesium", 0.mM, 1.mM)
            .Measure("peak")
            .Measure("peak-open-probability")
            .Measure("calcium-share")
            .Run();

        double free = report.Value("peak", "NMDA", ("hold", "-70 mV"), ("bath.glycine", "100 uM"), ("bath.magnesium", "0 mM")); // pA
        double blocked = report.Value("peak", "NMDA", ("hold", "-70 mV"), ("bath.glycine", "100 uM"), ("bath.magnesium", "1 mM"));
        Console.WriteLine($"At rest 1 mM Mg2+ leaves {blocked / free:P1} of the NMDA current."); // 4.4 %
        // </front-page>
        return report;
    }
}
