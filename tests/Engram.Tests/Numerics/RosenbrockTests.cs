using Engram.Numerics;

namespace Engram.Tests.Numerics;

public sealed class RosenbrockTests
{
    [Fact]
    public void Order_of_convergence_is_five_on_a_nonautonomous_nonlinear_problem()
    {
        double Error(double step) => Math.Abs(FixedSteps(new LogisticInTime(), [1.0], 0, 2, step)[0] - LogisticInTime.Exact(2));

        Assert.InRange(Math.Log2(Error(0.1) / Error(0.05)), 4.8, 5.5);
        Assert.InRange(Math.Log2(Error(0.05) / Error(0.025)), 4.8, 5.5);
    }

    [Fact]
    public void Order_is_five_on_occupancies_under_changing_rates()
    {
        double Error(double step) => Math.Abs(FixedSteps(new TwoStateWithDecay(), [0.1], 0, 3, step)[0] - TwoStateWithDecay.Exact(0.1, 3));

        Assert.InRange(Math.Log2(Error(0.05) / Error(0.025)), 4.7, 5.3);
    }

    [Theory]
    [InlineData(1e4, 1e-7)]
    [InlineData(1e6, 1e-9)]
    public void Stiff_Prothero_Robinson_problem_keeps_order_three_and_gains_from_stiffness(double stiffness, double largest)
    {
        // Where h·λ is large every Rosenbrock method loses order; what remains is h³/λ (Hairer & Wanner 1996, IV.15).
        double Error(double step) => Math.Abs(FixedSteps(new ProtheroRobinson(stiffness), [0.0], 0, 2, step)[0] - Math.Sin(2));

        double coarse = Error(0.4), fine = Error(0.1);

        Assert.InRange(coarse, 0, largest);
        Assert.InRange(Math.Log2(coarse / fine) / 2, 2.8, 5);
    }

