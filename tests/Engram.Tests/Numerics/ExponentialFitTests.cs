using Engram.Numerics;

namespace Engram.Tests.Numerics;

public sealed class ExponentialFitTests
{
    [Theory]
    [InlineData(new[] { -35.0 }, new[] { 2.3 }, 0.0)]
    [InlineData(new[] { 0.7, 0.3 }, new[] { 20.0, 150.0 }, 0.0)]
    [InlineData(new[] { 0.5, 0.3, 0.2 }, new[] { 2.0, 20.0, 200.0 }, 0.0)]
    [InlineData(new[] { 0.5, 0.3, 0.2 }, new[] { 5.0, 40.0, 300.0 }, 0.1)]
    [InlineData(new[] { -1.0, 1.0 }, new[] { 0.5, 3.0 }, 0.0)]
    public void An_exact_sum_is_given_back(double[] amplitudes, double[] taus, double offset)
    {
        double[] times = [.. Enumerable.Range(0, 2001).Select(i => taus[^1] * 5 * Math.Pow(i / 2000.0, 1.7))];
        double[] values = [.. times.Select(t => Sum(amplitudes, taus, t) + offset)];

        ExponentialFit fit = ExponentialFit.Of(times, values, amplitudes.Length, offset != 0);

        Assert.True(fit.Fit.Converged);
        for (int k = 0; k < taus.Length; k++)
        {
            Assert.Equal(1, fit.TimeConstants[k].Value / taus[k], 1e-6);
            Assert.Equal(1, fit.Amplitudes[k].Value / amplitudes[k], 1e-6);
        }

        Assert.Equal(offset, fit.Offset.Value, 1e-7);
        Assert.Equal(Sum(amplitudes, taus, 1) + offset, fit.At(1), 1e-7);
    }

    [Fact]
    public void Noise_is_reflected_in_the_errors()
    {
        RandomStream noise = new(12);
        double[] times = [.. Enumerable.Range(0, 3000).Select(i => 10 + (i * 0.2))];
        const double spread = 0.01;
        int within = 0;
        for (int trial = 0; trial < 10; trial++)
        {
            double[] values = [.. times.Select(t => Sum([0.6, 0.4], [15, 120], t - 10) + (spread * noise.NextNormal()))];
            ExponentialFit fit = ExponentialFit.Of(times, values, 2);
            Assert.Equal(spread, fit.Fit.ResidualRms, 0.001);
            Assert.InRange(fit.TimeConstants[0].StandardError, 0.05, 1);
            within += fit.TimeConstants[0].Low < 15 && fit.TimeConstants[0].High > 15 ? 1 : 0;
            within += fit.WeightedTimeConstant.Low < 57 && fit.WeightedTimeConstant.High > 57 ? 1 : 0;
        }

        Assert.InRange(within, 16, 20); // of 20 intervals of 95 %
    }

    [Fact]
    public void Weighted_time_constant_is_the_area_over_the_amplitude()
    {
        double[] times = [.. Enumerable.Range(0, 500).Select(i => (double)i)];

        ExponentialFit fit = ExponentialFit.Of(times, [.. times.Select(t => Sum([3, 1], [10, 90], t))], 2);

        Assert.Equal(30, fit.WeightedTimeConstant.Value, 1e-5);
    }

    private static double Sum(double[] amplitudes, double[] taus, double t) =>
        amplitudes.Zip(taus, (a, tau) => a * Math.Exp(-t / tau)).Sum();
}
