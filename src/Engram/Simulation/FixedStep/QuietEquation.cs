namespace Engram.Simulation.FixedStep;

/// <summary>An equation that decays by itself.</summary>
/// <param name="row">Its row in the state.</param>
/// <param name="slope">1/ms, at most 0.</param>
/// <param name="fixedPoint">Where it decays to.</param>
internal sealed class QuietEquation(int row, double slope, double fixedPoint)
{
    /// <summary>Its row in the state.</summary>
    public int Row => row;

    /// <summary>1/ms, at most 0.</summary>
    public double Slope => slope;

    /// <summary>Where it decays to.</summary>
    public double FixedPoint => fixedPoint;

    /// <summary>Largest distance to the fixed point at which an instance counts as quiet; lowered by every scheme it drives.</summary>
    public double Threshold { get; set; } = double.PositiveInfinity;
}
