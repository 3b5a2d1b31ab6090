using Engram.Kinetics;
using Engram.Numerics;

namespace Engram.Tests.Kinetics;

/// <summary>Simulated records against the theory of Colquhoun and Hawkes; seeds are fixed, so that a failure is a change of law.</summary>
public sealed class SingleChannelTests
{
    private const double Acceptable = 0.01;
    private static readonly ConditionedScheme s_scheme = ConditionedScheme.Of(Schemes.Jonas, Conditions.Default.With("glutamate", 1));
    private static readonly SingleChannelRecord s_record =
        SingleChannel.Record(ConditionSchedule.Constant(s_scheme), s_scheme.Equilibrium, 300_000, new RandomStream(11));

    [Fact]
    public void Visits_follow_one_another_from_beginning_to_end()
    {
        Assert.Equal(0, s_record.Visits[0].Start);
        Assert.Equal(300_000, s_record.Visits[^1].End);
        Assert.All(s_record.Visits.Zip(s_record.Visits.Skip(1)), pair =>
        {
            Assert.Equal(pair.First.End, pair.Second.Start);
            Assert.True(s_scheme.Rate(pair.First.State, pair.Second.State) > 0);
        });
        Assert.Equal(s_record.Visits[7].State, s_record.StateAt((s_record.Visits[7].Start + s_record.Visits[7].End) / 2));
    }

    [Fact]
    public void Open_and_shut_times_have_the_theoretical_densities()
    {
        GoodnessOfFit open = GoodnessOfFit.KolmogorovSmirnov(s_record.OpenTimes(), OpenTimes.Of(s_scheme).Cumulative);
        GoodnessOfFit shut = GoodnessOfFit.KolmogorovSmirnov(s_record.ShutTimes(), ShutTimes.Of(s_scheme).Cumulative);

        Assert.InRange(s_record.OpenTimes().Length, 3000, 30000);
        Assert.InRange(open.Probability, Acceptable, 1);
        Assert.InRange(shut.Probability, Acceptable, 1);
    }

    [Fact]
    public void A_wrong_theory_is_rejected()
    {
        DwellTimeDensity wrong = OpenTimes.Of(ConditionedScheme.Of(Schemes.Geiger("1.59 [/s]"), Conditions.Default.With("glutamate", 1)));

        Assert.InRange(GoodnessOfFit.KolmogorovSmirnov(s_record.OpenTimes(), wrong.Cumulative).Probability, 0, 1e-6);
    }

    [Fact]
    public void Histograms_agree_with_the_expected_counts()
    {
        DwellTimeHistogram histogram = DwellTimeHistogram.Of(s_record.ShutTimes(), binsPerDecade: 8);
        double[] expected = histogram.Expected(ShutTimes.Of(s_scheme));

        GoodnessOfFit fit = GoodnessOfFit.ChiSquared([.. histogram.Bins.Select(b => (double)b.Count)], expected);

        Assert.Equal(histogram.Total, histogram.Bins.Sum(b => b.Count));
        Assert.InRange(fit.Probability, Acceptable, 1);
        DwellTimeBin middle = histogram.Bins[histogram.Bins.Count / 2];
        Assert.Equal(1, histogram.ExpectedAt(ShutTimes.Of(s_scheme), middle.Middle) / expected[histogram.Bins.Count / 2], 0.02);
        Assert.Equal(Math.Sqrt(middle.Count), middle.SquareRoot);
    }

    [Fact]
    public void Time_in_each_state_is_its_occupancy()
    {
        double[] occupancies = s_record.Occupancies();

        Assert.Equal(1, occupancies.Sum(), 1e-9);
        Assert.InRange(occupancies[3] / s_scheme.Equilibrium[3], 0.9, 1.1);
    }

    [Fact]
    public void First_latency_after_a_jump_has_the_theoretical_density()
    {
        double[] rest = [1, 0, 0, 0, 0, 0, 0];
        double[] waits = [.. Enumerable.Range(0, 4000).Select(k =>
            SingleChannel.Record(ConditionSchedule.Constant(s_scheme), rest, 1000, new RandomStream(12, 0, (uint)k)).FirstOpening())];

        DwellTimeDensity theory = FirstLatency.Of(rest, s_scheme);

        double within = theory.Cumulative(1000); // a few desensitise first, and wait for longer than the record
        double[] opened = [.. waits.Where(double.IsFinite)];
        Assert.Equal(1, theory.Cumulative(double.PositiveInfinity), 1e-10);
        Assert.InRange((opened.Length - (4000 * within)) / Math.Sqrt(4000 * within * (1 - within)), -3, 3);
        Assert.InRange(GoodnessOfFit.KolmogorovSmirnov(opened, t => theory.Cumulative(t) / within).Probability, Acceptable, 1);
    }

    // C → O once at rate 1, or C → D for ever at rate 3: a quarter ever opens, after a wait of rate 4.
    [Fact]
    public void A_latency_that_may_be_infinite_says_so()
    {
        ConditionedScheme scheme = Schemes.Of([0, 1, 0], [-4, 1, 3, 0, 0, 0, 0, 0, 0]);

        DwellTimeDensity latency = FirstLatency.Of([1, 0, 0], scheme);

        Assert.Equal(0.25, latency.Total, 1e-15);
        Assert.Equal(0.25, latency.Mean, 1e-15);
        Assert.Equal(0.25 * (1 - Math.Exp(-2)), latency.Cumulative(0.5), 1e-15);
    }

