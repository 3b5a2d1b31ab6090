namespace Engram.Numerics;

/// <summary>What Stirling's formula leaves of ln k!.</summary>
internal static class StirlingTail
{
    private const double HalfLogTwoPi = 0.91893853320467274178;
    private static readonly double[] Small = [.. Enumerable.Range(0, 10).Select(Exact)];

    /// <summary>ln k! - [½ ln 2π + (k + ½) ln(k + 1) - (k + 1)]: Hörmann (1993), as used by his rejection; exact below 10.</summary>
    public static double Of(double k)
    {
        if (k < Small.Length)
        {
            return Small[(int)k];
        }

        double inverse = 1 / (k + 1), square = inverse * inverse;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (square / 1680)) * square)) * square)) * inverse;
    }

    /// <summary>ln k!.</summary>
    public static double LogFactorial(double k) => HalfLogTwoPi + ((k + 0.5) * PortableMath.Log(k + 1)) - (k + 1) + Of(k);

    private static double Exact(int k)
    {
        double factorial = 1;
        for (int i = 2; i <= k; i++)
        {
            factorial *= i;
        }

        return PortableMath.Log(factorial) - HalfLogTwoPi - ((k + 0.5) * PortableMath.Log(k + 1)) + (k + 1);
    }
}
