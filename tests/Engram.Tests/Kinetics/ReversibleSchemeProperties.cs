using CsCheck;
using Engram.Kinetics;

namespace Engram.Tests.Kinetics;

/// <summary>What holds of every reversible scheme, whatever its states and rates.</summary>
public sealed class ReversibleSchemeProperties
{
    private const int Cases = 200;

    [Fact]
    public void Open_and_shut_time_areas_sum_to_one() => Schemes.Reversible.Sample(
        scheme =>
        {
            foreach (DwellTimeDensity density in (DwellTimeDensity[])[OpenTimes.Of(scheme), ShutTimes.Of(scheme)])
            {
                Assert.Equal(1, density.Total, 1e-10);
                Assert.Equal(1, density.Components().Sum(c => c.Area), 1e-7);
            }
        },
        iter: Cases);

    [Fact]
    public void The_mean_of_the_density_is_the_mean_from_occupancies_and_from_components() => Schemes.Reversible.Sample(
        scheme =>
        {
            double open = OpenTimes.Mean(scheme), shut = ShutTimes.Mean(scheme);
            Assert.Equal(1, OpenTimes.Of(scheme).Mean / open, 1e-9);
            Assert.Equal(1, ShutTimes.Of(scheme).Mean / shut, 1e-9);
            Assert.Equal(1, OpenTimes.Of(scheme).Components().Sum(c => c.Area * c.TimeConstant) / open, 1e-6);
            Assert.Equal(scheme.EquilibriumOpenProbability, open / (open + shut), 1e-12);
        },
        iter: Cases);

    [Fact]
    public void Spectrum_is_real_and_every_relaxation_decays() => Schemes.Reversible.Sample(
        scheme =>
        {
            RelaxationSpectrum spectrum = RelaxationSpectrum.Of(scheme);
            Assert.True(spectrum.IsReal);
            Assert.All(spectrum.Rates, rate => Assert.True(rate.Real > 0));
        },
        iter: Cases);

    [Fact]
    public void Areas_of_open_times_are_positive() => Schemes.Reversible.Sample(
        scheme => Assert.All(OpenTimes.Of(scheme).Components(), c => Assert.True(c.Area > -1e-9 && c.Rate > 0)), iter: Cases);

    [Fact]
    public void Equilibrium_does_not_move() => Schemes.Reversible.Sample(
        scheme =>
        {
            double[] later = new double[scheme.Count];
            scheme.Propagator.Advance(scheme.Equilibrium, 3.7, later);
            Assert.All(later.Zip(scheme.Equilibrium.ToArray()), x => Assert.Equal(x.Second, x.First, 1e-9)); // what the modes promise
        },
        iter: Cases);

    [Fact]
    public void Openings_within_bursts_and_lengths_agree_between_densities_and_means() => Schemes.Reversible.Sample(
        scheme =>
        {
            Bursts bursts = Bursts.EndingIn(scheme, scheme.Scheme.States[scheme.Count - 1].Name);
            double openings = bursts.Openings.Mean;
            Assert.Equal(1, bursts.Length.Total, 1e-8);
            Assert.Equal(1, bursts.TotalOpenTime.Total, 1e-8);
            double all = ShutTimes.Mean(scheme), within = openings - 1;
            double mixed = (openings > 1 + 1e-9 ? within * bursts.GapsWithin.Mean : 0) + bursts.GapsBetween.Mean;
            Assert.Equal(1, mixed / (openings * all), 1e-6);
            Assert.Equal(1, bursts.TotalOpenTime.Mean / (openings * OpenTimes.Mean(scheme)), 1e-6);
        },
        iter: Cases);

    [Fact]
    public void Total_variance_of_noise_is_binomial_and_the_spectrum_integrates_to_it() => Schemes.Reversible.Sample(
        scheme =>
        {
            NoiseSpectrum noise = new(scheme, 50, 2);
            double p = scheme.EquilibriumOpenProbability;
            Assert.Equal(200 * p * (1 - p), noise.Variance, 200 * 1e-9);
            Assert.Equal(noise.Variance, noise.Components().Sum(c => c.Variance), 200 * 1e-9);
        },
        iter: Cases);
}
