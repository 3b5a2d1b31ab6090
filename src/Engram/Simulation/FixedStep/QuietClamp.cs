namespace Engram.Simulation.FixedStep;

/// <summary>The quiet path under one clamp.</summary>
/// <param name="Modes">Coordinates and leaps.</param>
/// <param name="Kernel">The generated loop.</param>
internal sealed record QuietClamp(QuietModes Modes, QuietKernel Kernel);
