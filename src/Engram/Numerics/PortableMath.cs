namespace Engram.Numerics;

/// <summary>Logarithms from additions, multiplications and divisions alone: the same bits wherever IEEE 754 is kept.</summary>
/// <remarks>The logarithms of <see cref="Math"/> come from each platform's C library, whose last bits differ.</remarks>
internal static class PortableMath
{
    // ln 2 split so that its product with an exponent is exact in the first part.
    private const double Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10;

    /// <summary>Natural logarithm of a normal positive number, to about 1 unit in the last place.</summary>
    public static double Log(double x)
    {
        int exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4142135623730951)
        {
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        }

        double excess = mantissa - 1;
        return (exponent * Ln2High) + ((exponent * Ln2Low) + LogOnePlus(excess));
    }

    /// <summary>ln(1 + x) for x > -1, without loss where x is small.</summary>
    public static double Log1p(double x) => Math.Abs(x) < 0.25 ? LogOnePlus(x) : Log(1 + x);

    // ln(1 + f) = 2 atanh(s), s = f/(2 + f), |s| < 0.172: twelve terms leave 0.03^12/25, below rounding.
    private static double LogOnePlus(double f)
    {
        double s = f / (2 + f), square = s * s, sum = 0;
        for (int k = 25; k >= 3; k -= 2)
        {
            sum = (sum + (1.0 / k)) * square;
        }

        return (2 * s) + (2 * s * sum);
    }
}
