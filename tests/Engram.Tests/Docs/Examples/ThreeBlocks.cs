// <three-blocks>
using Engram.Experiments;
using Engram.Experiments.Fluent;
using Engram.Receptors;
using Engram.Units;
// </three-blocks>

namespace Engram.Tests.Docs.Examples;

/// <summary>One receptor with other people's Mg2+ blocks.</summary>
internal static class ThreeBlocks
{
    public static Report Run()
    {
        // <three-blocks>
        Report report = new Experiment("How much 1 mM Mg2+ lets through at -60 mV")
            .Prepare("NMDA/Erreger2005-GluN2A")
            .Bath("magnesium", 1.mM)
            .Hold(-60.mV)
            .For(1.ms)
            .Vary(
                "block",
                ("Jahr & Stevens 1990", e => e.Change(p => p with { MagnesiumBlock = MagnesiumBlock.JahrStevens1990.Name })),
                ("Vargas-Caballero & Robinson 2003", e => e.Change(p => p with { MagnesiumBlock = MagnesiumBlock.VargasCaballeroRobinson2003.Name })),
                ("Ascher & Nowak 1988", e => e.Change(p => p with { MagnesiumBlock = MagnesiumBlock.AscherNowak1988.Name })))
            .Measure("unblocked-fraction")
            .Run();
        // </three-blocks>
        return report;
    }
}
