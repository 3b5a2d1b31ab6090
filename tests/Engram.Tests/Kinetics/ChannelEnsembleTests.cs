using Engram.Kinetics;
using Engram.Numerics;

namespace Engram.Tests.Kinetics;

public sealed class ChannelEnsembleTests
{
    private const int Channels = 50, Trials = 2000;
    private static readonly double[] s_times = [.. Enumerable.Range(1, 40).Select(k => 0.25 * k)];
    private static readonly double[] s_rest = [1, 0, 0, 0, 0, 0, 0];
    private static readonly ConditionSchedule s_pulse = ConditionSchedule.Steps(Glutamate(1), (1, Glutamate(0)));

    // 40 points at once: by Bonferroni 4.2 standard errors keep the whole test at p < 0.001 for a true law; the seed is fixed.
    [Fact]
    public void Mean_of_the_trials_is_the_deterministic_course()
    {
        EnsembleTrials trials = EnsembleTrials.Run(s_pulse, s_rest, Channels, Trials, s_times, seed: 1);
        double[] exact = Pulse(), mean = trials.Mean();

        double[] errors = [.. s_times.Select((_, k) => (mean[k] - (Channels * exact[k])) / Math.Sqrt(Channels * exact[k] * (1 - exact[k]) / Trials))];

        Assert.All(errors, z => Assert.InRange(z, -4.2, 4.2));
        Assert.True(errors.Count(z => Math.Abs(z) > 3) <= 2);
        Assert.Equal(0, trials.ErrorBound);
    }

    // The variance of a sample variance of a binomial is (κ₄ + 2σ⁴·n/(n-1))/n.
    [Fact]
    public void Variance_of_the_trials_is_binomial()
    {
        double[] exact = Pulse(), variance = EnsembleTrials.Run(s_pulse, s_rest, Channels, Trials, s_times, seed: 2).Variance();

        for (int k = 0; k < s_times.Length; k++)
        {
            double p = exact[k], binomial = Channels * p * (1 - p), fourth = binomial * (1 - (6 * p * (1 - p)));
            double error = Math.Sqrt((fourth + (2 * binomial * binomial)) / Trials);
            Assert.InRange((variance[k] - binomial) / error, -4.5, 4.5);
        }
    }

    [Fact]
    public void Following_every_transition_samples_the_same_law()
    {
        ConditionedScheme scheme = Glutamate(1);
        double exact = scheme.Propagator.Sample(s_rest, [0.8])[3], sum = 0, squares = 0;
        for (uint trial = 0; trial < Trials; trial++)
        {
            ChannelEnsemble ensemble = new(scheme.Scheme, Channels, s_rest, new RandomStream(3, 0, trial));
            ensemble.AdvanceByTransitions(scheme, 0.8);
            Assert.Equal(Channels, ensemble.Counts.ToArray().Sum());
            (sum, squares) = (sum + ensemble.Open, squares + (ensemble.Open * ensemble.Open));
        }

        double mean = sum / Trials, binomial = Channels * exact * (1 - exact), variance = (squares / Trials) - (mean * mean);
        Assert.InRange((mean - (Channels * exact)) / Math.Sqrt(binomial / Trials), -3, 3);
        Assert.InRange(variance / binomial, 0.9, 1.1);
    }

