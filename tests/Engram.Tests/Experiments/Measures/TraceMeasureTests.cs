using CsCheck;
using Engram.Experiments;
using Engram.Experiments.Measures;

namespace Engram.Tests.Experiments.Measures;

/// <summary>Values, means, charges, shares and ratios of drawn traces.</summary>
public sealed class TraceMeasureTests
{
    // A straight line: every integral over a window is known, wherever its edges fall.
    [Fact]
    public void Integral_and_mean_over_a_window_do_not_depend_on_where_samples_fall() => Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10], Gen.Double[0.3, 3]).Where(g => Math.Abs(g.Item1 - g.Item2) > 1e-3).Sample(
        (a, b, step) =>
        {
            (double from, double to) = (Math.Min(a, b), Math.Max(a, b));
            double[] times = [.. Drawn.Grid(9, step).Where(t => t < 10), 10];
            PatchView view = Drawn.View(times, [.. times.Select(t => (3 * t) - 2)]);

            double expected = (1.5 * ((to * to) - (from * from))) - (2 * (to - from));
            Assert.Equal(expected, (new IntegralOf("", "current", default) { Window = (from, to) }).Read(view).Value, 1e-9);
            Assert.Equal(expected / (to - from), (new MeanOf("", "current", default) { Window = (from, to) }).Read(view).Value, 1e-6);
        },
        iter: 500);

    [Fact]
    public void The_charge_of_a_decaying_current_is_its_amplitude_times_its_time_constant()
    {
        double[] before = Drawn.Grid(1, 0.1), after = [.. Drawn.Grid(80, 0.005).Select(t => t + 1)];
        PatchView view = Drawn.Jumping(before, after, _ => 0, t => -20 * Math.Exp(-(t - 1) / 4));

        Assert.Equal(-80, new IntegralOf("", "current", default).Read(view).Value, 1e-4); // h²/12·f'(0)
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(2.5, 3.5)]
    [InlineData(5, 20)] // from the right
    [InlineData(7.5, 15)]
    [InlineData(10, 10)]
    [InlineData(double.PositiveInfinity, 10)]
    public void A_value_is_read_between_samples_and_after_a_jump(double at, double expected)
    {
        PatchView view = Drawn.View([0, 5, 5, 10], [1, 6, 20, 10]);

        Assert.Equal(expected, new ValueAt("", "current", default, at).Read(view).Value, 1e-12);
    }

    [Fact]
    public void The_share_of_an_ion_is_its_part_of_the_charge()
    {
        double[] times = Drawn.Grid(10, 0.1);
        double[] current = [.. times.Select(t => -Math.Exp(-t))], calcium = [.. current.Select(i => 0.11 * i)], none = [.. times.Select(_ => 0.0)];
        IonShareOfCharge share = new("", "calcium");

        Assert.Equal(0.11, share.Read(Drawn.View(times, [("current", current), ("calcium-current", calcium)])).Value, 1e-12);
        Assert.Equal(double.NaN, share.Read(Drawn.View(times, [("current", current)])).Value);
        Assert.Equal(double.NaN, share.Read(Drawn.View(times, [("current", none), ("calcium-current", none)])).Value);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.6)]
    [InlineData(3, 0.8)]
    public void A_later_pulse_is_compared_with_the_first(int pulse, double expected)
    {
        double[] sizes = [2, 1.2, 1.6];
        PatchView view = Drawn.Of(t => -sizes.Select((a, k) => t < 10 * (k + 1) ? 0 : a * Math.Exp(-(t - (10 * (k + 1))) / 0.5) * (t - (10 * (k + 1)))).Sum(), 40, 0.01, 10, 20, 30);

        Assert.Equal(expected, new PulseRatio("r", "current", pulse).Read(view).Value, 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_pulse_that_is_not_applied_is_refused(int pulse) => Assert.Equal(
        $"EN0707 at r: the response to pulse {pulse} is asked for, but there are 2 pulses. Pulses are counted from 1: apply more, or ask for an earlier one.",
        Assert.Throws<ExperimentException>(() => new PulseRatio("r", "current", pulse).Read(Drawn.Of(t => t, 40, 1, 10, 20))).Message);

    [Fact]
    public void A_first_pulse_without_a_response_gives_no_ratio() =>
        Assert.Equal(double.NaN, new PulseRatio("r", "current", 2).Read(Drawn.Of(t => t <= 20 ? 0 : t, 40, 1, 10, 20)).Value);

    [Fact]
    public void Dwell_times_have_the_limits_of_their_standard_error()
    {
        PatchView view = Drawn.View([0, 1], [0, 0]) with { Dwells = new DwellTimes([1, 2, 3, 6], [5]) };
        double error = Math.Sqrt((4 + 1 + 0 + 9) / 3.0 / 4); // mean 3

        MeasuredValue open = new RecordedDwell("o", Open: true).Read(view);

        Assert.Equal(3, open.Value);
        Assert.Equal(3 - (1.959963984540054 * error), open.Low, 1e-12);
        Assert.Equal(3 + (1.959963984540054 * error), open.High, 1e-12);
        Assert.Equal(double.NaN, new RecordedDwell("s", Open: false).Read(view).Value); // one is too few
    }

    [Fact]
    public void Measures_of_channels_refuse_a_run_that_has_none()
    {
        PatchView view = Drawn.View([0, 1], [0, 0]);

        Assert.Equal(
            "EN0727 at o: dwell times are asked for, but this is no single-channel record. Write 'method: single-channel'.",
            Assert.Throws<ExperimentException>(() => new RecordedDwell("o", Open: true).Read(view)).Message);
        Assert.Equal(
            "EN0728 at n: noise is asked for, but there is only one trial or none. Write 'method: { stochastic: { trials: 200 } }'.",
            Assert.Throws<ExperimentException>(() => new NoiseEstimate("n", default, true).Read(view)).Message);
    }

    // Var = i·I − I²/N exactly.
    [Fact]
    public void Noise_tells_the_unitary_current_and_the_number_of_channels()
    {
        double[] times = Drawn.Grid(10, 0.1), mean = [.. times.Select(t => -30 * t / 10)], variance = [.. mean.Select(i => (-0.6 * i) - (i * i / 50))];
        PatchView view = Drawn.View(times, [("current", mean), ("current-variance", variance)]);

        Assert.Equal(-0.6, new NoiseEstimate("i", default, WantsChannels: false).Read(view).Value, 1e-6);
        Assert.Equal(50, new NoiseEstimate("n", default, WantsChannels: true).Read(view).Value, 1e-4);
    }
}