    [Fact]
    public void Channels_open_at_the_jump_do_not_wait()
    {
        DwellTimeDensity latency = FirstLatency.Of([0.6, 0.4], Schemes.TwoState(2, 1));

        Assert.Equal(0.4, latency.Immediate);
        Assert.Equal(0.4, latency.Cumulative(0), 1e-15);
        Assert.Equal(0.3, latency.Mean, 1e-15);
    }

    // Two shut-to-open steps with a rate r·e^(-t): P(never opened by t) = exp(-r(1 - e^-t)).
    [Fact]
    public void Thinning_samples_a_drifting_rate_exactly()
    {
        Engram.Mechanisms.Mechanism opening = new Engram.Mechanisms.MechanismBuilder("opening", "").Ligand("agonist")
            .Scheme(s => s.State("C").Open("O").Transition("C", "O", "2 [/mM/ms] * agonist")).BuildUnchecked();
        ConditionSchedule fading = ConditionSchedule.Changing(opening, t => Conditions.Default.With("agonist", Math.Exp(-t)));

        double[] waits = [.. Enumerable.Range(0, 4000).Select(k => SingleChannel.Record(fading, [1, 0], 5, new RandomStream(13, 0, (uint)k)).FirstOpening())];

        double Cumulative(double t) => 1 - Math.Exp(-2 * (1 - Math.Exp(-t)));
        double[] opened = [.. waits.Where(double.IsFinite)];
        double ever = Cumulative(5);
        Assert.InRange((opened.Length - (4000 * ever)) / Math.Sqrt(4000 * ever * (1 - ever)), -3, 3);
        Assert.InRange(GoodnessOfFit.KolmogorovSmirnov(opened, t => Cumulative(t) / ever).Probability, Acceptable, 1);
    }

    [Fact]
    public void Rates_that_outgrow_their_bound_are_refused()
    {
        Engram.Mechanisms.Mechanism opening = new Engram.Mechanisms.MechanismBuilder("opening", "").Ligand("agonist")
            .Scheme(s => s.State("C").Open("O").Transition("C", "O", "2 [/mM/ms] * agonist")).BuildUnchecked();
        ConditionSchedule spike = ConditionSchedule.Changing(opening, t => Conditions.Default.With("agonist", t is > 0.41 and < 0.59 ? 1e3 : 0.5));

        KineticsException refused = Assert.Throws<KineticsException>(() =>
        {
            for (uint k = 0; k < 100; k++)
            {
                SingleChannel.Record(spike, [1, 0], 1, new RandomStream(14, 0, k), interval: 1);
            }
        });

        Assert.Equal("EN0416", refused.Diagnostic.Id);
    }

    [Fact]
    public void Subconductances_are_separate_dwells_of_one_opening()
    {
        ConditionedScheme scheme = Schemes.Of([0, 0.5, 1], [-1, 1, 0, 1, -2, 1, 0, 1, -1]);
        SingleChannelRecord record = SingleChannel.Record(ConditionSchedule.Constant(scheme), [1, 0, 0], 1000, new RandomStream(15));

        Assert.Contains(record.Dwells(), d => d.Level == 0.5);
        Assert.Contains(record.Dwells(), d => d.Level == 1);
        Assert.InRange(GoodnessOfFit.KolmogorovSmirnov(record.OpenTimes(), OpenTimes.Of(scheme).Cumulative).Probability, Acceptable, 1);
    }

    [Fact]
    public void Bursts_by_a_critical_time_are_those_of_the_record()
    {
        BurstsByCriticalTime theory = new(s_scheme, 1.0);
        List<(int Openings, double Length)> bursts = BurstsOf(s_record, 1.0);

        double mean = bursts.Average(b => b.Openings), sd = Math.Sqrt(bursts.Average(b => (b.Openings - mean) * (b.Openings - mean)));
        Assert.InRange((mean - theory.Openings.Mean) / (sd / Math.Sqrt(bursts.Count)), -3, 3);
        double length = bursts.Average(b => b.Length), spread = Math.Sqrt(bursts.Average(b => (b.Length - length) * (b.Length - length)));
        Assert.InRange((length - theory.MeanLength) / (spread / Math.Sqrt(bursts.Count)), -3, 3);
    }

    private static List<(int Openings, double Length)> BurstsOf(SingleChannelRecord record, double critical)
    {
        Dwell[] dwells = [.. record.Dwells()];
        List<(int, double)> bursts = [];
        int first = Array.FindIndex(dwells, d => !d.IsOpen && d.Duration > critical && d.Start > 0) + 1;
        for (int i = first, openings = 0, begin = first; i < dwells.Length - 1; i++)
        {
            if (dwells[i].IsOpen)
            {
                openings++;
            }
            else if (dwells[i].Duration > critical)
            {
                bursts.Add((openings, dwells[i].Start - dwells[begin].Start));
                (openings, begin) = (0, i + 1);
            }
        }

        return bursts;
    }
}
