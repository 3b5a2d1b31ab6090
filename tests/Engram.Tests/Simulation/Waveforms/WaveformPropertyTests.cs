using CsCheck;

namespace Engram.Tests.Simulation.Waveforms;

/// <summary>What every waveform promises, whatever it is.</summary>
public sealed class WaveformPropertyTests
{
    // Third derivatives stay below 10/0.1³ (the shortest time constant is 0.2/ln 9): h²/6 of that is 2e-9.
    private const double Step = 1e-6;

    [Fact]
    public void Slope_is_the_derivative_between_breakpoints() => AnyWaveform.Any.Sample(
        waveform =>
        {
            foreach ((double from, double to) in AnyWaveform.Pieces(waveform).Where(p => p.To - p.From > 1e-3))
            {
                double t = from + (0.4 * (to - from)), difference = (waveform.At(t + Step) - waveform.At(t - Step)) / (2 * Step);
                Assert.Equal(difference, waveform.Slope(t), 1e-6 * (1 + Math.Abs(difference)));
            }
        },
        iter: 2000);

    [Fact]
    public void Breakpoints_ascend() => AnyWaveform.Any.Sample(
        waveform => Assert.All(waveform.Breakpoints.Zip(waveform.Breakpoints.Skip(1)), pair => Assert.True(pair.First < pair.Second)), iter: 2000);

    [Fact]
    public void Values_at_a_breakpoint_are_those_that_follow() => AnyWaveform.Any.Sample(
        waveform =>
        {
            foreach ((double time, _) in AnyWaveform.Pieces(waveform).Where(p => p.To - p.From > 1e-6))
            {
                Assert.Equal(waveform.At(time + 1e-9), waveform.At(time), 1e-6); // slopes stay below 10/0.09 per ms
            }
        },
        iter: 2000);

    [Fact]
    public void Nothing_happens_before_the_first_breakpoint() => AnyWaveform.Any.Sample(
        waveform =>
        {
            double first = waveform.Breakpoints.FirstOrDefault(0);
            Assert.Equal(waveform.Baseline, waveform.At(first - 1e-6));
            Assert.Equal(waveform.Baseline, waveform.At(first - 1e6));
            Assert.Equal(0, waveform.Slope(first - 1));
        },
        iter: 2000);

    [Fact]
    public void A_piece_that_is_called_constant_has_one_value() => AnyWaveform.Any.Sample(
        waveform =>
        {
            foreach ((double from, double to) in AnyWaveform.Pieces(waveform).Where(p => p.To > p.From && waveform.IsConstant(p.From, p.To)))
            {
                Assert.Single(Enumerable.Range(0, 9).Select(k => waveform.At(from + ((to - from) * k / 9))).Distinct());
            }
        },
        iter: 2000);

    [Fact]
    public void A_piece_that_moves_is_not_called_constant() => AnyWaveform.Any.Sample(
        waveform =>
        {
            foreach ((double from, double to) in AnyWaveform.Pieces(waveform).Where(p => p.To - p.From > 1e-6))
            {
                Assert.False(waveform.At(from) != waveform.At((from + to) / 2) && waveform.IsConstant(from, to));
            }
        },
        iter: 2000);

    [Fact]
    public void A_sum_is_the_sum_of_its_values() => Gen.Select(AnyWaveform.Any, AnyWaveform.Any, Gen.Double[-5, 60]).Sample(
        (a, b, time) => Assert.Equal(a.At(time) + b.At(time), (a + b).At(time), 1e-12), iter: 2000);
}
