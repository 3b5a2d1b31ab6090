using System.Runtime.CompilerServices;

namespace Engram.Numerics;

/// <summary>The counter-based generator Philox4x32-10: a key and a counter give 128 random bits, with no state between.</summary>
/// <remarks>Salmon, Moraes, Dror &amp; Shaw (2011) "Parallel random numbers: as easy as 1, 2, 3", SC'11, section 3.3.</remarks>
public static class Philox
{
    private const int Rounds = 10;

    // Multipliers and Weyl increments (golden ratio, √3 - 1): Salmon et al. (2011).
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    /// <summary>The random words of one counter value.</summary>
    /// <param name="key">Two words: which sequence.</param>
    /// <param name="counter">Four words: where in it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (uint X0, uint X1, uint X2, uint X3) Block((uint K0, uint K1) key, (uint C0, uint C1, uint C2, uint C3) counter)
    {
        (uint c0, uint c1, uint c2, uint c3) = counter;
        (uint k0, uint k1) = key;
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0, product1 = (ulong)Multiplier1 * c2;
            (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
            (k0, k1) = (k0 + Weyl0, k1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }
}
