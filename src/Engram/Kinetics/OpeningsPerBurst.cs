using System.Numerics;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>One geometric component of a number of openings: area·(1 − ratio)·ratio^(r − 1).</summary>
/// <param name="Ratio">Probability ρ of one more opening.</param>
/// <param name="Area">Share of the bursts.</param>
public readonly record struct GeometricComponent(double Ratio, double Area)
{
    /// <summary>The component's probability of one opening, area·(1 − ρ): the amplitude that the DCPROGS programs print.</summary>
    public double Amplitude => Area * (1 - Ratio);

    /// <summary>Mean of the component: 1/(1 − ρ).</summary>
    public double Mean => 1 / (1 - Ratio);
}

/// <summary>The number of openings in a burst: P(r) = φ·Kʳ⁻¹·(I − K)·1. Colquhoun &amp; Hawkes (1982) eqs 3.4-3.8.</summary>
public sealed class OpeningsPerBurst
{
    private readonly string _where;
    private readonly double[] _start;
    private readonly SmallMatrix _next;

    internal OpeningsPerBurst(string where, double[] start, SmallMatrix next)
    {
        (_where, _start, _next) = (where, start, next);
        Mean = SmallMatrix.Dot(start, (SmallMatrix.Identity(next.Rows) - next).Solve(SmallMatrix.Ones(next.Rows)));
    }

    /// <summary>Mean number of openings.</summary>
    public double Mean { get; }

    /// <summary>Probability of exactly so many openings, r ≥ 1.</summary>
    public double Probability(int openings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(openings, 1);
        return AtLeast(openings) - AtLeast(openings + 1);
    }

    /// <summary>Probability of at least so many openings, r ≥ 1.</summary>
    public double AtLeast(int openings)
    {
        double[] row = _start;
        for (int r = 1; r < openings; r++)
        {
            row *= _next;
        }

        return row.Sum();
    }

    /// <summary>The distribution as a mixture of geometric ones, largest ratio first.</summary>
    /// <exception cref="KineticsException"><c>EN0405</c>: the ratios are not all real.</exception>
    public IReadOnlyList<GeometricComponent> Components()
    {
        if (!SpectralDecomposition.TryOf(_next.Values, _next.Rows, out SpectralDecomposition? modes) || !modes.IsWellConditioned)
        {
            throw KineticsException.NotExponential(_where);
        }

        Complex[] amplitudes = modes.Amplitudes(_start);
        List<GeometricComponent> components = [];
        for (int k = 0; k < modes.Count; k++)
        {
            Complex ratio = modes.Eigenvalues[k];
            double area = (amplitudes[k] * modes.LeftVector(k).Aggregate(Complex.Zero, (sum, x) => sum + x)).Real;
            components.Add(Math.Abs(ratio.Imaginary) > 1e-8 ? throw KineticsException.NotExponential(_where) : new(ratio.Real, area));
        }

        return components;
    }
}
