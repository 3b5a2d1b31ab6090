using Engram.Experiments.Measures;
using Engram.Numerics;

namespace Engram.Tests.Experiments.Measures;

/// <summary>Time constants by fitting, on sums of exponentials.</summary>
public sealed class FittedDecayTests
{
    private const double Onset = 2;
    private static readonly double[] s_before = Drawn.Grid(Onset, 0.5), s_after = [.. Drawn.Grid(400, 0.2).Select(t => Onset + t)];

    [Fact]
    public void One_exponential_is_found() => Assert.Equal(20, Fit(t => -50 * Math.Exp(-t / 20), 1, 0, false).Value, 1e-6);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 60)]
    [InlineData(0, ((3 * 5) + (1 * 60)) / 4.0)]
    public void Two_exponentials_are_found_with_their_weighted_mean(int component, double expected) =>
        Assert.Equal(expected, Fit(t => (-3 * Math.Exp(-t / 5)) - Math.Exp(-t / 60), 2, component, false).Value, 1e-4 * expected);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 15)]
    [InlineData(3, 100)]
    [InlineData(0, ((4 * 2) + (2 * 15) + (1 * 100)) / 7.0)]
    public void Three_exponentials_are_found_with_their_weighted_mean(int component, double expected) => Assert.Equal(
        expected, Fit(t => (4 * Math.Exp(-t / 2)) + (2 * Math.Exp(-t / 15)) + Math.Exp(-t / 100), 3, component, false).Value, 1e-3 * expected);

    [Fact]
    public void Desensitisation_is_found_beside_its_steady_remainder()
    {
        static double Current(double t) => -10 * ((0.8 * Math.Exp(-t / 12)) + 0.2);

        Assert.Equal(12, Fit(Current, 1, 0, true).Value, 1e-6);
        Assert.Equal(0.2, new SteadyOverPeak("", "current").Read(View(Current)).Value, 1e-9);
        Assert.NotEqual(12, Fit(Current, 1, 0, false).Value, 1.0); // without the remainder the fit is another one
    }

    // 95 % limits hold the truth in 95 % of the cases: of 200 in 190 ± 3.1, and four of those below 177.
    [Theory]
    [InlineData(1, 0, 20.0, false)]
    [InlineData(1, 0, 20.0, true)]
    [InlineData(2, 0, 33.0, false)]
    public void Confidence_limits_hold_the_truth_as_often_as_they_say(int exponentials, int component, double truth, bool offset)
    {
        const int Trials = 200;
        int held = 0;
        for (uint trial = 0; trial < Trials; trial++)
        {
            RandomStream random = new(9, (uint)exponentials, trial);
            double[] times = Drawn.Grid(200, 1);
            double Clean(double t) => exponentials == 1 ? Math.Exp(-t / 20) : (0.6 * Math.Exp(-t / 5)) + (0.4 * Math.Exp(-t / 75));
            double[] noisy = [.. times.Select(t => Clean(t) + (0.003 * random.NextNormal()))];
            ExponentialFit fit = ExponentialFit.Of(times, noisy, exponentials, offset);
            FittedParameter tau = FittedRelaxation.TimeConstant(fit, component);
            held += tau.Low <= truth && truth <= tau.High ? 1 : 0;
        }

        Assert.InRange(held, 177, Trials - 1);
    }

    [Fact]
    public void The_measure_carries_the_limits_of_the_fit()
    {
        RandomStream random = new(3);
        MeasuredValue tau = Fit(t => t == 0 ? 1.1 : Math.Exp(-t / 20) + (0.01 * random.NextNormal()), 1, 0, false);

        Assert.InRange(tau.Value, tau.Low, tau.High);
        Assert.InRange(20, tau.Low, tau.High);
        Assert.InRange(tau.High - tau.Low, 0.01, 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_relaxation_is_fitted_whether_it_rises_or_falls(bool rises)
    {
        Engram.Experiments.Measures.PatchView view = View(t => rises ? 4 - Math.Exp(-t / 30) : 3 + Math.Exp(-t / 30));

        Assert.Equal(30, (new FittedRelaxation("", "current", 1, 0) { Window = (Onset, 402) }).Read(view).Value, 1e-5);
    }

    [Fact]
    public void Too_few_points_give_no_time_constant()
    {
        PatchView view = Drawn.View([0, 1, 1, 2], [0, 0, 1, 0.5]);

        Assert.Equal(double.NaN, new FittedDecay("", "current", 2, 0, false).Read(view).Value);
        Assert.Equal(double.NaN, (new FittedRelaxation("", "current", 1, 0) { Window = (1, 2) }).Read(view).Value);
    }

    private static MeasuredValue Fit(Func<double, double> trace, int exponentials, int component, bool offset) =>
        new FittedDecay("", "current", exponentials, component, offset).Read(View(trace));

    private static PatchView View(Func<double, double> trace) => Drawn.Jumping(s_before, s_after, _ => 0, t => trace(t - Onset), Onset);
}
