using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Simulation;

/// <summary>What is simulated: compartments that carry mechanisms, and for how long. Immutable; a simulation works on its own copy.</summary>
/// <param name="Compartments">Patches, spines, cells.</param>
/// <param name="Duration">ms.</param>
public sealed record Model(EquatableArray<Compartment> Compartments, double Duration);

/// <summary>A piece of membrane with one potential and one bath.</summary>
/// <param name="Name">Identifier, unique in the model.</param>
/// <param name="Voltage">Command potential, mV.</param>
/// <param name="Celsius">Temperature, °C.</param>
/// <param name="Ligands">Concentrations outside; a ligand that is not named has the default of the mechanism that reads it.</param>
/// <param name="Placements">Mechanisms it carries.</param>
public sealed record Compartment(
    string Name, Waveform Voltage, Waveform Celsius, EquatableArray<LigandCourse> Ligands, EquatableArray<Placement> Placements)
{
    /// <summary>The course of one input of a mechanism in this compartment.</summary>
    public Waveform Course(Input input) => input.Kind switch
    {
        InputKind.Voltage => Voltage,
        InputKind.Temperature => Celsius,
        InputKind.Time => new PiecewiseLinear([0, 1e12], [0, 1e12]),
        _ => Ligands.FindIndex(l => l.Ligand == input.Name) is >= 0 and int index ? Ligands[index].Concentration : input.Default,
    };
}

/// <summary>The concentration of a ligand or an ion in the course of time.</summary>
/// <param name="Ligand">E.g. <c>glutamate</c>.</param>
/// <param name="Concentration">mM.</param>
public sealed record LigandCourse(string Ligand, Waveform Concentration);

/// <summary>A mechanism on a compartment.</summary>
/// <param name="Name">Identifier, unique in the model; names its traces.</param>
/// <param name="Mechanism">What it is.</param>
/// <param name="Count">Number of channels, all alike and independent.</param>
public sealed record Placement(string Name, Mechanism Mechanism, double Count = 1);
