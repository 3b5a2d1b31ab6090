namespace Engram.Kinetics;

/// <summary>The middle of a concentration-response curve, computed from the scheme and not from a fit.</summary>
/// <param name="Concentration">EC50 or IC50, mM: where half of the full effect is reached.</param>
/// <param name="HillSlope">Slope of the Hill plot there; positive for inhibition too.</param>
/// <param name="AtZero">Response without the ligand.</param>
/// <param name="Saturated">Response at its furthest.</param>
public sealed record HalfEffect(double Concentration, double HillSlope, double AtZero, double Saturated);
