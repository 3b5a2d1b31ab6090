using Engram.Experiments.Protocols;
using Engram.Mechanisms;
using Engram.Simulation;

namespace Engram.Experiments.Measures;

/// <summary>What a measure sees: one patch in one run.</summary>
/// <param name="Patch">The patch as it was prepared.</param>
/// <param name="Mechanism">The receptor's mechanism after block, co-agonist and overrides.</param>
/// <param name="Protocol">What was done.</param>
/// <param name="Compartment">Courses of voltage and ligands.</param>
/// <param name="Recording">What was recorded; its traces of this patch are named after it.</param>
/// <param name="Dwells">Open and shut times of a single-channel run; null otherwise.</param>
public sealed record PatchView(
    Patch Patch, Mechanism Mechanism, Protocol Protocol, Compartment Compartment, Recording Recording, DwellTimes? Dwells)
{
    /// <summary>Times, ms.</summary>
    public ReadOnlySpan<double> Times => Recording.Times.Span;

    /// <summary>One recorded quantity of this patch, base unit.</summary>
    public ReadOnlySpan<double> Trace(string quantity) => Recording.Trace(Patch.Name, quantity).Values.Span;
}

/// <summary>Dwell times of an idealised single-channel record, ms.</summary>
/// <param name="Open">Apparent openings.</param>
/// <param name="Shut">Shut times between them.</param>
public sealed record DwellTimes(EquatableArray<double> Open, EquatableArray<double> Shut);
