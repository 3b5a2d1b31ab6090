using CsCheck;
using Engram.Mechanisms;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation.Waveforms;

/// <summary>Waveforms of every kind, with time constants above 0.2 ms and values within ±10, and sums of two.</summary>
internal static class AnyWaveform
{
    private static readonly Gen<double> s_start = Gen.Double[0, 20], s_size = Gen.Double[0.1, 10], s_constant = Gen.Double[0.2, 5];

    private static readonly Gen<Waveform> s_line =
        from gaps in Gen.OneOf(Gen.Const(0.0), Gen.Double[0.1, 5]).Array[2, 6]
        from values in Gen.Double[-10, 10].Array[6]
        select (Waveform)new PiecewiseLinear(
            gaps.Select((_, k) => gaps.Take(k + 1).Sum()).ToEquatableArray(), values.Take(gaps.Length).ToEquatableArray());

    private static readonly Gen<Waveform> s_steps =
        from gaps in Gen.Double[0.1, 5].Array[1, 4]
        from values in Gen.Double[-10, 10].Array[5]
        select (Waveform)PiecewiseLinear.Steps(values[4], [.. gaps.Select((_, k) => (gaps.Take(k + 1).Sum(), values[k]))]);

    private static readonly Gen<Waveform> s_one = Gen.OneOf(
        Gen.Double[-10, 10].Select(v => (Waveform)new Constant(v)),
        s_line,
        s_steps,
        Gen.Select(s_start, s_size, s_constant, (t, a, d) => (Waveform)new ExponentialPulse(t, a, d)),
        Gen.Select(s_start, s_constant, s_size, s_constant, (t, l, a, x) => (Waveform)new ExchangedPulse(t, l, a, x)),
        Gen.Select(s_start, s_size, s_constant, s_constant, (t, a, r, d) => (Waveform)new BiexponentialPulse(t, a, r, r + d)));

    /// <summary>One, or the sum of two.</summary>
    public static readonly Gen<Waveform> Any = Gen.OneOf(s_one, Gen.Select(s_one, s_one, (a, b) => a + b));

    /// <summary>The stretches between neighbouring breakpoints, with one before the first and one after the last; ms.</summary>
    public static IEnumerable<(double From, double To)> Pieces(Waveform waveform)
    {
        double[] breaks = [.. waveform.Breakpoints];
        double[] edges = breaks.Length == 0 ? [0, 10] : [breaks[0] - 10, .. breaks, breaks[^1] + 10];
        return edges.Zip(edges.Skip(1));
    }
}