    [Fact]
    public void A_fast_component_is_damped_in_one_step() =>
        Assert.InRange(Math.Abs(FixedSteps(new ProtheroRobinson(1e12), [1.0], 0, 1, 1.0)[0] - Math.Sin(1)), 0, 1e-6);

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    [InlineData(1e-11)]
    public void Samples_are_as_accurate_as_the_tolerance(double relative)
    {
        double[] samples = [.. Enumerable.Range(0, 501).Select(i => i * 0.02)];
        double[] y = [0.1];
        double worst = 0;
        OdeStatistics statistics = new Rosenbrock(new TwoStateWithDecay(), new OdeTolerances(relative, relative * 1e-3))
            .Integrate(0, 10, y, samples, default, (t, now) => worst = Math.Max(worst, Math.Abs(now[0] - TwoStateWithDecay.Exact(0.1, t))));

        Assert.InRange(worst, 0, relative);
        Assert.InRange(statistics.LargestError, 0, relative);
        Assert.InRange(statistics.Accepted, 5, 500);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-9)]
    public void Samples_of_a_stiff_forced_problem_are_as_accurate_as_the_tolerance(double relative)
    {
        double[] samples = [.. Enumerable.Range(0, 501).Select(i => i * 0.02)];
        double worst = 0;
        new Rosenbrock(new ProtheroRobinson(1e4), new OdeTolerances(relative, relative * 1e-3))
            .Integrate(0, 10, [0.0], samples, default, (t, now) => worst = Math.Max(worst, Math.Abs(now[0] - Math.Sin(t))));

        Assert.InRange(worst, 0, relative);
    }

    [Fact]
    public void Every_sample_is_observed_once_in_order_at_its_own_time()
    {
        double[] samples = [0, 0, 0.1, 0.5, 0.5, 1, 2];
        List<double> seen = [];
        new Rosenbrock(new TwoStateWithDecay()).Integrate(0, 2, [0.1], samples, [1.0], (t, _) => seen.Add(t));

        Assert.Equal(samples, seen);
    }

    [Fact]
    public void A_discontinuity_named_as_stop_time_costs_no_accuracy_and_no_rejections()
    {
        double[] y = [0];
        OdeStatistics statistics = new Rosenbrock(new Switched()).Integrate(0, 3, y, default, [1.0, 2.0]);

        double peak = 1 - Math.Exp(-1);
        Assert.Equal(peak * Math.Exp(-1), y[0], 1e-9);
        Assert.Equal(0, statistics.Rejected);
    }

    [Fact]
    public void Occupancies_keep_their_sum()
    {
        double[] y = [1, 0, 0], sums = new double[101];
        int i = 0;
        new Rosenbrock(new ChainWithPulse()).Integrate(
            0, 10, y, [.. Enumerable.Range(0, 101).Select(k => k * 0.1)], default, (_, now) => sums[i++] = now[0] + now[1] + now[2]);

        Assert.All(sums, sum => Assert.Equal(1, sum, 1e-13));
    }

    [Fact]
    public void A_receptor_under_a_synaptic_transient_matches_small_exact_steps()
    {
        // Independent route: Magnus steps of order 4 (Blanes et al. 2009, Phys. Rep. 470:151), exact in the scheme's own stiffness.
        double[] expected = ReceptorUnderTransient.ByMagnusSteps(8, 8000), y = [1, 0, 0, 0, 0];

        new Rosenbrock(new ReceptorUnderTransient()).Integrate(0, 8, y);

        Assert.InRange(Generators.Difference(expected, y), 0, 1e-9);
    }

    [Fact]
    public void A_rising_relaxation_is_followed_from_rest()
    {
        // Starts with all derivatives zero: the first step must not jump over what comes.
        double[] y = [0];
        new Rosenbrock(new LateBump()).Integrate(0, 40, y);

        Assert.Equal(Math.Sqrt(Math.PI), y[0], 1e-8); // integral of exp(-(t - 20)²)
    }

    [Fact]
    public void Differenced_derivatives_match_the_analytic_ones()
    {
        double[] jacobian = new double[1], dfdt = new double[1], exactJacobian = new double[1], exactDfdt = new double[1];
        Differenced system = new(new TwoStateWithDecay());
        system.BeginSegment(0, 1);
        system.Jacobian(0.5, [0.3], jacobian);
        system.TimeDerivative(0.5, [0.3], dfdt);
        new TwoStateWithDecay().Jacobian(0.5, [0.3], exactJacobian);
        new TwoStateWithDecay().TimeDerivative(0.5, [0.3], exactDfdt);

        Assert.Equal(exactJacobian[0], jacobian[0], 1e-9);
        Assert.Equal(exactDfdt[0], dfdt[0], 1e-9);
    }

    [Fact]
    public void A_state_that_blows_up_stops_the_run_and_says_when()
    {
        NumericsException e = Assert.Throws<NumericsException>(() => new Rosenbrock(new Differenced(new BlowUp())).Integrate(0, 2, [1.0]));

        Assert.Contains(e.Diagnostic.Id, (string[])["EN1105", "EN1106"]);
        Assert.StartsWith("t = 1", e.Diagnostic.Where, StringComparison.Ordinal); // 1/(1 - t) has its pole at 1, or just before it
    }

    [Fact]
    public void A_derivative_that_is_not_a_number_is_refused_at_once() => Assert.Equal(
        "EN1105 at t = 3 ms: the derivative is NaN or infinite. A rate leaves its range here.",
        Assert.Throws<NumericsException>(() => new Rosenbrock(new BlowUp()).Integrate(3, 4, [double.NaN])).Message);

    private static double[] FixedSteps(IOdeSystem system, double[] y, double start, double end, double length)
    {
        RosenbrockStep step = new(system);
        int count = (int)Math.Round((end - start) / length);
        for (int i = 0; i < count; i++)
        {
            step.Begin(start + (i * length), y, double.PositiveInfinity);
            step.Try(length);
            step.End.CopyTo(y, 0);
        }

        return y;
    }

    /// <summary>y′ = e′ + e² - y² + (e - y) cos t, whose solution is e(t) = 1/(1 + t) + sin t / 4.</summary>
    private sealed class LogisticInTime : IOdeSystem
    {
        public int Count => 1;

        public static double Exact(double t) => (1 / (1 + t)) + (Math.Sin(t) / 4);

        public void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt)
        {
            double e = Exact(t);
            dydt[0] = (-1 / ((1 + t) * (1 + t))) + (Math.Cos(t) / 4) + (e * e) - (y[0] * y[0]) + (Math.Cos(t) * (e - y[0]));
        }

        public void Jacobian(double t, ReadOnlySpan<double> y, Span<double> jacobian) => jacobian[0] = (-2 * y[0]) - Math.Cos(t);

        public void TimeDerivative(double t, ReadOnlySpan<double> y, Span<double> dfdt)
        {
            double e = Exact(t), slope = (-1 / ((1 + t) * (1 + t))) + (Math.Cos(t) / 4);
            dfdt[0] = (2 / Math.Pow(1 + t, 3)) - (Math.Sin(t) / 4) + (2 * e * slope)
                - (Math.Sin(t) * (e - y[0])) + (Math.Cos(t) * slope);
        }
    }

    /// <summary>Opening at 2·exp(-t), closing at 0.5: a two-state receptor under a decaying ligand.</summary>
    private sealed class TwoStateWithDecay : IOdeSystem
    {
        public int Count => 1;

        // y = e^(-F)(y₀ + ∫ 2 e^(-s) e^(F(s)) ds), F = 2(1 - e^(-t)) + t/2, by Gauss-Legendre of 96 points.
        public static double Exact(double start, double t)
        {
            static double F(double s) => (2 * (1 - Math.Exp(-s))) + (s / 2);
            double integral = MathNet.Numerics.Integration.GaussLegendreRule.Integrate(s => 2 * Math.Exp(-s + F(s) - F(t)), 0, t, 96);
            return (start * Math.Exp(-F(t))) + integral;
        }

        public void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) =>
            dydt[0] = (2 * Math.Exp(-t) * (1 - y[0])) - (0.5 * y[0]);

        public void Jacobian(double t, ReadOnlySpan<double> y, Span<double> jacobian) => jacobian[0] = (-2 * Math.Exp(-t)) - 0.5;

        public void TimeDerivative(double t, ReadOnlySpan<double> y, Span<double> dfdt) => dfdt[0] = -2 * Math.Exp(-t) * (1 - y[0]);
    }

    /// <summary>y′ = -λ(y - sin t) + cos t: Prothero &amp; Robinson (1974) Math. Comput. 28:145.</summary>
    private sealed class ProtheroRobinson(double stiffness) : IOdeSystem
    {
        public int Count => 1;

        public void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) =>
            dydt[0] = (-stiffness * (y[0] - Math.Sin(t))) + Math.Cos(t);

        public void Jacobian(double t, ReadOnlySpan<double> y, Span<double> jacobian) => jacobian[0] = -stiffness;

        public void TimeDerivative(double t, ReadOnlySpan<double> y, Span<double> dfdt) =>
            dfdt[0] = (stiffness * Math.Cos(t)) - Math.Sin(t);
    }

    /// <summary>Approaches 1 between 1 and 2 ms, 0 otherwise, with a time constant of 1 ms.</summary>
    private sealed class Switched() : DifferencedOdeSystem(1)
    {
        private double _target;

        public override void BeginSegment(double start, double end)
        {
            base.BeginSegment(start, end);
            _target = start is >= 1 and < 2 ? 1 : 0;
        }

        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) => dydt[0] = _target - y[0];
    }

    private sealed class ChainWithPulse() : DifferencedOdeSystem(3)
    {
        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt)
        {
            double first = (10 * Math.Exp(-t) * y[0]) - (0.5 * y[1]), second = (500 * y[1]) - (300 * y[2]);
            (dydt[0], dydt[1], dydt[2]) = (-first, first - second, second);
        }
    }

    /// <summary>y′ = exp(-(t - 20)²).</summary>
    private sealed class LateBump() : DifferencedOdeSystem(1)
    {
        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) => dydt[0] = Math.Exp(-(t - 20) * (t - 20));
    }

    /// <summary>Five states (C0, C1, C2, O, D) under glutamate 1.1·exp(-t/1.2) mM; rates in 1/ms.</summary>
    private sealed class ReceptorUnderTransient() : DifferencedOdeSystem(5)
    {
        private const double Binding = 13, Tau = 1.2, Peak = 1.1;

        public static double[] ByMagnusSteps(double end, int steps)
        {
            double[] p = [1, 0, 0, 0, 0], next = new double[5];
            double h = end / steps, offset = Math.Sqrt(3) / 6 * h;
            for (int i = 0; i < steps; i++)
            {
                double middle = (i + 0.5) * h;
                double[] a = Generator(middle - offset), b = Generator(middle + offset), exponent = new double[25];
                for (int k = 0; k < 25; k++)
                {
                    double commutator = 0; // rows: p′ = pQ, so the order of the factors is that of time
                    for (int m = 0; m < 5; m++)
                    {
                        commutator += (a[(k / 5 * 5) + m] * b[(m * 5) + (k % 5)]) - (b[(k / 5 * 5) + m] * a[(m * 5) + (k % 5)]);
                    }

                    exponent[k] = (h / 2 * (a[k] + b[k])) + (Math.Sqrt(3) / 12 * h * h * commutator);
                }

                OccupancyKernel.Advance(MatrixExponential.Of(exponent, 5, 1), 5, p, next);
                (p, next) = (next, p);
            }

            return p;
        }

        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt)
        {
            double[] q = Generator(t);
            for (int j = 0; j < 5; j++)
            {
                dydt[j] = 0;
                for (int i = 0; i < 5; i++)
                {
                    dydt[j] += y[i] * q[(i * 5) + j];
                }
            }
        }

        private static double[] Generator(double t)
        {
            double bind = Binding * Peak * Math.Exp(-t / Tau);
            return Generators.Closed(5,
            [
                0, bind, 0, 0, 0,
                0.0059, 0, bind, 0, 0,
                0, 86, 0, 2.7, 0.9,
                0, 0, 0.2, 0, 0,
                0, 0, 0.064, 0, 0,
            ]);
        }
    }

    private sealed class BlowUp() : DifferencedOdeSystem(1)
    {
        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) => dydt[0] = y[0] * y[0];
    }

    private sealed class Differenced(IOdeSystem system) : DifferencedOdeSystem(system.Count)
    {
        public override void Derivative(double t, ReadOnlySpan<double> y, Span<double> dydt) => system.Derivative(t, y, dydt);
    }
}