    [Fact]
    public void Number_of_transitions_is_what_the_rates_expect()
    {
        ConditionedScheme scheme = Schemes.TwoState(2, 6);
        ChannelEnsemble ensemble = new(scheme.Scheme, 1000, scheme.Equilibrium, new RandomStream(4));

        long transitions = ensemble.AdvanceByTransitions(scheme, 20);

        Assert.InRange(transitions, 60000 - 1500, 60000 + 1500); // 2·ab/(a+b) each per ms; five standard deviations or so
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_any_number_of_threads()
    {
        EnsembleTrials parallel = EnsembleTrials.Run(s_pulse, s_rest, Channels, 32, s_times, seed: 5);
        double[][] again = new double[32][];
        SchedulePropagator propagator = new(s_pulse);
        for (int trial = 31; trial >= 0; trial--) // another order, one thread
        {
            ChannelEnsemble ensemble = new(s_pulse.Scheme, Channels, s_rest, new RandomStream(5, 0, (uint)trial));
            again[trial] = [.. s_times.Select((t, k) =>
            {
                ensemble.Advance(propagator.Between(k == 0 ? 0 : s_times[k - 1], t));
                return ensemble.Open;
            })];
        }

        Assert.Equal(again, parallel.Open);
    }

    // Independent: Gear-free integration by tiny exponential steps, 1 mM·e^(-t/1.2 ms), compared at 2 ms.
    [Fact]
    public void Drifting_conditions_are_propagated_within_the_bound()
    {
        ConditionSchedule transient = ConditionSchedule.Changing(Schemes.Jonas, t => Conditions.Default.With("glutamate", Math.Exp(-t / 1.2)));
        SchedulePropagator propagator = new(transient, 1e-6);

        double[] transition = propagator.Between(0, 2);

        double[] fine = SmallSteps(transient, 2, 4000);
        double worst = transition.Zip(fine, (a, b) => Math.Abs(a - b)).Max();
        Assert.InRange(worst, 0, propagator.ErrorBound + 1e-7);
        Assert.InRange(propagator.ErrorBound, 1e-12, 2e-6);
        Assert.All(Enumerable.Range(0, 7), i => Assert.Equal(1, transition.AsSpan(i * 7, 7).ToArray().Sum(), 1e-12));
    }

    [Fact]
    public void A_jump_without_a_named_break_is_refused()
    {
        ConditionSchedule hidden = ConditionSchedule.Changing(Schemes.Jonas, t => Conditions.Default.With("glutamate", t < 0.7321 ? 0 : 1));

        KineticsException refused = Assert.Throws<KineticsException>(() => new SchedulePropagator(hidden, 1e-8).Between(0, 2));

        Assert.StartsWith("EN0409 at t = 0.7321 ms: the rates change so fast that the error stays at ", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Name the moment of the jump as a break, or relax the tolerance.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_that_drift_may_jump_at_a_named_break()
    {
        ConditionSchedule named = ConditionSchedule.Changing(
            Schemes.Jonas, t => Conditions.Default.With("glutamate", t < 0.7321 ? 0 : 1), breaks: [0.7321]);

        double[] transition = new SchedulePropagator(named).Between(0, 2);

        double[] exact = new SchedulePropagator(ConditionSchedule.Steps(Glutamate(0), (0.7321, Glutamate(1)))).Between(0, 2);
        Assert.InRange(transition.Zip(exact, (x, y) => Math.Abs(x - y)).Max(), 0, 1e-13);
    }

    [Fact]
    public void An_ensemble_without_channels_is_refused()
    {
        KineticsException refused = Assert.Throws<KineticsException>(() => new ChannelEnsemble(s_pulse.Scheme, 0, s_rest, new RandomStream(1)));

        Assert.Equal("EN0402 at gating: 'channels' is 0. An ensemble has at least one channel.", refused.Message);
    }

    private static ConditionedScheme Glutamate(double millimolar) => ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", millimolar));

    private static double[] Pulse()
    {
        double[] end = Glutamate(1).Propagator.Sample(s_rest, [1]);
        return [.. s_times.Select(t => t <= 1 ? Glutamate(1).Propagator.Sample(s_rest, [t])[3] : Glutamate(0).Propagator.Sample(end, [t - 1])[3])];
    }

    private static double[] SmallSteps(ConditionSchedule schedule, double duration, int steps)
    {
        double h = duration / steps;
        double[] total = new double[49], next = new double[49];
        for (int i = 0; i < 7; i++)
        {
            total[i * 8] = 1;
        }

        for (int k = 0; k < steps; k++)
        {
            double[] p = MatrixExponential.Of(schedule.At((k + 0.5) * h).Generator, 7, h);
            for (int i = 0; i < 49; i++)
            {
                next[i] = Enumerable.Range(0, 7).Sum(m => total[((i / 7) * 7) + m] * p[(m * 7) + (i % 7)]);
            }

            (total, next) = (next, total);
        }

        return total;
    }
}
