using Engram.Kinetics;
using Engram.Numerics;

namespace Engram.Tests.Kinetics;

public sealed class ExactPropagatorTests
{
    // Closed form: p(t) = p∞ + (p0 - p∞) e^(-(a+b)t).
    [Fact]
    public void Two_states_relax_as_the_closed_form()
    {
        ConditionedScheme scheme = Schemes.TwoState(0.3, 0.7);
        double[] later = new double[2], integral = new double[2];

        scheme.Propagator.Advance([1, 0], 2.5, later);
        scheme.Propagator.Integrate([1, 0], 2.5, integral);

        Assert.Equal(0.3 * (1 - Math.Exp(-2.5)), later[1], 1e-15);
        Assert.Equal(0.3 * (2.5 - (1 - Math.Exp(-2.5))), integral[1], 1e-14);
        Assert.Equal(2.5, integral.Sum(), 1e-14);
    }

    // Three equal one-way steps have a single, defective mode: occupancies are those of a Poisson process.
    [Fact]
    public void A_scheme_without_modes_is_propagated_by_the_exponential()
    {
        ExactPropagator propagator = new([-2, 2, 0, 0, -2, 2, 0, 0, 0], 3);
        double[] later = new double[3], integral = new double[3];

        propagator.Advance([1, 0, 0], 1.5, later);
        propagator.Integrate([1, 0, 0], 1.5, integral);

        Assert.False(propagator.UsesModes);
        double e = Math.Exp(-3);
        Assert.Equal(e, later[0], 1e-15);
        Assert.Equal(3 * e, later[1], 1e-14);
        Assert.Equal(1 - (4 * e), later[2], 1e-14);
        Assert.Equal((1 - e) / 2, integral[0], 1e-14);
        Assert.Equal((1 - (4 * e)) / 2, integral[1], 1e-14);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(300)]
    public void The_integral_is_that_of_the_bordered_exponential(double time)
    {
        ConditionedScheme scheme = ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", 1));
        Assert.True(scheme.Propagator.UsesModes);
        int n = scheme.Count;
        double[] bordered = new double[4 * n * n], integral = new double[n], start = [1, 0, 0, 0, 0, 0, 0];
        for (int i = 0; i < n; i++)
        {
            scheme.Generator.Slice(i * n, n).CopyTo(bordered.AsSpan(i * 2 * n));
            bordered[(i * 2 * n) + n + i] = 1;
        }

        scheme.Propagator.Integrate(start, time, integral);

        double[] exponential = MatrixExponential.Of(bordered, 2 * n, time);
        for (int j = 0; j < n; j++)
        {
            Assert.Equal(exponential[n + j], integral[j], 1e-9 * time);
        }
    }

    [Fact]
    public void A_step_gives_what_advancing_gives_and_steps_compose()
    {
        ConditionedScheme scheme = ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", 0.3));
        PropagationStep step = scheme.Propagator.Step(0.25);
        double[] now = [1, 0, 0, 0, 0, 0, 0], next = new double[7];

        for (int k = 0; k < 40; k++)
        {
            step.Advance(now, next);
            (now, next) = (next, now);
        }

        double[] atOnce = scheme.Propagator.Sample([1, 0, 0, 0, 0, 0, 0], [10]);
        Assert.All(now.Zip(atOnce), x => Assert.Equal(x.Second, x.First, 1e-11));
    }
}
