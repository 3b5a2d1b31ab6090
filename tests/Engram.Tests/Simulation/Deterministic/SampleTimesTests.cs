using CsCheck;
using Engram.Simulation.Deterministic;

namespace Engram.Tests.Simulation.Deterministic;

/// <summary>Where a recording has its points.</summary>
public sealed class SampleTimesTests
{
    [Fact]
    public void Times_ascend_and_only_breakpoints_stand_twice() => Gen.Select(
        Gen.Double[1e-6, 1000], Gen.Double[0, 1].Array[0, 80], Gen.Bool, Gen.Double[0.01, 0.3], (duration, breaks, even, step) =>
            (Duration: duration, Breaks: breaks.Select(b => b * duration).Distinct().Order().ToArray(), Interval: even ? duration * step : (double?)null)).Sample(
        given =>
        {
            double[] times = SampleTimes.Of(given.Breaks, given.Duration, given.Interval);

            Assert.Equal(0, times[0]);
            Assert.Equal(given.Duration, times[^1]);
            Assert.All(times.Zip(times.Skip(1)), p => Assert.True(p.First <= p.Second));
            Assert.Equal(
                given.Breaks.Where(b => b > 0 && b < given.Duration),
                times.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => { Assert.Equal(2, g.Count()); return g.Key; }));
        },
        iter: 100);

    [Fact]
    public void Even_samples_lie_on_the_grid_of_the_run_whatever_happens_between()
    {
        double[] times = SampleTimes.Of([0.25, 0.7], 1, 0.1);

        Assert.Equal([0, 0.1, 0.2, 0.25, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.7, 0.8, 0.9, 1], times.Select(t => Math.Round(t, 12)));
    }

    // 3 · 0.1 is 0.30000000000000004, 0.6 / 0.2 is 2.9999999999999996.
    [Theory]
    [InlineData(0.3, 0.1)]
    [InlineData(0.6, 0.2)]
    [InlineData(0.7, 0.1)]
    public void A_breakpoint_on_the_grid_is_not_sampled_again_beside_itself(double breakpoint, double step)
    {
        double[] times = [.. SampleTimes.Of([breakpoint], 1, step).Distinct()];

        Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(step, pair.Second - pair.First, 1e-12));
    }

    [Fact]
    public void Samples_are_dense_after_a_change_and_grow_by_one_and_a_half_percent()
    {
        double[] times = [.. SampleTimes.Of([10], 1000, null).Where(t => t > 10)];
        double[] gaps = [.. times.Zip(times.Skip(1), (a, b) => b - a)];

        Assert.Equal(10.001, times[0], 1e-12);
        Assert.All(gaps.SkipLast(1).Zip(times), pair => Assert.Equal(Math.Max(0.001, 0.015 * (pair.Second - 10)), pair.First, 1e-9));
    }

    [Fact]
    public void Between_many_breakpoints_there_are_seven_samples_each()
    {
        double[] breaks = [.. Enumerable.Range(1, 99).Select(k => (double)k)];

        double[] times = SampleTimes.Of(breaks, 100, null);

        Assert.Equal(100 * 9, times.Length);
        Assert.Equal([1, 1.125, 1.25, 1.375, 1.5, 1.625, 1.75, 1.875, 2], times[9..18]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.05)]
    public void Breakpoints_that_differ_by_rounding_have_nothing_between_them(double? interval)
    {
        double sum = 0.1 + 0.2; // 0.30000000000000004

        double[] times = SampleTimes.Of([0.3, sum], 1, interval);

        Assert.Equal(2, times.Count(t => t == 0.3));
        Assert.Equal(2, times.Count(t => t == sum));
    }

    [Fact]
    public void A_run_shorter_than_the_first_sample_still_has_points_inside() =>
        Assert.InRange(SampleTimes.Of([], 1e-6, null).Length, 4, 10);
}
