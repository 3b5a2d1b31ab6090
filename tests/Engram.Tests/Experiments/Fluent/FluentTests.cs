using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Fluent;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Tests.Experiments.Fluent;

/// <summary>Experiments written in C#: they are the records, and what cannot be is refused with advice.</summary>
public sealed class FluentTests
{
    private static readonly Experiment s_pulse = new Experiment("a pulse")
        .Prepare("N6", count: 20, name: "NMDA").Apply("glutamate", 1.mM, at: 5.ms, lasting: 1.ms).For(50.ms).Measure("peak");

    [Fact]
    public void What_is_written_is_the_record_in_base_units()
    {
        Experiment written = new Experiment("x")
            .Prepare("N6").Bath("magnesium", 500.uM).Hold(-0.07.V).Release("glutamate", 1.1.mM, 1.2.ms, at: 5.ms).For(0.2.s);

        Assert.Equal(
            new Experiment("x")
            {
                Patches = [new Patch("NMDA/Erreger2005-GluN2A", Catalogue.Find("N6"))],
                Bath = [new BathEntry("magnesium", 0.5)],
                Protocol = new Protocol(200) { Hold = -70, Applications = [new ExponentialRelease("glutamate", 5, 1.1, 1.2)] },
            },
            written);
    }

    [Fact]
    public void A_jump_lasts_to_the_end_and_a_train_has_its_interval()
    {
        Experiment written = new Experiment("x")
            .Apply("glycine", 1.uM)
            .Apply("glutamate", 1.mM, 1.ms, 1.ms, pulses: 3, interval: 20.ms)
            .Step(to: 40.mV, at: 10.ms, over: 5.ms);

        Assert.Equal(
            [new SquarePulse("glycine", 0, 1e-3, double.PositiveInfinity), new SquarePulse("glutamate", 1, 1, 1) { Pulses = 3, Interval = 20 }],
            written.Protocol.Applications);
        Assert.Equal([new VoltageChange(10, 40, 5)], written.Protocol.Voltage);
    }

    [Fact]
    public void A_later_bath_replaces_the_earlier_one_of_the_same_ion() =>
        Assert.Equal([new BathEntry("magnesium", 2)], new Experiment("x").Bath("magnesium", 1.mM).Bath("magnesium", 2.mM).Bath);

    [Fact]
    public void Labels_of_a_sweep_read_as_physiology() => Assert.Equal(
        ["0 mM", "100 µM", "1 mM", "300 nM"],
        new Experiment("x").Vary("bath.magnesium", 0.mM, 100.uM, 1.mM, 0.3.uM).Sweep[0].Points.Select(p => p.Label));

