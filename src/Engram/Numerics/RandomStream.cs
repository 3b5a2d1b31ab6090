using System.Diagnostics.CodeAnalysis;

namespace Engram.Numerics;

/// <summary>An endless sequence of random numbers that belongs to one instance of one mechanism under one seed.</summary>
/// <remarks>
/// Counter-based (<see cref="Philox"/>): streams are independent without ever having met, the position is a number that a checkpoint can
/// hold, and the bits are the same on every machine, since only IEEE arithmetic is used. Not thread-safe: one stream, one thread.
/// </remarks>
/// <param name="seed">Seed of the whole run.</param>
/// <param name="stream">Which mechanism or purpose.</param>
/// <param name="instance">Which instance of it: receptor, synapse, trial.</param>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is what Salmon et al. and the field call it")]
public sealed class RandomStream(ulong seed, uint stream = 0, uint instance = 0)
{
    // Inversion below, transformed rejection above: the bound from which Hörmann's constants hold.
    private const double RejectionFrom = 10;
    private const double TwoToMinus53 = 1.0 / (1L << 53);

    private readonly (uint, uint) _key = ((uint)seed, (uint)(seed >> 32));
    private ulong _position;
    private ulong _spare;

    /// <summary>Number of 64-bit draws made; set it to resume where a checkpoint was taken.</summary>
    public ulong Position
    {
        get => _position;
        set
        {
            _position = value;
            _spare = (value & 1) == 1 ? Block(value >> 1).Second : 0;
        }
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong position = _position++;
        if ((position & 1) == 1)
        {
            return _spare;
        }

        (ulong first, _spare) = Block(position >> 1);
        return first;
    }

    /// <summary>Uniform in (0, 1]: a multiple of 2⁻⁵³, never 0, so that its logarithm is finite.</summary>
    public double NextUniform() => ((NextBits() >> 11) + 1) * TwoToMinus53;

    /// <summary>Exponential with mean 1.</summary>
    public double NextExponential() => -PortableMath.Log(NextUniform());

