using System.Numerics;

namespace Engram.Kinetics;

/// <summary>One Lorentzian of a power spectrum: S(f) = height/(1 + (f/corner)²).</summary>
/// <param name="Height">Power density at zero frequency, unit of current squared per kHz (pA²·ms).</param>
/// <param name="CornerFrequency">Where it has fallen to half, kHz.</param>
public readonly record struct Lorentzian(double Height, double CornerFrequency)
{
    /// <summary>The part of the variance that it carries: ∫ S df = π/2·height·corner.</summary>
    public double Variance => Math.PI / 2 * Height * CornerFrequency;
}

/// <summary>The fluctuations of a stationary current through independent channels, in theory.</summary>
/// <remarks>
/// Colquhoun &amp; Hawkes (1977) Proc. R. Soc. B 199:231: the autocovariance is N·i²·Σ cₖ·e^(−rateₖ·t), the one-sided spectrum the sum of
/// as many Lorentzians as the scheme has states, less one.
/// </remarks>
public sealed class NoiseSpectrum
{
    private readonly Complex[] _weights, _rates;

    /// <summary>Computes the fluctuations in equilibrium.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="channels">Number of channels.</param>
    /// <param name="unitaryCurrent">Current of a fully open channel, pA.</param>
    /// <exception cref="KineticsException"><c>EN0405</c>: Q has no full set of modes.</exception>
    public NoiseSpectrum(ConditionedScheme scheme, double channels, double unitaryCurrent)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        if (scheme.Propagator.Modes is not { } modes)
        {
            throw KineticsException.NotExponential(scheme.Name);
        }

        double[] weighted = [.. scheme.Equilibrium.ToArray().Zip(scheme.Levels, (p, level) => p * level)];
        Complex[] amplitudes = modes.Amplitudes(weighted);
        double scale = channels * unitaryCurrent * unitaryCurrent;
        _rates = [.. modes.Eigenvalues.ToArray().Skip(1).Select(x => -x)];
        _weights = [.. Enumerable.Range(1, modes.Count - 1).Select(k =>
            scale * amplitudes[k] * modes.LeftVector(k).Zip(scheme.Levels, (l, level) => l * level).Aggregate(Complex.Zero, (a, b) => a + b))];
        Mean = channels * unitaryCurrent * scheme.EquilibriumOpenProbability;
    }

    /// <summary>Mean current, pA.</summary>
    public double Mean { get; }

    /// <summary>Variance of the current, pA²: binomial for channels of one level.</summary>
    public double Variance => Covariance(0);

    /// <summary>The Lorentzians, slowest first.</summary>
    /// <exception cref="KineticsException"><c>EN0405</c>: modes oscillate, as can be when the scheme is not reversible.</exception>
    public IReadOnlyList<Lorentzian> Components() => _rates.Any(r => Math.Abs(r.Imaginary) > 1e-9 * r.Magnitude)
        ? throw KineticsException.NotExponential("noise spectrum")
        : [.. _weights.Zip(_rates, (w, r) => new Lorentzian(4 * w.Real / r.Real, r.Real / (2 * Math.PI)))];

    /// <summary>Autocovariance at a lag, pA².</summary>
    /// <param name="lag">ms, at least 0.</param>
    public double Covariance(double lag) => _weights.Zip(_rates, (w, r) => (w * Complex.Exp(-r * lag)).Real).Sum();

    /// <summary>One-sided power density at a frequency, pA²/kHz: ∫ from 0 to ∞ is the variance.</summary>
    /// <param name="frequency">kHz.</param>
    public double Density(double frequency)
    {
        double omega = 2 * Math.PI * frequency;
        return _weights.Zip(_rates, (w, r) => (4 * w * r / ((r * r) + (omega * omega))).Real).Sum();
    }
}
