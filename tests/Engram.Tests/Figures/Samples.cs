using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Tests.Figures;

/// <summary>Small reports to draw; each is run once.</summary>
internal static class Samples
{
    private static readonly Lazy<Report> s_release = new(() => Release().Run());
    private static readonly Lazy<Report> s_response = new(() => Response().Run());
    private static readonly Lazy<Report> s_currentVoltage = new(() => CurrentVoltage().Run());
    private static readonly Lazy<Report> s_channel = new(() => Channel().Run());

    /// <summary>AMPA and NMDA receptors under one release, at two potentials, with and without glycine and Mg2+.</summary>
    public static Report ReleaseReport => s_release.Value;

    /// <summary>Peak open probability against glutamate.</summary>
    public static Report ResponseReport => s_response.Value;

    /// <summary>Peak current against potential, with and without Mg2+.</summary>
    public static Report CurrentVoltageReport => s_currentVoltage.Value;

    /// <summary>One NMDA channel in steady glutamate.</summary>
    public static Report ChannelReport => s_channel.Value;

    /// <summary>The figure of the front page.</summary>
    public static FigureRequest ReleaseFigure { get; } = new(FigureKind.Traces)
    {
        Panels = ["hold", "bath.glycine", "bath.magnesium"],
        Window = (0, 120),
        Caption = "At rest (-70 mV) Mg2+ blocks; at +40 mV it hardly does.",
    };

    private static Experiment Release() => new("One release of glutamate")
    {
        Patches = [Of("AMPA", "AMPA/JonasMajorSakmann1993", 80), Of("NMDA", "NMDA/Erreger2005-GluN2A", 20)],
        Protocol = new Protocol(200) { Applications = [new ExponentialRelease("glutamate", 5, 1.1, 1.2)] },
        Method = new Deterministic(1e-6),
        Sweep = [Hold(40, -70), Bath("glycine", ("100 uM", 0.1), ("0 uM", 0)), Bath("magnesium", ("0 mM", 0), ("1 mM", 1))],
    };

    private static Experiment Response() => new("Concentration and response")
    {
        Patches = [Of("AMPA", "AMPA/DestexheMainenSejnowski1998", 1)],
        Protocol = new Protocol(30) { Applications = [new SquarePulse("glutamate", 1, 1, 20)] },
        Sweep = [new SweepAxis("apply.glutamate.concentration", new[] { 0.01, 0.03, 0.1, 0.3, 1, 3, 10 }.Select(Concentration).ToEquatableArray())],
        Measures =
        [
            Measured("peak-open-probability"),
            Measured("ec50", ("of", "peak-open-probability"), ("along", "apply.glutamate.concentration")),
            Measured("maximum", ("of", "peak-open-probability"), ("along", "apply.glutamate.concentration")),
        ],
    };

    private static Experiment CurrentVoltage() => new("Current and voltage")
    {
        Patches = [Of("NMDA", "NMDA/DestexheMainenSejnowski1998", 100)],
        Protocol = new Protocol(30) { Applications = [new SquarePulse("glutamate", 1, 1, 20)] },
        Sweep = [Hold(-80, -60, -40, -20, 20, 40), Bath("magnesium", ("0 mM", 0), ("1 mM", 1))],
        Measures = [Measured("peak")],
    };

    private static Experiment Channel() => new("One channel")
    {
        Patches = [Of("NMDA", "NMDA/DestexheMainenSejnowski1998", 1)],
        Bath = [new BathEntry("glutamate", 0.1)],
        Protocol = new Protocol(20_000),
        Method = new SingleChannel(1, 7),
    };

    private static Patch Of(string name, string receptor, double count) => new(name, Catalogue.Find(receptor)) { Count = count };

    private static SweepAxis Hold(params double[] millivolts) => new("hold", millivolts.Select(v => new SweepPoint(
        $"{v} mV", v, new(Voltage: 1), e => e with { Protocol = e.Protocol with { Hold = v } })).ToEquatableArray());

    private static SweepAxis Bath(string ligand, params (string Label, double Value)[] points) => new($"bath.{ligand}", points.Select(p => new SweepPoint(
        p.Label, p.Value, new(Concentration: 1), e => e with { Bath = [.. e.Bath.Where(b => b.Ligand != ligand), new BathEntry(ligand, p.Value)] })).ToEquatableArray());

    private static SweepPoint Concentration(double millimolar) => new(
        new Quantity(millimolar, new(Concentration: 1)).ToPrefixedString(), millimolar, new(Concentration: 1),
        e => e with { Protocol = e.Protocol with { Applications = [new SquarePulse("glutamate", 1, millimolar, 20)] } });

    private static Measure Measured(string kind, params (string Option, string Value)[] options)
    {
        MeasureKind found = MeasureCatalogue.Find(kind);
        return found.Create(new MeasureOptions(found, options.ToDictionary(o => o.Option, o => o.Value)));
    }
}
