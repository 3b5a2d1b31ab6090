using System.Globalization;
using Engram.Numerics;

namespace Engram.Kinetics;

/// <summary>What makes numbers the occupancies of a scheme.</summary>
internal static class Occupancies
{
    private const double Tolerance = 1e-6;

    /// <summary>Refuses what cannot be occupancies.</summary>
    /// <exception cref="KineticsException"><c>EN0408</c>.</exception>
    public static void Require(ReadOnlySpan<double> occupancies, int count, string where)
    {
        if (occupancies.Length != count)
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"{occupancies.Length} occupancies are given for {count} states");
            throw KineticsException.BadOccupancies(where, found);
        }

        double total = PairwiseSum.Of(occupancies);
        foreach (double p in occupancies)
        {
            if (!(p >= -Tolerance && p <= 1 + Tolerance) || !(Math.Abs(total - 1) <= Tolerance))
            {
                string found = string.Create(CultureInfo.InvariantCulture, $"an occupancy is {p:G6} and their sum {total:G9}");
                throw KineticsException.BadOccupancies(where, found);
            }
        }
    }
}
