using Engram.Units;

namespace Engram.Mechanisms;

/// <summary>What kind of thing a mechanism reads from its surroundings.</summary>
public enum InputKind
{
    /// <summary>Membrane potential, <c>v</c>, mV.</summary>
    Voltage,

    /// <summary>Temperature, <c>celsius</c>, °C.</summary>
    Temperature,

    /// <summary>Time since the start, <c>t</c>, ms.</summary>
    Time,

    /// <summary>Concentration of a ligand at the mechanism, mM.</summary>
    Ligand,

    /// <summary>Concentration of an ion on one side of the membrane, mM.</summary>
    Ion,

    /// <summary>A variable of another mechanism (NMODL's POINTER).</summary>
    Pointer,
}

/// <summary>A quantity a mechanism reads from its surroundings.</summary>
/// <param name="Name">Identifier used in expressions: <c>v</c>, <c>celsius</c>, <c>t</c>, <c>glutamate</c>, <c>calcium_out</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Default">Value where the surroundings say nothing, base unit.</param>
public sealed record Input(string Name, InputKind Kind, Dimension Dimension, double Default)
{
    /// <summary>The membrane potential; −65 mV by default.</summary>
    public static Input Voltage { get; } = new("v", InputKind.Voltage, new(Voltage: 1), -65);

    /// <summary>The temperature; 22 °C by default.</summary>
    public static Input Temperature { get; } = new("celsius", InputKind.Temperature, new(Temperature: 1), 22);

    /// <summary>The time.</summary>
    public static Input Time { get; } = new("t", InputKind.Time, new(Time: 1), 0);

    /// <summary>A ligand's concentration.</summary>
    /// <param name="name">E.g. <c>glutamate</c>.</param>
    /// <param name="millimolar">Concentration where the surroundings say nothing, mM.</param>
    public static Input Ligand(string name, double millimolar = 0) => new(name, InputKind.Ligand, new(Concentration: 1), millimolar);

    /// <summary>An ion's concentration on one side.</summary>
    /// <param name="name">E.g. <c>calcium_out</c>.</param>
    /// <param name="millimolar">Concentration where the surroundings say nothing, mM.</param>
    public static Input Ion(string name, double millimolar) => new(name, InputKind.Ion, new(Concentration: 1), millimolar);
}
