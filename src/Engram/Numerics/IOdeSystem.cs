namespace Engram.Numerics;

/// <summary>A system of ordinary differential equations dy/dt = f(t, y).</summary>
/// <remarks>
/// Between two stop times f must be smooth. A segment starts with <see cref="BeginSegment"/>; whatever jumps at a stop time
/// (a ligand switched on, a voltage step) takes its new value there and keeps it until the next call.
/// </remarks>
public interface IOdeSystem
{
    /// <summary>Number of equations.</summary>
    int Count { get; }

    /// <summary>Announces that the times from start to end are integrated next, without a discontinuity between.</summary>
    /// <param name="start">First time of the segment, ms.</param>
    /// <param name="end">Last time of the segment, ms; f is asked for there too, and must give its left-hand value.</param>
    void BeginSegment(double start, double end)
    {
    }

    /// <summary>Writes f(t, y).</summary>
    /// <param name="t">Time, ms.</param>
    /// <param name="y">State, <see cref="Count"/> long.</param>
    /// <param name="dydt">Destination, <see cref="Count"/> long, per ms.</param>
    void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt);

    /// <summary>Writes ∂f/∂y, row-major: element <c>[i*Count + j]</c> is ∂fᵢ/∂yⱼ, 1/ms; it arrives uncleared.</summary>
    /// <param name="t">Time, ms.</param>
    /// <param name="y">State.</param>
    /// <param name="jacobian">Destination, <see cref="Count"/> squared long.</param>
    void Jacobian(double t, ReadOnlySpan<double> y, Span<double> jacobian);

    /// <summary>Writes ∂f/∂t at fixed y; it arrives uncleared.</summary>
    /// <param name="t">Time, ms.</param>
    /// <param name="y">State.</param>
    /// <param name="dfdt">Destination, <see cref="Count"/> long, per ms².</param>
    void TimeDerivative(double t, ReadOnlySpan<double> y, Span<double> dfdt);
}