    [Fact]
    public void Varied_concentrations_reach_the_receptor()
    {
        Report report = s_pulse.Vary("apply.glutamate.concentration", 0.mM, 1.mM).Run(cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(0, report.Value("peak", null, ("apply.glutamate.concentration", "0 mM")), 1e-12);
        Assert.NotEqual(0, report.Value("peak", null, ("apply.glutamate.concentration", "1000 uM")), 1e-3); // another spelling of 1 mM
    }

    [Fact]
    public void Options_of_a_measure_are_those_of_the_file() => Assert.Equal(
        MeasureCatalogue.Find("rise-time").Create(new MeasureOptions(MeasureCatalogue.Find("rise-time"), new Dictionary<string, string> { ["from"] = "20 %" })),
        new Experiment("x").Measure("rise-time", ("from", "20 %")).Measures.Single());

    [Fact]
    public void A_window_and_a_patch_belong_to_the_measure()
    {
        RunMeasure measure = Assert.IsAssignableFrom<RunMeasure>(new Experiment("x").Measure("peak", "NMDA", (5.ms, 20.ms)).Measures.Single());

        Assert.Equal(("NMDA", (5, 20)), (measure.Patch, measure.Window!.Value));
    }

    public static TheoryData<string, Action, string> Bad => new()
    {
        { "EN0501", () => new Experiment("x").Prepare("NMDA/Ereger2005-GluN2A"), "there is no receptor 'NMDA/Ereger2005-GluN2A'. Did you mean 'NMDA/Erreger2005-GluN2A'?" },
        { "EN0702", () => s_pulse.Measure("peek"), "there is no measure 'peek'. Did you mean 'peak'?" },
        { "EN0703", () => s_pulse.Measure("rise-time", ("form", "20 %")), "unknown option 'form'. Did you mean 'from'?" },
        { "EN0704", () => s_pulse.Measure("peak", null, (20.ms, 5.ms)), "the window from 20 ms to 5 ms is empty" },
        { "EN0704", () => s_pulse.Measure("reversal", null, (5.ms, 20.ms), ("of", "peak"), ("along", "hold")), "a measure of a curve has no window" },
        { "EN0714", () => s_pulse.Apply("glutamate", 1.mM, at: 60.ms).Run(), "an application begins at 60 ms, outside the run of 50 ms" },
        { "EN0715", () => s_pulse.Apply("glutamate", 1.mM, lasting: 0.ms).Run(), "the pulse has no length" },
        { "EN0719", () => s_pulse.Bath("magnesium", -1.mM).Run(), "the concentration is -1 mM" },
        { "EN0720", () => s_pulse.Bath("magnesum", 1.mM).Run(), "no receptor knows a ligand 'magnesum'. Did you mean 'magnesium'?" },
        { "EN0740", () => s_pulse.Vary("hlod", 0.mV), "nothing of that name can be varied. Did you mean 'hold'?" },
        { "EN0740", () => s_pulse.Vary("apply.glycine.concentration", 1.uM).Run(), "no pulse or release of 'glycine' is applied" },
        { "EN0741", () => s_pulse.Vary("bath.magnesium", 5.mV), "5 mV is a voltage, but a concentration is expected. Give it in a unit such as mM" },
        { "EN0742", () => s_pulse.Run().Value("peek"), "it was not measured. Did you mean 'peak'?" },
        { "EN0742", () => s_pulse.Run().Value("peak", "AMPA"), "it was not measured in that patch under those conditions. Patches: NMDA" },
        { "EN0742", () => s_pulse.Vary("hold", 0.mV, 40.mV).Run().Value("peak"), "2 measurements fit. Tell them apart by hold" },
        { "EN0735", () => s_pulse.Release("glutamate", 1.mM, decay: 0.ms).Run(), "the decay time is 0 ms" },
        { "EN0735", () => s_pulse.Release("glutamate", 1.mM, decay: 1.ms, rise: 2.ms).Run(), "the rise time is 2 ms and the decay time 1 ms" },
        { "EN0744", () => s_pulse.Vary("hold", 40.mV, 0.04.V), "the condition '40 mV' is already given" },
        { "EN0744", () => s_pulse.Vary("block", ("a", e => e), ("a", e => e)), "the condition 'a' is already given" },
        { "EN0733", () => s_pulse.Hold(double.NaN.mV).Run(), "the potential is NaN mV" },
        { "EN0733", () => s_pulse.At(-300.degC).Run(), "the temperature is -300 °C" },
        { "EN0716", () => s_pulse.Apply("glutamate", 1.mM, lasting: 1.ms, pulses: 0).Run(), "a train has 0 pulses" },
        { "EN0723", () => s_pulse.Vary("hold", Array.Empty<Quantity>()).Run(), "the axis has no conditions" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_cannot_be_is_refused_with_advice(string id, Action write, string told)
    {
        EngramException refused = Assert.ThrowsAny<EngramException>(write);

        Assert.Equal(id, refused.Diagnostic.Id);
        Assert.Contains(told, $"{refused.Diagnostic.Found}. {refused.Diagnostic.Advice}", StringComparison.Ordinal);
    }
}
