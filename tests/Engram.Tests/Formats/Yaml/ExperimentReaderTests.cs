using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Formats.Yaml;
using Engram.Units;

namespace Engram.Tests.Formats.Yaml;

/// <summary>What a file says is what the experiment holds, in base units.</summary>
public sealed class ExperimentReaderTests
{
    private const string Deactivation = """
        title: NMDA receptor deactivation, GluN1/GluN2A
        why: The tail is slow.
        prepare:
          patch:
            receptor: NMDA/Erreger2005-GluN2A
            count: 100
            magnesium-block: none
            parameters: { kon: 6e6 /M/s }
            bath: { glycine: 100 uM, magnesium: 0 mM }
          temperature: 30 °C
        protocol:
          hold: -70 mV
          voltage:
            - { at: 5 ms, to: 40 mV }
            - { at: 20 ms, to: -60 mV, over: 10 ms }
          apply: [ { ligand: glutamate, concentration: 1 mM, at: 10 ms, for: 1 ms } ]
          run: 0.6 s
          sample: 0.1 ms
        method: { stochastic: { trials: 20, seed: 7 } }
        sweep: { bath.magnesium: [0 mM, 100 uM, 1 mM] }
        measure:
          - peak
          - rise-time: { from: 20 %, to: 80 %, name: rise, window: [0 ms, 50 ms] }
        figure: { y: open-probability, panels: bath.magnesium }
        expect:
          - { measure: rise, value: 8 ms, within: 10 %, source: Erreger 2005, when: { bath.magnesium: 1000 uM } }
          - { measure: peak, value: -12 pA, +/-: 500 fA, source: computed }
          - { measure: rise, low: 6 ms, high: 10 ms, source: computed, known-miss: the text says otherwise }
        sources: { key: Erreger2005, text: "Erreger et al. (2005) J Physiol 563:345", locator: Table 1 }
        """;

    private static readonly Experiment Read = ExperimentReader.Parse(Deactivation, "deactivation.yaml");

    [Fact]
    public void The_preparation_is_what_the_file_says()
    {
        Patch patch = Assert.Single(Read.Patches);

        Assert.Equal("NMDA/Erreger2005-GluN2A", patch.Receptor.Name);
        Assert.Equal(100, patch.Count);
        Assert.Equal("none", patch.MagnesiumBlock);
        Assert.Equal([new BathEntry("glycine", 0.1), new BathEntry("magnesium", 0)], patch.Bath);
        Assert.Equal(30, Read.Celsius);
        Assert.Equal(6, Assert.Single(patch.Parameters).Quantity.Value, 12); // 6e6 /M/s in 1/(mM ms)
    }

    [Fact]
    public void The_protocol_is_what_the_file_says()
    {
        Assert.Equal(600, Read.Protocol.Duration, 12);
        Assert.Equal(-70, Read.Protocol.Hold);
        Assert.Equal(0.1, Read.Protocol.Sampling);
        Assert.Equal([new VoltageChange(5, 40), new VoltageChange(20, -60, 10)], Read.Protocol.Voltage);
        Assert.Equal([new SquarePulse("glutamate", 10, 1, 1)], Read.Protocol.Applications);
        Assert.Equal(new Stochastic(20, 7), Read.Method);
    }

    [Fact]
    public void Measures_figures_and_sources_are_what_the_file_says()
    {
        Assert.Equal(["peak", "rise"], Read.Measures.Select(m => m.Name));
        Assert.Equal((0, 50), Assert.IsAssignableFrom<RunMeasure>(Read.Measures[1]).Window);
        Assert.Equal("open-probability", Assert.Single(Read.Figures).Y);
        Assert.Equal(["bath.magnesium"], Read.Figures[0].Panels);
        Assert.Equal("Erreger et al. (2005) J Physiol 563:345 [Table 1]", Assert.Single(Read.Sources).ToString());
    }

    [Fact]
    public void Expectations_hold_their_band_and_their_condition()
    {
        Expectation[] expected = [.. Read.Expectations];

        Assert.Equal((8.0, 7.2, 8.8), (expected[0].Value, expected[0].Low, expected[0].High));
        Assert.Equal([new SweepCondition("bath.magnesium", "1 mM")], expected[0].When);
        Assert.Equal((-12.0, -12.5, -11.5), (expected[1].Value, expected[1].Low, expected[1].High));
        Assert.Equal((6.0, 10.0, "the text says otherwise"), (expected[2].Low, expected[2].High, expected[2].KnownMiss));
        Assert.True(double.IsNaN(expected[2].Value));
    }

    [Fact]
    public void A_condition_changes_what_its_path_names_and_nothing_else()
    {
        SweepAxis axis = Assert.Single(Read.Sweep);
        Experiment changed = axis.Points[2].Apply(Read);

        Assert.Equal(["0 mM", "100 uM", "1 mM"], axis.Points.Select(p => p.Label));
        Assert.Equal([0, 0.1, 1], axis.Points.Select(p => p.Value!.Value));
        Assert.Equal(new Dimension(Concentration: 1), axis.Points[0].Dimension);
        Assert.Equal(1, changed.Patches[0].Bath.Single(b => b.Ligand == "magnesium").Concentration);
        Assert.Equal(Read.Protocol, changed.Protocol);
        Assert.Equal(Read.Patches[0] with { Bath = changed.Patches[0].Bath }, changed.Patches[0]);
    }

    [Fact]
    public void Reading_twice_gives_equal_experiments() =>
        Assert.Equal(Read.Patches, ExperimentReader.Parse(Deactivation, "deactivation.yaml").Patches);
}
