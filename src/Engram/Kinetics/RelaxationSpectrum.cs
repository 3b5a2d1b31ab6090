using System.Numerics;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>The rates at which a scheme under fixed conditions approaches its equilibrium: the non-zero eigenvalues of −Q.</summary>
/// <param name="Rates">1/ms, slowest first; complex in conjugate pairs where the scheme is not reversible and oscillates.</param>
public sealed record RelaxationSpectrum(IReadOnlyList<Complex> Rates)
{
    private const double ImaginaryTolerance = 1e-9;

    /// <summary>Whether every mode decays without oscillating, as in every reversible scheme.</summary>
    public bool IsReal => Rates.All(r => Math.Abs(r.Imaginary) <= ImaginaryTolerance * r.Magnitude);

    /// <summary>Time constants 1/Re(rate), ms, slowest first.</summary>
    public IReadOnlyList<double> TimeConstants => [.. Rates.Select(r => 1 / r.Real)];

    /// <summary>The spectrum of a scheme.</summary>
    /// <exception cref="KineticsException"><c>EN0405</c>: Q has no full set of modes.</exception>
    public static RelaxationSpectrum Of(ConditionedScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return SpectralDecomposition.TryOf(scheme.Generator, scheme.Count, out SpectralDecomposition? modes)
            ? new RelaxationSpectrum([.. modes.Eigenvalues.ToArray().Skip(1).Select(x => -x)])
            : throw KineticsException.NotExponential(scheme.Name);
    }
}
