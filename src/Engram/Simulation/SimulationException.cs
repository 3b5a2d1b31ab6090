using Engram.Diagnostics;

namespace Engram.Simulation;

/// <summary>A model that cannot be run, or a run that left the possible: an occupancy outside 0..1, a NaN (<c>EN06xx</c>).</summary>
/// <param name="diagnostic">What is wrong, in which mechanism and instance, at what time, and what to do.</param>
public sealed class SimulationException(Diagnostic diagnostic) : EngramException(diagnostic);
