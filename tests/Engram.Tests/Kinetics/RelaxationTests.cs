using Engram.Kinetics;

namespace Engram.Tests.Kinetics;

public sealed class RelaxationTests
{
    private static readonly ConditionedScheme s_rest = ConditionedScheme.Of(Schemes.Jonas, Conditions.Default);

    // Independent values: exact sums of exponentials by numpy/scipy from the published rates, to 1e-8.
    [Fact]
    public void Peak_of_a_step_to_10_mM_is_exact()
    {
        (double time, double value) = Relaxation.Between(s_rest, Glutamate(10)).Peak();

        Assert.Equal(0.7542761048, value, 2e-8);
        Assert.Equal(0.9236056982, time, 2e-7);
    }

    [Fact]
    public void Components_and_end_add_up_to_the_course()
    {
        Relaxation jump = Relaxation.Between(s_rest, Glutamate(1));
        foreach (double t in (double[])[0, 0.1, 1, 10, 1000])
        {
            double sum = jump.End + jump.Components().Sum(c => (c.Amplitude * System.Numerics.Complex.Exp(-c.Rate * t)).Real);
            Assert.Equal(jump.OpenProbability(t), sum, 1e-12);
            Assert.Equal(jump.OccupanciesAt(t)[3], sum, 1e-11);
        }

        Assert.Equal(Glutamate(1).EquilibriumOpenProbability, jump.End, 1e-12);
        Assert.Equal(jump.Start, jump.OpenProbability(0), 1e-12);
    }

    [Fact]
    public void Slope_and_integral_belong_to_the_course()
    {
        Relaxation jump = Relaxation.Between(s_rest, Glutamate(1));

        Assert.Equal((jump.OpenProbability(0.501) - jump.OpenProbability(0.499)) / 0.002, jump.Slope(0.5), 1e-6);
        Assert.Equal((jump.Integral(0.501) - jump.Integral(0.499)) / 0.002, jump.OpenProbability(0.5), 1e-6);
    }

    [Fact]
    public void A_course_that_only_rises_has_its_peak_at_infinity()
    {
        (double time, double value) = new Relaxation([1, 0], Schemes.TwoState(1, 3)).Peak();

        Assert.Equal(double.PositiveInfinity, time);
        Assert.Equal(0.25, value, 1e-14);
    }

    [Fact]
    public void A_course_that_only_falls_has_its_peak_at_the_jump()
    {
        (double time, double value) = new Relaxation([0, 1], Schemes.TwoState(1, 3)).Peak();

        Assert.Equal((0, 1), (time, value));
    }

    // Poisson steps S0 → S1 → S2, S1 open, equal rates k: defective, p1 = kt e^(-kt) with its peak 1/e at 1/k.
    [Fact]
    public void The_peak_is_found_without_modes_too()
    {
        ConditionedScheme scheme = Schemes.Of([0, 1, 0], [-2, 2, 0, 0, -2, 2, 0, 0, 0]);

        (double time, double value) = new Relaxation([1, 0, 0], scheme).Peak();

        Assert.Equal(0.5, time, 1e-9);
        Assert.Equal(1 / Math.E, value, 1e-12);
    }

    [Fact]
    public void Occupancies_that_do_not_sum_to_one_are_refused()
    {
        KineticsException refused = Assert.Throws<KineticsException>(() => new Relaxation([0.5, 0.2], Schemes.TwoState(1, 3)));

        Assert.Equal("EN0408 at test: an occupancy is 0.5 and their sum 0.7. Occupancies are at least 0, sum to 1, and there is one for each state.", refused.Message);
    }

    private static ConditionedScheme Glutamate(double millimolar) => ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", millimolar));
}