    /// <summary>Normal with mean 0 and variance 1, by the polar method of Marsaglia &amp; Bray (1964) SIAM Rev. 6:260.</summary>
    /// <remarks>The second normal of each pair is not kept, so that <see cref="Position"/> is all there is to a stream.</remarks>
    public double NextNormal()
    {
        while (true)
        {
            double x = (2 * NextUniform()) - 1, y = (2 * NextUniform()) - 1, square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                return x * Math.Sqrt(-2 * PortableMath.Log(square) / square);
            }
        }
    }

    /// <summary>Number of successes in n trials; exact, not an approximation.</summary>
    /// <param name="n">Trials, at least 0.</param>
    /// <param name="p">Probability of success in each, 0 to 1.</param>
    public long NextBinomial(long n, double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(p is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies between 0 and 1.");
        }

        return p > 0.5 ? n - BinomialBelowHalf(n, 1 - p) : BinomialBelowHalf(n, p);
    }

    /// <summary>Distributes n objects over classes.</summary>
    /// <param name="n">Objects, at least 0.</param>
    /// <param name="weights">Relative probabilities of the classes, at least 0, not all 0.</param>
    /// <param name="counts">Destination, as long as <paramref name="weights"/>; sums to n.</param>
    public void NextMultinomial(long n, ReadOnlySpan<double> weights, Span<long> counts)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(counts.Length, weights.Length);
        long left = n;
        for (int i = 0; i < weights.Length; i++)
        {
            double rest = PairwiseSum.Of(weights[(i + 1)..]);
            counts[i] = rest > 0 ? NextBinomial(left, weights[i] / (weights[i] + rest)) : weights[i] > 0 ? left : 0;
            left -= counts[i];
        }

        if (left != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(weights), "The weights of the classes are all 0.");
        }
    }

    /// <summary>Number of events where <paramref name="mean"/> are expected; exact.</summary>
    /// <param name="mean">Expected number, at least 0.</param>
    public long NextPoisson(double mean)
    {
        if (!(mean >= 0 && double.IsFinite(mean)))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "A mean number of events is at least 0.");
        }

        return mean < RejectionFrom ? PoissonByWaiting(mean) : PoissonByRejection(mean);
    }

    private (ulong First, ulong Second) Block(ulong index)
    {
        (uint x0, uint x1, uint x2, uint x3) = Philox.Block(_key, ((uint)index, (uint)(index >> 32), instance, stream));
        return (((ulong)x1 << 32) | x0, ((ulong)x3 << 32) | x2);
    }

    private long BinomialBelowHalf(long n, double p) =>
        p <= 0 ? 0 : n * p < RejectionFrom ? BinomialByWaiting(n, p) : BinomialByRejection(n, p);

    // Jumps from success to success by geometric waiting times: Devroye (1986) Non-Uniform Random Variate Generation, X.4.3.
    private long BinomialByWaiting(long n, double p)
    {
        double logFailure = PortableMath.Log1p(-p), trial = 0;
        for (long successes = 0; ; successes++)
        {
            trial += Math.Floor(PortableMath.Log(NextUniform()) / logFailure) + 1;
            if (trial > n)
            {
                return successes;
            }
        }
    }

    // BTRS of Hörmann (1993) J. Stat. Comput. Simul. 46:101: transformed rejection with a squeeze.
    private long BinomialByRejection(long n, double p)
    {
        double odds = p / (1 - p), root = Math.Sqrt(n * p * (1 - p));
        double b = 1.15 + (2.53 * root), a = -0.0873 + (0.0248 * b) + (0.01 * p), center = (n * p) + 0.5;
        double alpha = (2.83 + (5.1 / b)) * root, squeeze = 0.92 - (4.2 / b), mode = Math.Floor((n + 1) * p);
        while (true)
        {
            double v = NextUniform(), u = NextUniform() - 0.5, edge = 0.5 - Math.Abs(u);
            double k = Math.Floor((((2 * a / edge) + b) * u) + center);
            if (!(k >= 0 && k <= n))
            {
                continue;
            }

            if (edge >= 0.07 && v <= squeeze)
            {
                return (long)k;
            }

            double height = ((mode + 0.5) * PortableMath.Log((mode + 1) / (odds * (n - mode + 1))))
                + ((n + 1) * PortableMath.Log((n - mode + 1) / (n - k + 1)))
                + ((k + 0.5) * PortableMath.Log(odds * (n - k + 1) / (k + 1)))
                + StirlingTail.Of(mode) + StirlingTail.Of(n - mode) - StirlingTail.Of(k) - StirlingTail.Of(n - k);
            if (PortableMath.Log(v * alpha / ((a / (edge * edge)) + b)) <= height)
            {
                return (long)k;
            }
        }
    }

    private long PoissonByWaiting(double mean)
    {
        double elapsed = NextExponential();
        long events = 0;
        for (; elapsed <= mean; events++)
        {
            elapsed += NextExponential();
        }

        return events;
    }

    // PTRS of Hörmann (1993) Insur. Math. Econ. 12:39.
    private long PoissonByRejection(double mean)
    {
        double logMean = PortableMath.Log(mean), b = 0.931 + (2.53 * Math.Sqrt(mean)), a = -0.059 + (0.02483 * b);
        double inverseAlpha = 1.1239 + (1.1328 / (b - 3.4)), squeeze = 0.9277 - (3.6224 / (b - 2));
        while (true)
        {
            double u = NextUniform() - 0.5, v = NextUniform(), edge = 0.5 - Math.Abs(u);
            double k = Math.Floor((((2 * a / edge) + b) * u) + mean + 0.43);
            if (!(k >= 0 && double.IsFinite(k)) || (edge < 0.013 && v > edge))
            {
                continue;
            }

            if ((edge >= 0.07 && v <= squeeze)
                || PortableMath.Log(v * inverseAlpha / ((a / (edge * edge)) + b)) <= (k * logMean) - mean - StirlingTail.LogFactorial(k))
            {
                return (long)k;
            }
        }
    }
}
