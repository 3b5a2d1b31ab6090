using System.Globalization;

namespace Engram.Simulation.FixedStep;

/// <summary>What must hold of a population before it is run.</summary>
internal static class PopulationRules
{
    /// <summary>Checks a model.</summary>
    /// <exception cref="SimulationException"><c>EN0613</c>: a number that cannot be; <c>EN0614</c>: an unknown name; <c>EN0615</c>: events out of order or range.</exception>
    public static void Check(PopulationModel model, PopulationOptions options)
    {
        string name = model.Mechanism.Name;
        Require(model.Count > 0 && model.Steps > 0 && model.RecordEvery > 0, "EN0613", name, "a count, a number of steps or a recording interval below 1", "Give whole numbers from 1 on");
        Require(options.BlockSize > 0 && options.BlockSize % 8 == 0, "EN0613", name, $"a block of {options.BlockSize} instances", "Give a multiple of 8");
        Require(options.Threads > 0, "EN0613", name, $"{options.Threads} threads", "Give at least one");
        foreach (InputCourse course in model.Inputs)
        {
            Require(model.Mechanism.Inputs.FindIndex(i => i.Name == course.Input) >= 0, "EN0614", name, $"there is no input '{course.Input}'",
                Diagnostics.NearestName.Advice(course.Input, model.Mechanism.Inputs.Select(i => i.Name)));
        }

        foreach (Connection c in model.Connections)
        {
            int handler = model.Mechanism.Events.FindIndex(e => e.Name == c.Handler);
            Require(handler >= 0, "EN0614", name, $"there is no event '{c.Handler}'", Diagnostics.NearestName.Advice(c.Handler, model.Mechanism.Events.Select(e => e.Name)));
            Require(model.Mechanism.Events[handler].Arguments.Length == c.Arguments.Length, "EN0613", name,
                $"event '{c.Handler}' takes {model.Mechanism.Events[handler].Arguments.Length} numbers, a connection gives {c.Arguments.Length}", "Give as many as the handler names");
            Require(c.Instance >= 0 && c.Instance < model.Count, "EN0615", name, $"a connection to instance {c.Instance} of {model.Count}", "Instances are counted from 0");
        }

        CheckEvents(model, name);
    }

    private static void CheckEvents(PopulationModel model, string name)
    {
        int before = 0;
        foreach (GridEvent e in model.Events.AsSpan())
        {
            Require(e.Connection >= 0 && e.Connection < model.Connections.Length, "EN0615", name, "an event of a connection that is not there", "Connections are counted from 0");
            Require(e.Step >= before && e.Step < model.Steps, "EN0615", name,
                string.Create(CultureInfo.InvariantCulture, $"an event at step {e.Step} after one at step {before}, in a run of {model.Steps}"), "Order events by step, within the run");
            before = e.Step;
        }
    }

    private static void Require(bool condition, string id, string where, string found, string advice)
    {
        if (!condition)
        {
            throw new SimulationException(new(id, where, found, advice));
        }
    }
}
