using Engram.Kinetics;

namespace Engram.Tests.Kinetics;

public sealed class NoiseAnalysisTests
{
    [Fact]
    public void A_perfect_parabola_gives_its_unitary_current_and_number()
    {
        double[] means = [.. Enumerable.Range(1, 20).Select(k => -4.0 * k)], variances = [.. means.Select(m => (-0.8 * m) - (m * m / 200) + 1.5)];

        MeanVarianceFit fit = NoiseAnalysis.FitMeanVariance(means, variances, background: 1.5);

        Assert.Equal(-0.8, fit.UnitaryCurrent.Value, 1e-7);
        Assert.Equal(200, fit.Channels.Value, 1e-4);
        Assert.Equal(0.5, fit.OpenProbability(-80), 1e-7);
    }

    [Fact]
    public void Nonstationary_noise_recovers_current_and_number_of_simulated_channels()
    {
        ConditionedScheme glutamate = ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", 3));
        double[] times = [.. Enumerable.Range(1, 40).Select(k => 0.5 * k)];
        EnsembleTrials trials = EnsembleTrials.Run(ConditionSchedule.Constant(glutamate), [1, 0, 0, 0, 0, 0, 0], 120, 1500, times, seed: 21);
        double[][] currents = [.. trials.Open.Select(o => o.Select(open => -0.7 * open).ToArray())];

        (double[] means, double[] variances) = NoiseAnalysis.OfTrials(currents);
        MeanVarianceFit fit = NoiseAnalysis.FitMeanVariance(means, variances);

        // A variance from 1500 trials is known to √(3/1500) = 4.5 %; neighbouring times share their fluctuations, so that averaging helps little.
        Assert.InRange(fit.UnitaryCurrent.Value, -0.7 * 1.05, -0.7 * 0.95);
        Assert.InRange(fit.Channels.Value, 120 * 0.95, 120 * 1.05);
    }

    // Two states: variance N·i²·p(1-p) in one Lorentzian with corner (a+b)/2π. Closed form.
    [Fact]
    public void Two_states_have_one_Lorentzian()
    {
        NoiseSpectrum noise = new(Schemes.TwoState(0.5, 1.5), 40, -2);
        Lorentzian only = Assert.Single(noise.Components());

        Assert.Equal(-20, noise.Mean, 1e-12);
        Assert.Equal(160 * 0.25 * 0.75, noise.Variance, 1e-12);
        Assert.Equal(2 / (2 * Math.PI), only.CornerFrequency, 1e-14);
        Assert.Equal(noise.Density(0), only.Height, 1e-11);
        Assert.Equal(noise.Density(0) / 2, noise.Density(only.CornerFrequency), 1e-11);
        Assert.Equal(30 * Math.Exp(-2), noise.Covariance(1), 1e-12);
    }

    // A driven ring oscillates: its spectrum has no Lorentzians, but a density that still integrates to the variance.
    [Fact]
    public void An_oscillating_scheme_has_a_density_without_components()
    {
        NoiseSpectrum noise = new(Schemes.Of([1, 0, 0], [-1, 1, 0, 0, -1, 1, 1, 0, -1]), 1, 1);

        Assert.Equal("EN0405", Assert.Throws<KineticsException>(() => noise.Components()).Diagnostic.Id);
        double integral = Enumerable.Range(0, 200_000).Sum(k => noise.Density((k + 0.5) * 1e-3)) * 1e-3;
        Assert.Equal(2.0 / 9, integral, 1e-3);
    }

    [Fact]
    public void Too_few_trials_are_refused()
    {
        KineticsException refused = Assert.Throws<KineticsException>(() => NoiseAnalysis.OfTrials([[1.0], [2.0]]));

        Assert.Equal("EN0417: there are 2 trials, but at least 3 are needed. Record for longer, or average more trials.", refused.Message);
    }
}
