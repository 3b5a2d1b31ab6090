using Engram.Experiments;
using Engram.Experiments.Protocols;
using Engram.Formats;
using Engram.Formats.Yaml;

namespace Engram.Tests.Formats.Yaml;

/// <summary>What paths of sweeps and of <c>--set</c> name, and that conditions compose.</summary>
public sealed class PathTests
{
    private const string Two = """
        title: T
        prepare:
          patches:
            AMPA: { receptor: AMPA/JonasMajorSakmann1993, count: 10 }
            NMDA: { receptor: NMDA/Erreger2005-GluN2A, bath: { glycine: 1 uM } }
          bath: { glycine: 100 uM }
        protocol:
          apply:
            - { ligand: glutamate, concentration: 1 mM, at: 10 ms, for: 1 ms }
            - { ligand: glutamate, concentration: 2 mM, at: 50 ms, for: 1 ms }
          run: 600 ms
        sweep:
          apply.glutamate.concentration: [3 mM, 4 mM]
          apply.2.for: [5 ms]
          block:
            with: { bath.magnesium: 1 mM, hold: 40 mV }
            without: { bath.magnesium: 0 mM }

        """;

    [Theory]
    [InlineData("hold", "-30 mV")]
    [InlineData("protocol.hold", "-30 mV")]
    public void A_missing_key_is_added(string path, string value) => Assert.Equal(-30, Set(path, value).Protocol.Hold);

    [Fact]
    public void The_bath_is_that_of_every_patch()
    {
        Experiment set = Set("bath.glycine", "3 uM");

        Assert.Equal(3e-3, Assert.Single(set.Bath).Concentration, 12);
        Assert.Equal(3e-3, Assert.Single(set.Patches[1].Bath).Concentration, 12);
    }

    [Fact]
    public void One_patch_is_named_and_patch_is_every_one()
    {
        Assert.Equal([10, 7], Set("patches.NMDA.count", "7").Patches.Select(p => p.Count));
        Assert.Equal([7, 7], Set("patch.count", "7").Patches.Select(p => p.Count));
        Assert.Equal([7, 7], Set("count", "7").Patches.Select(p => p.Count));
    }

    [Fact]
    public void A_receptor_a_method_and_a_temperature_can_be_set()
    {
        Assert.Equal("NMDA/Erreger2005-GluN2B", Set("patches.NMDA.receptor", "NMDA/Erreger2005-GluN2B").Patches[1].Receptor.Name);
        Assert.Equal(new Stochastic(5, 1), Set("method.stochastic.trials", "5").Method);
        Assert.Equal(new SingleChannel(1, 1), Set("method", "single-channel").Method);
        Assert.Equal(35, Set("temperature", "35 °C").Celsius);
    }

    [Fact]
    public void A_section_can_be_set_as_a_whole() => Assert.Equal(
        [new VoltageChange(20, 40)], Set("voltage", "[ { at: 20 ms, to: 40 mV } ]").Protocol.Voltage);

    [Fact]
    public void Conditions_of_several_axes_compose_in_one_application()
    {
        Experiment experiment = ExperimentReader.Parse(Two);

        Experiment run = experiment.Sweep.Aggregate(experiment, (e, axis) => axis.Points[0].Apply(e));

        Assert.Equal([new SquarePulse("glutamate", 10, 3, 1), new SquarePulse("glutamate", 50, 3, 5)], run.Protocol.Applications);
        Assert.Equal(40, run.Protocol.Hold);
        Assert.Equal(1, run.Bath.Single(b => b.Ligand == "magnesium").Concentration);
    }

    [Fact]
    public void What_was_changed_in_code_stays_changed_under_a_condition()
    {
        Experiment changed = ExperimentReader.Parse(Two) with { Celsius = 30, Method = new Stochastic(3) };

        Experiment run = changed.Sweep[0].Points[1].Apply(changed);

        Assert.Equal(30, run.Celsius);
        Assert.Equal(new Stochastic(3), run.Method);
        Assert.Equal(4, Assert.IsType<SquarePulse>(run.Protocol.Applications[0]).Concentration);
    }

    [Fact]
    public void An_axis_can_be_replaced_or_the_sweep_taken_away()
    {
        Assert.Equal(["9 mM"], Set("sweep.apply.glutamate.concentration", "[9 mM]").Sweep[0].Points.Select(p => p.Label));
        Assert.Empty(Set("sweep", "{}").Sweep);
    }

    [Fact]
    public void A_list_where_the_file_has_one_value_is_an_axis()
    {
        Experiment experiment = Set("hold", "[-60 mV, 40 mV]");

        Assert.Equal("hold", experiment.Sweep[^1].Name);
        Assert.Equal([-60, 40], experiment.Sweep[^1].Points.Select(p => p.Value!.Value));
    }

    [Fact]
    public void The_limit_of_a_sweep_goes_with_the_experiment()
    {
        Assert.Equal(ExperimentRunner.DefaultLimit, ExperimentReader.Parse(Two).SweepLimit);
        Assert.Equal(20_000, Set("sweep-limit", "20000").SweepLimit);
        Assert.Equal("EN0844", Assert.Throws<FormatsException>(() => Set("sweep-limit", "3")).Diagnostic.Id);
    }

    [Fact]
    public void A_condition_of_a_file_applies_to_its_own_experiment_only()
    {
        SweepPoint point = ExperimentReader.Parse(Two).Sweep[0].Points[0];

        Assert.Equal("EN0858", Assert.Throws<FormatsException>(() => point.Apply(new Experiment("another"))).Diagnostic.Id);
    }

    [Fact]
    public void An_axis_of_named_conditions_carries_their_names()
    {
        SweepAxis axis = ExperimentReader.Parse(Two).Sweep[2];

        Assert.Equal("block", axis.Name);
        Assert.Equal(["with", "without"], axis.Points.Select(p => p.Label));
        Assert.All(axis.Points, p => Assert.Null(p.Value));
    }

    [Theory]
    [InlineData("bath.magnesum", "1 mM", "EN0849 at --set bath.magnesum: there is no ligand or ion 'magnesum'. Did you mean 'magnesium'?")]
    [InlineData("hld", "1 mV", "EN0843 at --set hld: the path 'hld' leads nowhere. Did you mean 'hold'?")]
    [InlineData("hold", "1 mM", "EN0838 at --set hold: '1 mM' is a concentration, but a voltage is expected. Write e.g. -60 mV.")]
    [InlineData("patches.GABA.count", "1", "EN0843 at --set patches.GABA.count: the path 'patches.GABA.count' leads nowhere. Did you mean 'patches.AMPA.count'?")]
    [InlineData("apply.glutamte.at", "1 ms", "EN0843 at --set apply.glutamte.at: the path 'apply.glutamte.at' leads nowhere. Did you mean 'apply.glutamate.at'?")]
    public void A_path_or_value_that_is_wrong_is_told_where_it_was_said(string path, string value, string text) =>
        Assert.Equal(text, Assert.Throws<FormatsException>(() => Set(path, value)).Message);

    private static Experiment Set(string path, string value) => ExperimentReader.Parse(Two, "two.yaml", [(path, value)]);
}
