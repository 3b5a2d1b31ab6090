using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Waveforms;

/// <summary>Waveforms at instants at which their values are known.</summary>
public sealed class WaveformTests
{
    [Fact]
    public void A_step_holds_until_its_moment_and_has_its_value_from_then_on()
    {
        PiecewiseLinear steps = PiecewiseLinear.Steps(-60, (5, 40), (8, -70));

        Assert.Equal([-60, -60, 40, 40, -70, -70], ((double[])[-1e9, Math.BitDecrement(5), 5, Math.BitDecrement(8), 8, 1e9]).Select(steps.At));
        Assert.Equal([5, 8], steps.Breakpoints);
        Assert.True(steps.IsConstant(5, 8));
    }

    [Fact]
    public void Without_a_step_the_hold_stays() => Assert.Equal([3, 3, 3], ((double[])[-1, 0, 1]).Select(PiecewiseLinear.Steps(3).At));

    [Fact]
    public void A_ramp_runs_straight_from_point_to_point()
    {
        PiecewiseLinear ramp = new([10, 20], [-80, 20]);

        Assert.Equal([-80, -80, -55, -30, 20, 20], ((double[])[0, 10, 12.5, 15, 20, 30]).Select(ramp.At));
        Assert.Equal([0, 10, 10, 0, 0], ((double[])[9, 10, 19, 20, 21]).Select(ramp.Slope));
        Assert.False(ramp.IsConstant(10, 20));
    }

    [Fact]
    public void An_exponential_release_has_its_height_its_decay_and_its_end()
    {
        ExponentialPulse release = new(5, 1.1, 1.2);

        Assert.Equal(0, release.At(Math.BitDecrement(5)));
        Assert.Equal(1.1, release.At(5));
        Assert.Equal(1.1 / Math.E, release.At(6.2), 1e-15);
        Assert.Equal(0, release.At(5 + (40 * 1.2)));
        Assert.True(release.IsConstant(60, 70));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1.5)]
    public void An_exchange_takes_its_time_from_10_to_90_percent_rising_and_falling(double exchange)
    {
        ExchangedPulse pulse = new(1, 100 * exchange, 2, exchange);

        Assert.Equal(exchange, Crossing(pulse, 1.8, 1, 50 * exchange) - Crossing(pulse, 0.2, 1, 50 * exchange), 1e-9);
        Assert.Equal(exchange, Crossing(pulse, 0.2, 1 + (100 * exchange), 200 * exchange) - Crossing(pulse, 1.8, 1 + (100 * exchange), 200 * exchange), 1e-9);
    }

    [Fact]
    public void An_exchange_that_is_cut_short_does_not_reach_its_concentration()
    {
        ExchangedPulse pulse = new(0, 1, 1, Math.Log(9)); // time constant 1 ms

        Assert.Equal(1 - Math.Exp(-1), pulse.At(1), 1e-15);
        Assert.Equal((1 - Math.Exp(-1)) * Math.Exp(-2), pulse.At(3), 1e-15);
    }

    [Fact]
    public void A_release_that_rises_and_decays_peaks_at_its_amplitude()
    {
        BiexponentialPulse release = new(2, 0.7, 0.5, 3);
        double time = 2 + (0.5 * 3 / 2.5 * Math.Log(6)); // where the derivative vanishes: τr·τd/(τd − τr)·ln(τd/τr)

        Assert.Equal(0.7, release.At(time), 1e-14);
        Assert.Equal(0, release.Slope(time), 1e-14);
        Assert.True(release.At(time - 0.01) < 0.7 && release.At(time + 0.01) < 0.7);
    }

    [Fact]
    public void Adding_nothing_changes_nothing()
    {
        Waveform pulse = new ExponentialPulse(1, 2, 3);

        Assert.Same(pulse, pulse + 0);
        Assert.Same(pulse, 0 + pulse);
        Assert.Equal(new Constant(5), (Waveform)2 + 3);
        Assert.Equal([1, 4, 121], (pulse + new ExponentialPulse(1, 1, 3) + PiecewiseLinear.Steps(0, (4, 1))).Breakpoints);
    }

    // Times at which a monotone stretch passes a level, by bisection.
    private static double Crossing(Waveform waveform, double level, double from, double to)
    {
        bool rising = waveform.At(from) < level;
        (double low, double high) = (from, to);
        for (int k = 0; k < 100; k++)
        {
            double middle = (low + high) / 2;
            (low, high) = waveform.At(middle) < level == rising ? (middle, high) : (low, middle);
        }

        return low;
    }
}
