namespace Engram.Simulation.FixedStep;

/// <summary>What a population's run recorded.</summary>
/// <param name="Times">ms.</param>
/// <param name="Sums">For every summed observable its value at each time.</param>
/// <param name="Watches">For every watch its value at each time.</param>
public sealed record PopulationRecording(IReadOnlyList<double> Times, IReadOnlyList<double[]> Sums, IReadOnlyList<double[]> Watches);
