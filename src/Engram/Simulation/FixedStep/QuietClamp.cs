using Engram.Compilation;

namespace Engram.Simulation.FixedStep;

/// <summary>The quiet path under one clamp: coordinates, and how each observable is read from their sums.</summary>
/// <param name="Modes">Coordinates and leaps.</param>
/// <param name="Observables">One for each observable; null where it is not linear in the state.</param>
internal sealed record QuietClamp(QuietModes Modes, IReadOnlyList<LinearObservable?> Observables)
{
    /// <summary>Whether every sum can be had from the sums of the coordinates; if not, the quiet instances' states are computed to record.</summary>
    public bool AllLinear { get; } = Observables.All(o => o is not null);

    /// <summary>Makes the quiet path of a clamp; null when there is none.</summary>
    public static QuietClamp? Of(CompiledMechanism compiled, double[] inputs, double tolerance) =>
        QuietModes.Of(compiled, inputs, tolerance) is { } modes
            ? new QuietClamp(modes, [.. compiled.Observables.Select(o => LinearObservable.Of(compiled, o, inputs))])
            : null;
}
