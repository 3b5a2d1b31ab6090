using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Simulation;
using Engram.Simulation.FixedStep;
using Engram.Tests.Backends;
using Engram.Units;

namespace Engram.Tests.Simulation.FixedStep;

public sealed class PopulationTests
{
    [Fact]
    public void A_run_in_pieces_is_the_run_in_one()
    {
        PopulationModel model = BackendMechanisms.Model("synapse", steps: 800);
        PopulationSimulation whole = new(model, new()), pieces = new(model, new());
        whole.Run();
        foreach (int step in (int[])[1, 40, 333, 800])
        {
            pieces.Advance(step);
        }

        Assert.Equal(20.0, pieces.Time);
        for (int i = 0; i < model.Count; i++)
        {
            // where a run is cut an instance may become quiet earlier, which is exact within the tolerance
            Assert.Equal(whole.StateOf(i), pieces.StateOf(i), (a, b) => Math.Abs(a - b) < 2e-9 + 1e-6);
        }
    }

    [Fact]
    public void Events_reach_their_instance_with_their_weight_and_connections_remember()
    {
        Mechanism m = new MechanismBuilder("m", "m").Equation("x", Dimension.None, "0", "0 * x / 1 [ms]").Build() with
        {
            Events = [new("spike", ["weight"], [new("used", new Number(0))],
                [new("x", Expression.Parse("x + weight / (1 + used)")), new("used", Expression.Parse("used + 1"))])],
        };
        PopulationModel model = new(m, 3, 10)
        {
            Connections = [new(2, "spike", [6]), new(2, "spike", [1]), new(0, "spike", [10])],
            Events = [new(0, 0), new(1, 0), new(1, 1), new(5, 0)],
        };

        PopulationSimulation simulation = new(model, new());
        simulation.Run();

        Assert.Equal(6 + 3 + 1 + 2, simulation.StateOf(2)[0], 1e-14);
        Assert.Equal(0, simulation.StateOf(0)[0]);
    }

    [Fact]
    public void Stepping_allocates_nothing_and_calls_the_kernel_once_a_step()
    {
        PopulationModel model = BackendMechanisms.Model("synapse", count: 64, steps: 40_000) with { Events = [], RecordEvery = 40_000, Watches = [] };
        PopulationSimulation simulation = new(model, new PopulationOptions { QuietTolerance = 0 });
        simulation.Advance(1000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        simulation.Advance(39_000);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000);
        Assert.Equal(39_000, simulation.Cost.StepCalls);
        Assert.Equal(39_000 * 64, simulation.Cost.InstanceSteps);
    }

    [Fact]
    public void Quiet_instances_are_not_stepped_at_all()
    {
        PopulationModel model = BackendMechanisms.Model("synapse", count: 64, steps: 4000) with { Events = [], Watches = [] };
        PopulationSimulation simulation = new(model, new());

        simulation.Run();

        Assert.Equal((0, 0), simulation.Cost);
    }

    [Theory]
    [InlineData("1 [1/ms] - 3 [1/ms] * x", "EN0611", "the occupancy of")]
    [InlineData("1 [1/ms] * sqrt(1 - x)", "EN0610", "is NaN")]
    public void A_run_that_leaves_the_possible_stops_and_says_where(string rate, string id, string found)
    {
        Mechanism m = new MechanismBuilder("broken", "broken").Equation("x", Dimension.None, "0", "0.1 / 1 [ms]")
            .Scheme(s => s.State("A").Open("B").Reversible("A", "B", rate, "1e-3 [1/ms]")).BuildUnchecked();
        PopulationModel model = new(m, 3, 4000);

        SimulationException e = Assert.Throws<SimulationException>(() => new PopulationSimulation(model, new PopulationOptions { Threads = 2 }).Run());

        Assert.Equal(id, e.Diagnostic.Id);
        Assert.StartsWith("broken, instance 0, ", e.Diagnostic.Where, StringComparison.Ordinal);
        Assert.EndsWith(" ms", e.Diagnostic.Where, StringComparison.Ordinal);
        Assert.Contains(found, e.Diagnostic.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_that_cannot_be_run_are_refused()
    {
        PopulationModel model = BackendMechanisms.Model("synapse");
        (PopulationModel Model, string Text)[] cases =
        [
            (model with { Count = 0 }, "EN0613 at synapse: a count, a number of steps or a recording interval below 1. Give whole numbers from 1 on."),
            (model with { Inputs = [new("glycin", 1.0)] }, "EN0614 at synapse: there is no input 'glycin'. Did you mean 'glycine'?"),
            (model with { Connections = [new(0, "relaese", [1])] }, "EN0614 at synapse: there is no event 'relaese'. Did you mean 'release'?"),
            (model with { Connections = [new(0, "release", [])] }, "EN0613 at synapse: event 'release' takes 1 numbers, a connection gives 0. Give as many as the handler names."),
            (model with { Connections = [new(37, "release", [1])] }, "EN0615 at synapse: a connection to instance 37 of 37. Instances are counted from 0."),
            (model with { Events = [new(5, 0), new(3, 0)] }, "EN0615 at synapse: an event at step 3 after one at step 5, in a run of 400. Order events by step, within the run."),
            (model with { Events = [new(5, 99)] }, "EN0615 at synapse: an event of a connection that is not there. Connections are counted from 0."),
        ];

        Assert.All(cases, c => Assert.Equal(c.Text, Assert.Throws<SimulationException>(() => new PopulationSimulation(c.Model, new())).Message));
    }
}
