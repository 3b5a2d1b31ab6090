using Engram.Mechanisms;
using Engram.Simulation;
using Engram.Simulation.Deterministic;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Deterministic;

/// <summary>A run that leaves the possible stops, and says where.</summary>
public sealed class GuardTests
{
    private const string Advice = "A rate is finite and at least 0 under every condition of the run: look at its formula.";

    [Fact]
    public void A_rate_that_becomes_negative_at_a_voltage_stops_the_run() => Assert.Equal(
        $"EN0602 at Broken, t = 1.5 ms: the rate from 'A' to 'B' is -6 per ms. {Advice}",
        Refusal("v / 10 [mV] * 1 [1/ms]", PiecewiseLinear.Steps(10, (1.5, -60))));

    [Fact]
    public void A_rate_that_becomes_negative_on_a_ramp_stops_the_run() => Assert.Matches(
        "^EN0602 at Broken, t = [0-9.]+ ms: the rate from 'A' to 'B' is -[0-9.]+ per ms",
        Refusal("v / 10 [mV] * 1 [1/ms]", new PiecewiseLinear([1, 5], [10, -60])));

    [Fact]
    public void A_rate_that_is_not_a_number_at_rest_stops_the_run() => Assert.Equal(
        $"EN0602 at Broken, at rest: the rate from 'A' to 'B' is ∞ per ms. {Advice}",
        Refusal("1 [mV/ms] / (v + 60 [mV])", -60).Replace("Infinity", "∞", StringComparison.Ordinal));

    // x' = x²: from 1 it is infinite after 1 ms.
    [Fact]
    public void A_variable_that_runs_away_stops_the_run()
    {
        Mechanism runaway = new MechanismBuilder("Runaway", "Explodes").Equation("x", default, "1", "x * x / 1 [ms]").BuildUnchecked();

        SimulationException stopped = Assert.Throws<SimulationException>(() => DeterministicSimulation.Run(Bench.Model(runaway, 5, -60, 1)));

        Assert.Matches(
            @"^EN0605 at Runaway, t = (1|0\.99+) ms: the error tolerance is not reached even with a step of [0-9.E-]+ ms\. "
            + "Look for a rate or an equation that runs away under these conditions, or relax the tolerance\\.$",
            stopped.Message);
    }

    private static string Refusal(string opening, Waveform voltage)
    {
        Mechanism broken = new MechanismBuilder("Broken", "A rate that is none somewhere").Input(Input.Voltage)
            .Scheme(s => s.States("A").Open("B").Reversible("A", "B", opening, "1 [1/ms]")).BuildUnchecked();
        return Assert.Throws<SimulationException>(() => DeterministicSimulation.Run(Bench.Model(broken, 10, voltage, 1))).Message;
    }
}
