using System.Text.Json;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Formats.Csv;
using Engram.Formats.Json;
using Engram.Formats.Yaml;
using Engram.Receptors;
using Engram.Simulation;
using Engram.Tests.Expectations;
using Engram.Units;

namespace Engram.Tests.Formats.Json;

/// <summary>The report as other programs read it.</summary>
public sealed class ReportJsonTests
{
    private static readonly Report s_report = Made();

    [Fact]
    public void The_report_is_the_contract() => Golden.Check("Formats/Report.json", ReportJson.Text(s_report, ["traces-1.csv", "traces-2.csv"]));

    [Fact]
    public void The_table_of_measurements_is_the_contract() => Golden.Check("Formats/Measurements.csv", ReportCsv.Measurements(s_report));

    [Fact]
    public void Traces_read_back_to_the_same_bits()
    {
        CsvTable table = CsvReader.Parse(ReportCsv.Traces(s_report.Runs[0].Recording));

        Assert.Equal([0, 0.1, 1.0 / 3], table["time"].Values);
        Assert.Equal([0, -1.25, Math.PI], table["AMPA.current"].Values);
    }

    [Fact]
    public void A_report_of_a_real_run_is_valid_and_the_same_twice()
    {
        Experiment experiment = ExperimentReader.Parse(ExperimentReference.Example, "example.yaml");

        string once = ReportJson.Text(experiment.Run(cancellation: TestContext.Current.CancellationToken));
        string twice = ReportJson.Text(experiment.Run(cancellation: TestContext.Current.CancellationToken));

        using JsonDocument read = JsonDocument.Parse(once);
        Assert.Equal("example.yaml", read.RootElement.GetProperty("experiment").GetString());
        Assert.Equal(6, read.RootElement.GetProperty("runs").GetArrayLength());
        Assert.Equal(once, twice);
    }

    private static Report Made()
    {
        Receptor receptor = Catalogue.Find("AMPA/JonasMajorSakmann1993");
        Experiment experiment = new("A \"title\" with µ")
        {
            Patches = [new Patch("AMPA", receptor)],
            Protocol = new Protocol(10),
            Method = new Stochastic(5, 42),
            Sweep = [new SweepAxis("hold", [new("-60 mV", -60, new Dimension(Voltage: 1), e => e), new("40 mV", 40, new Dimension(Voltage: 1), e => e)])],
        };
        Recording recording = new(new double[] { 0, 0.1, 1.0 / 3 }, [new Trace("AMPA", "current", "pA", new double[] { 0, -1.25, Math.PI })], "stochastic", null, 42);
        Expectation expected = Expectation.Within("peak", -10, 0.05, "Table 1");
        Measurement[] first =
        [
            new("peak", "AMPA", [new("hold", "-60 mV")], new MeasuredValue(-10.2, -10.9, -9.5), "pA", expected),
            new("rise-time", "AMPA", [new("hold", "-60 mV")], double.NaN, "ms", new("rise-time", double.NaN, 0.2, double.PositiveInfinity, "text") { KnownMiss = "too noisy" }),
        ];
        Measurement[] second = [new("peak", "AMPA", [new("hold", "40 mV")], 12.5, "pA", expected), new("rise-time", "AMPA", [new("hold", "40 mV")], 0.5, "ms", null)];
        CurveResult curve = new(new("reversal", "AMPA", [], 3.5, "mV", null), "hold", "peak", [-60, 40], [-10.2, double.NaN], null);
        return new Report(
            experiment, [new([new("hold", "-60 mV")], [], recording, first), new([new("hold", "40 mV")], [], recording, second)], [curve],
            [new("Jonas1993", "Jonas P, Major G, Sakmann B (1993) J Physiol 472:615-663", "Table 2")],
            [new("EN0230", "AMPA", "a loop does not close", "Factor 1.006") { IsWarning = true }]);
    }
}
