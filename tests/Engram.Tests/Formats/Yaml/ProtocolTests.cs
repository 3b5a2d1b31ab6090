using Engram.Experiments;
using Engram.Experiments.Protocols;
using Engram.Formats.Yaml;

namespace Engram.Tests.Formats.Yaml;

/// <summary>Shapes of applications and the short forms of protocols.</summary>
public sealed class ProtocolTests
{
    [Theory]
    [InlineData("{ ligand: glutamate, concentration: 1 mM, at: 10 ms, for: 2 ms, exchange: 200 us }", typeof(SquarePulse))]
    [InlineData("{ ligand: glutamate, concentration: 1.1 mM, at: 10 ms, decay: 1.2 ms }", typeof(ExponentialRelease))]
    [InlineData("{ ligand: glutamate, concentration: 1.1 mM, at: 10 ms, rise: 0.1 ms, decay: 1.2 ms }", typeof(BiexponentialRelease))]
    public void The_keys_tell_the_shape(string application, Type shape) =>
        Assert.IsType(shape, Assert.Single(Read($"apply: [ {application} ]").Protocol.Applications));

    [Fact]
    public void A_pulse_without_a_length_stays() =>
        Assert.Equal([new SquarePulse("glutamate", 5, 1, double.PositiveInfinity)], Read("apply: [ { ligand: glutamate, concentration: 1 mM, at: 5 ms } ]").Protocol.Applications);

    [Fact]
    public void A_frequency_is_an_interval()
    {
        Application train = Assert.Single(Read("apply: [ { ligand: glutamate, concentration: 1 mM, decay: 1 ms, pulses: 5, frequency: 50 Hz } ]").Protocol.Applications);

        Assert.Equal(5, train.Pulses);
        Assert.Equal(20, train.Interval, 12);
    }

    [Fact]
    public void Paired_pulses_are_a_train_of_two() => Assert.Equal(
        [new SquarePulse("glutamate", 10, 1, 1) { Pulses = 2, Interval = 50 }],
        Read("paired-pulses: { interval: 50 ms }").Protocol.Applications);

    [Fact]
    public void Recovery_is_a_long_pulse_a_wait_and_a_test_pulse() => Assert.Equal(
        [new SquarePulse("glutamate", 10, 1, 100), new SquarePulse("glutamate", 150, 1, 10)],
        Read("recovery: { wait: 40 ms }").Protocol.Applications);

    [Fact]
    public void A_co_agonist_jump_is_made_under_steady_agonist() => Assert.Equal(
        [new SquarePulse("glutamate", 0, 1, double.PositiveInfinity), new SquarePulse("glycine", 10, 0.1, 50)],
        Read("co-agonist-jump: { for: 50 ms }").Protocol.Applications);

    [Fact]
    public void A_current_voltage_family_sweeps_the_holding_potential()
    {
        Experiment experiment = Read("iv: { from: -80 mV, to: 40 mV, step: 20 mV }");
        SweepAxis axis = Assert.Single(experiment.Sweep);

        Assert.Equal("hold", axis.Name);
        Assert.Equal([-80, -60, -40, -20, 0, 20, 40], axis.Points.Select(p => p.Value!.Value));
        Assert.Equal([-80, -60, -40, -20, 0, 20, 40], axis.Points.Select(p => p.Apply(experiment).Protocol.Hold));
    }

    [Fact]
    public void A_concentration_response_sweeps_its_own_pulse()
    {
        Experiment experiment = Read("concentration-response: { from: 1 uM, to: 1 mM, per-decade: 1, for: 100 ms }");
        SweepAxis axis = Assert.Single(experiment.Sweep);

        Assert.Equal("concentration", axis.Name);
        Assert.Equal(["1 µM", "10 µM", "100 µM", "1 mM"], axis.Points.Select(p => p.Label));
        Assert.Equal(
            [1e-3, 1e-2, 1e-1, 1],
            axis.Points.Select(p => Assert.IsType<SquarePulse>(Assert.Single(p.Apply(experiment).Protocol.Applications)).Concentration));
    }

    [Fact]
    public void A_course_is_read_from_a_table()
    {
        string folder = Directory.CreateTempSubdirectory("engram").FullName;
        File.WriteAllText(Path.Combine(folder, "course.csv"), "time (ms),glutamate (uM)\n0,0\n1,500\n3,0\n");

        Experiment experiment = ExperimentReader.Parse(Text("apply: [ { ligand: glutamate, file: course.csv, at: 5 ms } ]"), Path.Combine(folder, "e.yaml"));

        Assert.Equal([new SampledCourse("glutamate", 5, [0, 1, 3], [0, 0.5, 0])], experiment.Protocol.Applications);
        Directory.Delete(folder, recursive: true);
    }

    private static Experiment Read(string protocol) => ExperimentReader.Parse(Text(protocol));

    private static string Text(string protocol) =>
        $"title: T\nprepare: {{ patch: {{ receptor: NMDA/Erreger2005-GluN2A }} }}\nprotocol:\n  {protocol}\n  run: 600 ms\n";
}
