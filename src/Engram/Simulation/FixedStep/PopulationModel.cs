using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Simulation.FixedStep;

/// <summary>Many instances of one mechanism under the same clamp, driven by events on the grid of time steps. Immutable.</summary>
/// <param name="Mechanism">What every instance is.</param>
/// <param name="Count">Number of instances.</param>
/// <param name="Steps">Length of the run in time steps.</param>
public sealed record PopulationModel(Mechanism Mechanism, int Count, int Steps)
{
    /// <summary>Courses of the inputs; one that is not named keeps its default.</summary>
    public EquatableArray<InputCourse> Inputs { get; init; } = [];

    /// <summary>What can bring events, and to which instance.</summary>
    public EquatableArray<Connection> Connections { get; init; } = [];

    /// <summary>Events in order of time; those of one step are carried out in the order given.</summary>
    public EquatableArray<GridEvent> Events { get; init; } = [];

    /// <summary>What is recorded, summed over all instances.</summary>
    public EquatableArray<Observable> Sums { get; init; } = [];

    /// <summary>What is recorded of single instances.</summary>
    public EquatableArray<Watch> Watches { get; init; } = [];

    /// <summary>A value is recorded after every so many steps.</summary>
    public int RecordEvery { get; init; } = 40;
}

/// <summary>The course of one input.</summary>
/// <param name="Input">Its name in the mechanism: <c>v</c>, <c>glycine</c>.</param>
/// <param name="Course">Base unit; a step sees the value at its middle.</param>
public sealed record InputCourse(string Input, Waveform Course);

/// <summary>What brings events to one instance.</summary>
/// <param name="Instance">The instance, counted from 0.</param>
/// <param name="Handler">Name of the mechanism's event handler.</param>
/// <param name="Arguments">The handler's arguments, base units: the weight of the connection.</param>
public sealed record Connection(int Instance, string Handler, EquatableArray<double> Arguments);

/// <summary>An event at the beginning of a time step.</summary>
/// <param name="Step">The step, counted from 0; it begins at Step · time step.</param>
/// <param name="Connection">Index of the connection that brings it.</param>
public readonly record struct GridEvent(int Step, int Connection);

/// <summary>A quantity of one instance that is recorded.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="Observable">What.</param>
public sealed record Watch(int Instance, Observable Observable);
