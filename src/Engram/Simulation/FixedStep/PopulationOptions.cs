using Engram.Compilation;

namespace Engram.Simulation.FixedStep;

/// <summary>How a population is advanced. <see cref="Step"/> and <see cref="QuietTolerance"/> change the result, <see cref="BlockSize"/> the rounding of sums, the rest nothing.</summary>
public sealed record PopulationOptions
{
    /// <summary>Time step, ms.</summary>
    public double Step { get; init; } = 0.025;

    /// <summary>What runs the mechanism.</summary>
    public KernelBackend Backend { get; init; }

    /// <summary>Threads; the result has the same bits for any number.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>
    /// Bound of the error of an instance's occupancies (sum of absolute errors) at which it is taken out of time stepping and advanced exactly
    /// in the modes of its schemes; 0 steps every instance always.
    /// </summary>
    public double QuietTolerance { get; init; } = 1e-9;

    /// <summary>Occupancies may leave 0..1 by this much, the error of the method in a fast transient, before the run stops.</summary>
    public double OccupancyTolerance { get; init; } = 1e-3;

    /// <summary>Instances kept together, a multiple of 8: their state stays in a core's cache from the first step to the last.</summary>
    public int BlockSize { get; init; } = 1024;
}
