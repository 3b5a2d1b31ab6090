using CsCheck;
using Engram.Experiments.Measures;

namespace Engram.Tests.Experiments.Measures;

/// <summary>A response's size and times, on traces whose peaks and crossings are known.</summary>
public sealed class ResponseTests
{
    private const double Start = 5, Tau = 2;

    // x·e^(1−x) with x = (t − start)/τ: 1 at x = 1.
    private static double Alpha(double t) => t < Start ? 0 : (t - Start) / Tau * Math.Exp(1 - ((t - Start) / Tau));

    // Samples every 0.05 ms: the parabola's error in the peak is h²/24·f'''-like, some 1e-6; its time to 2e-4.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(-30, 0)]
    [InlineData(-30, 7)]
    public void The_peak_of_an_alpha_function_is_its_amplitude_one_time_constant_after_the_start(double amplitude, double baseline)
    {
        PatchReading read = new(Drawn.Of(t => baseline + (amplitude * Alpha(t)), 60, 0.05, Start));

        Assert.Equal(baseline + amplitude, read.Value(new Peak("", "current", default)), 1e-5 * Math.Abs(amplitude));
        Assert.Equal(Tau, read.Value(new TimeToPeak("", "current")), 1e-3);
    }

    // Roots of x·e^(1−x) by Newton; straight lines between samples err by h²/8·f'' ≈ 3e-4.
    [Theory]
    [InlineData(0.1, 0.9)]
    [InlineData(0.2, 0.8)]
    public void Rise_between_two_fractions_is_the_distance_of_the_roots(double from, double to)
    {
        PatchReading read = new(Drawn.Of(t => -Alpha(t), 60, 0.01, Start));

        Assert.Equal(Tau * (Root(to, 0.5) - Root(from, 0.05)), read.Value(new RiseTime("", "current", from, to)), 1e-3);
    }

    [Theory]
    [InlineData(0.36787944117144233)]
    [InlineData(0.37)]
    [InlineData(0.5)]
    public void Decay_to_a_fraction_is_counted_from_the_peak(double to)
    {
        PatchReading read = new(Drawn.Of(Alpha, 60, 0.01, Start));

        Assert.Equal(Tau * (Root(to, 3) - 1), read.Value(new DecayTime("", "current", to)), 1e-3);
    }

    // The area of x·e^(1−x) beyond x = 1 is 2.
    [Fact]
    public void Weighted_decay_of_an_alpha_function_is_two_time_constants() =>
        Assert.Equal(2 * Tau, new PatchReading(Drawn.Of(Alpha, 100, 0.02, Start)).Value(new WeightedDecay("", "current")), 1e-3);

    [Fact]
    public void A_jump_that_decays_has_its_peak_at_the_jump_and_no_rise()
    {
        double[] before = Drawn.Grid(5, 0.1), after = [.. Drawn.Grid(50, 0.01).Select(t => t + 5)];
        PatchReading read = new(Drawn.Jumping(before, after, _ => -1, t => -1 - (8 * Math.Exp(-(t - 5) / 3)), 5));

        Assert.Equal(-9, read.Value(new Peak("", "current", default)), 1e-12);
        Assert.Equal(0, read.Value(new TimeToPeak("", "current")), 1e-12);
        Assert.Equal(0, read.Value(new RiseTime("", "current", 0.1, 0.9)), 1e-12);
        Assert.Equal(3, read.Value(new DecayTime("", "current", 1 / Math.E)), 1e-4);
        Assert.Equal(3, read.Value(new WeightedDecay("", "current")), 1e-4);
    }

    [Fact]
    public void A_window_sees_what_is_inside_its_edges_and_not_what_jumps_there()
    {
        double[] before = Drawn.Grid(5, 0.5), after = [.. Drawn.Grid(5, 0.5).Select(t => t + 5)];
        PatchReading read = new(Drawn.Jumping(before, after, t => t / 10, t => 100 + t));

        Assert.Equal(0.5, read.Value(new Peak("", "current", default) { Window = (0, 5) }), 1e-12);
        Assert.Equal(110, read.Value(new Peak("", "current", default) { Window = (5, 10) }), 1e-12);
        Assert.Equal(0.25, read.Value(new MeanOf("", "current", default) { Window = (0, 5) }), 1e-12);
        Assert.Equal(107.5, read.Value(new MeanOf("", "current", default) { Window = (5, 10) }), 1e-12);
    }

    [Fact]
    public void The_onset_is_the_first_application_inside_the_window()
    {
        PatchReading read = new(Drawn.Of(t => Alpha(t) + (2 * Alpha(t - 30)), 90, 0.05, Start, Start + 30));

        Assert.Equal(Tau, read.Value(new TimeToPeak("", "current") { Window = (0, 30) }), 1e-3);
        Assert.Equal(Tau, read.Value(new TimeToPeak("", "current") { Window = (33, 90) }), 1e-2); // a remainder of the first is left
    }

    [Fact]
    public void A_flat_trace_has_a_peak_that_is_its_value_and_no_times()
    {
        PatchReading read = new(Drawn.Of(_ => 3, 20, 0.1, Start));

        Assert.Equal(3, read.Value(new Peak("", "current", default)));
        RunMeasure[] times =
        [
            new TimeToPeak("", "current"), new RiseTime("", "current", 0.1, 0.9), new DecayTime("", "current", 0.5), new WeightedDecay("", "current"),
            new SteadyOverPeak("", "current"), new FittedDecay("", "current", 1, 0, true), new FittedRelaxation("", "current", 1, 0),
        ];
        Assert.All(times, m => Assert.Equal(double.NaN, read.Value(m)));
    }

    [Fact]
    public void A_response_that_never_comes_down_has_no_decay_time() =>
        Assert.Equal(double.NaN, new PatchReading(Drawn.Of(t => 1 - Math.Exp(-t), 20, 0.1)).Value(new DecayTime("", "current", 0.5)));

    [Fact]
    public void Scaling_a_trace_scales_its_size_and_leaves_its_times() => Gen.Select(Gen.Double[0.01, 100], Gen.Bool, Gen.Double[-5, 5]).Sample(
        (size, negative, baseline) =>
        {
            double factor = negative ? -size : size;
            PatchReading one = new(Drawn.Of(Alpha, 40, 0.1, Start)), other = new(Drawn.Of(t => baseline + (factor * Alpha(t)), 40, 0.1, Start));

            Assert.Equal(baseline + (factor * one.Value(new Peak("", "current", default))), other.Value(new Peak("", "current", default)), 1e-9 * size);
            Assert.Equal(one.Value(new RiseTime("", "current", 0.1, 0.9)), other.Value(new RiseTime("", "current", 0.1, 0.9)), 1e-6);
            Assert.Equal(one.Value(new DecayTime("", "current", 0.5)), other.Value(new DecayTime("", "current", 0.5)), 1e-6);
            Assert.Equal(one.Value(new WeightedDecay("", "current")), other.Value(new WeightedDecay("", "current")), 1e-6);
        },
        iter: 200);

    private static double Root(double fraction, double x)
    {
        for (int k = 0; k < 60; k++)
        {
            x -= ((x * Math.Exp(1 - x)) - fraction) / ((1 - x) * Math.Exp(1 - x));
        }

        return x;
    }
}

/// <summary>Reads measures off one view.</summary>
/// <param name="view">The view.</param>
internal sealed class PatchReading(PatchView view)
{
    /// <summary>The value.</summary>
    public double Value(RunMeasure measure) => measure.Read(view).Value;
}
