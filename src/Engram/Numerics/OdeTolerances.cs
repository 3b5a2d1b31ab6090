namespace Engram.Numerics;

/// <summary>What error a step may make: every variable within <c>Absolute + Relative·|y|</c>.</summary>
/// <param name="Relative">Relative to the size of the variable.</param>
/// <param name="Absolute">In the unit of the variable; for occupancies a probability.</param>
/// <param name="MaximumStep">Longest step, ms.</param>
public sealed record OdeTolerances(double Relative = 1e-9, double Absolute = 1e-12, double MaximumStep = double.PositiveInfinity);

/// <summary>What an integration took, and what it reached.</summary>
/// <param name="Accepted">Steps taken.</param>
/// <param name="Rejected">Steps tried and taken again shorter.</param>
/// <param name="Evaluations">Evaluations of f.</param>
/// <param name="LargestError">Largest estimated error of one variable in one accepted step, in the variable's unit.</param>
/// <param name="LastStep">Length of the step that would come next, ms.</param>
public sealed record OdeStatistics(int Accepted, int Rejected, int Evaluations, double LargestError, double LastStep);

/// <summary>Receives the state at a requested time.</summary>
/// <param name="time">The sample time, ms, exactly as it was given.</param>
/// <param name="y">The state then; valid during the call only.</param>
public delegate void OdeObserver(double time, ReadOnlySpan<double> y);
