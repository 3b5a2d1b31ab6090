using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Mechanisms;

namespace Engram.Experiments;

/// <summary>What is prepared, what is done to it, what is measured, and what a published measurement says it should be.</summary>
/// <param name="Title">One line.</param>
public sealed record Experiment(string Title)
{
    /// <summary>Two sentences: why one would look, and what one sees.</summary>
    public string Why { get; init; } = "";

    /// <summary>Patches of membrane under the pipette; all of them see the same protocol.</summary>
    public EquatableArray<Patch> Patches { get; init; } = [];

    /// <summary>What the bath holds from the beginning: ligands and ions, mM.</summary>
    public EquatableArray<BathEntry> Bath { get; init; } = [];

    /// <summary>Temperature, °C; null means that each receptor stays at the temperature its rates were measured at.</summary>
    public double? Celsius { get; init; }

    /// <summary>What is done: command voltage, applications, duration.</summary>
    public Protocol Protocol { get; init; } = new(1);

    /// <summary>How it is computed.</summary>
    public Method Method { get; init; } = new Deterministic();

    /// <summary>Conditions to repeat it under; every combination of the axes is one run.</summary>
    public EquatableArray<SweepAxis> Sweep { get; init; } = [];

    /// <summary>What is measured, in the order of the table.</summary>
    public EquatableArray<Measure> Measures { get; init; } = [];

    /// <summary>What is drawn.</summary>
    public EquatableArray<FigureRequest> Figures { get; init; } = [];

    /// <summary>What the measurements should be, and who says so.</summary>
    public EquatableArray<Expectation> Expectations { get; init; } = [];

    /// <summary>Publications beside those of the receptors.</summary>
    public EquatableArray<Citation> Sources { get; init; } = [];

    /// <summary>Largest number of runs its sweep may make.</summary>
    public int SweepLimit { get; init; } = ExperimentRunner.DefaultLimit;

    /// <summary>The file it was read from, whose conditions read it again; null when it was written in code.</summary>
    public ExperimentOrigin? Origin { get; init; }
}

/// <summary>A ligand or ion in the bath from the beginning.</summary>
/// <param name="Ligand">E.g. <c>magnesium</c>.</param>
/// <param name="Concentration">mM.</param>
public sealed record BathEntry(string Ligand, double Concentration);

/// <summary>One condition that is varied.</summary>
/// <param name="Name">How the axis is called in the table, e.g. <c>bath.magnesium</c>.</param>
/// <param name="Points">Its conditions.</param>
public sealed record SweepAxis(string Name, EquatableArray<SweepPoint> Points);

/// <summary>One condition of a sweep.</summary>
/// <param name="Label">As shown: <c>1 mM</c>, <c>with glycine</c>.</param>
/// <param name="Value">Its number in the base unit, for curves against this axis; null where it is not a number.</param>
/// <param name="Dimension">What the number measures.</param>
/// <param name="Apply">The experiment under this condition (a pure function).</param>
public sealed record SweepPoint(string Label, double? Value, Units.Dimension Dimension, Func<Experiment, Experiment> Apply)
{
    /// <summary>Conditions compare by what they are, not by the delegate that brings them about.</summary>
    public bool Equals(SweepPoint? other) => other is not null && (Label, Value, Dimension) == (other.Label, other.Value, other.Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Label, Value, Dimension);
}
