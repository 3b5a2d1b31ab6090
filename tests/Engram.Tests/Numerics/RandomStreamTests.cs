using Engram.Numerics;
using MathNet.Numerics.Distributions;

namespace Engram.Tests.Numerics;

/// <remarks>Seeds are fixed: a test that passes once passes always. Chi-square limits leave 1e-4 on each side.</remarks>
public sealed class RandomStreamTests
{
    private const int Draws = 100_000;

    [Fact]
    public void First_draws_are_the_words_of_the_known_answer()
    {
        RandomStream stream = new(0);

        Assert.Equal(0xe169c58d6627e8d5, stream.NextBits());
        Assert.Equal(0x9b00dbd8bc57ac4c, stream.NextBits());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_stream_resumes_from_its_position(int draws)
    {
        RandomStream stream = new(7, 3, 11);
        for (int i = 0; i < draws; i++)
        {
            stream.NextNormal();
        }

        RandomStream resumed = new(7, 3, 11) { Position = stream.Position };

        Assert.Equal(stream.NextBits(), resumed.NextBits());
        Assert.Equal(stream.NextNormal(), resumed.NextNormal());
    }

    [Fact]
    public void Seed_stream_and_instance_each_give_another_sequence()
    {
        ulong[] first = [.. new RandomStream[] { new(1), new(2), new(1UL << 32), new(1, 1), new(1, 0, 1) }.Select(s => s.NextBits())];

        Assert.Equal(first.Length, first.Distinct().Count());
    }

    [Fact]
    public void Uniforms_fill_the_interval_evenly()
    {
        int[] counts = new int[100];
        RandomStream stream = new(1);
        for (int i = 0; i < Draws; i++)
        {
            double u = stream.NextUniform();
            Assert.True(u is > 0 and <= 1);
            counts[(int)Math.Ceiling(u * 100) - 1]++;
        }

        AssertChiSquare([.. counts.Select(c => (double)c)], [.. Enumerable.Repeat(Draws / 100.0, 100)]);
    }

    [Fact]
    public void Exponentials_have_their_distribution() =>
        AssertDistribution(new RandomStream(2).NextExponential, p => Exponential.InvCDF(1, p));

    [Fact]
    public void Normals_have_their_distribution() =>
        AssertDistribution(new RandomStream(3).NextNormal, p => Normal.InvCDF(0, 1, p));

    [Theory]
    [InlineData(5, 0.3)]
    [InlineData(1, 0.9)]
    [InlineData(1000, 0.002)]
    [InlineData(40, 0.25)]
    [InlineData(25, 0.5)]
    [InlineData(100, 0.93)]
    [InlineData(20000, 0.04)]
    public void Binomials_have_their_distribution(int n, double p)
    {
        RandomStream stream = new(4, (uint)n);
        long[] draws = [.. Enumerable.Range(0, Draws).Select(_ => stream.NextBinomial(n, p))];

        AssertCounts(draws, k => Binomial.PMF(p, n, k), (int)Math.Max(0, (n * p) - (8 * Math.Sqrt(n * p * (1 - p)))), n);
        AssertMoments(draws, n * p, n * p * (1 - p));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(9.5)]
    [InlineData(10.5)]
    [InlineData(300)]
    public void Poisson_counts_have_their_distribution(double mean)
    {
        RandomStream stream = new(5);
        long[] draws = [.. Enumerable.Range(0, Draws).Select(_ => stream.NextPoisson(mean))];

        AssertCounts(draws, k => Poisson.PMF(mean, k), 0, (int)(mean + 50 + (10 * Math.Sqrt(mean))));
        AssertMoments(draws, mean, mean);
    }

    [Fact]
    public void A_billion_trials_keep_mean_and_variance()
    {
        RandomStream stream = new(6);
        long[] draws = [.. Enumerable.Range(0, Draws).Select(_ => stream.NextBinomial(1_000_000_000, 0.3))];

        AssertMoments(draws, 3e8, 2.1e8);
    }

    [Fact]
    public void Multinomial_counts_sum_and_share_by_weight()
    {
        RandomStream stream = new(8);
        double[] weights = [0, 2, 5, 0, 3, 0];
        double[] sums = new double[weights.Length];
        long[] counts = new long[weights.Length];
        for (int i = 0; i < 1000; i++)
        {
            stream.NextMultinomial(100, weights, counts);
            Assert.Equal(100, counts.Sum());
            for (int j = 0; j < counts.Length; j++)
            {
                sums[j] += counts[j];
            }
        }

        Assert.Equal([0.0, 0, 0], new[] { sums[0], sums[3], sums[5] });
        AssertChiSquare([sums[1], sums[2], sums[4]], [20_000, 50_000, 30_000]);
    }

    [Fact]
    public void Certain_and_impossible_events_need_no_chance()
    {
        RandomStream stream = new(9);

        Assert.Equal(12, stream.NextBinomial(12, 1));
        Assert.Equal(0, stream.NextBinomial(12, 0));
        Assert.Equal(0, stream.NextBinomial(0, 0.5));
        Assert.Equal(0, stream.NextPoisson(0));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_probability_out_of_range_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1).NextBinomial(10, p));

    private static void AssertDistribution(Func<double> draw, Func<double, double> quantile)
    {
        double[] limits = [.. Enumerable.Range(1, 49).Select(i => quantile(i / 50.0))];
        double[] counts = new double[50];
        for (int i = 0; i < Draws; i++)
        {
            int bin = Array.BinarySearch(limits, draw());
            counts[bin >= 0 ? bin : ~bin]++;
        }

        AssertChiSquare(counts, [.. Enumerable.Repeat(Draws / 50.0, 50)]);
    }

    // Values of which fewer than 10 are expected are pooled with their neighbours.
    private static void AssertCounts(long[] draws, Func<int, double> probability, int low, int high)
    {
        Dictionary<long, int> seen = draws.GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count());
        List<double> observed = [], expected = [];
        double pooledObserved = 0, pooledExpected = 0;
        for (int k = low; k <= high; k++)
        {
            pooledObserved += seen.GetValueOrDefault(k);
            pooledExpected += Draws * probability(k);
            if (pooledExpected >= 10)
            {
                observed.Add(pooledObserved);
                expected.Add(pooledExpected);
                (pooledObserved, pooledExpected) = (0, 0);
            }
        }

        observed[^1] += pooledObserved;
        expected[^1] += pooledExpected;
        Assert.Equal(Draws, observed.Sum());
        AssertChiSquare([.. observed], [.. expected]);
    }

    private static void AssertChiSquare(double[] observed, double[] expected)
    {
        double chiSquare = observed.Zip(expected, (o, e) => (o - e) * (o - e) / e).Sum();
        int freedom = observed.Length - 1;

        Assert.InRange(ChiSquared.CDF(freedom, chiSquare), 1e-4, 1 - 1e-4);
    }

    // Within 4 standard errors: of the mean √(v/N), of the variance about v·√(2/N) and more for skewed counts.
    private static void AssertMoments(long[] draws, double mean, double variance)
    {
        double average = draws.Average(k => k - mean), spread = draws.Average(k => (k - mean) * (k - mean));

        Assert.InRange(average / Math.Sqrt(variance / draws.Length), -4, 4);
        Assert.InRange(((spread / variance) - 1) / Math.Sqrt((2 + (1 / variance)) / draws.Length), -4, 4);
    }
}
