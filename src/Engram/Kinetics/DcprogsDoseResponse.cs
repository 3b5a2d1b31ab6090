namespace Engram.Kinetics;

/// <summary>Maximum, EC50 and Hill slope as the programs of Colquhoun and Hawkes (DCPROGS, SCALCS) print them.</summary>
/// <remarks>
/// For comparing with their published test values only: the EC50 is the point at which a bisection comes within 0.1 % of half the maximum,
/// and the maximum is read at the concentration where the curve has become flat, so both differ from the exact values of
/// <see cref="ConcentrationResponse.HalfEffect"/> (for the scheme of Colquhoun &amp; Hawkes 1982 by 0.18 % and 0.0003 %).
/// </remarks>
/// <param name="Maximum">Response at the concentration where it has become flat.</param>
/// <param name="Half">EC50, mM.</param>
/// <param name="HillSlope">Slope of the Hill plot at <paramref name="Half"/>.</param>
public sealed record DcprogsDoseResponse(double Maximum, double Half, double HillSlope)
{
    private const double FirstConcentration = 1e-6, NotFlatBelow = 10, NeverAbove = 1e5; // mM
    private const double Flat = 1e-5, CloseToHalf = 1e-3, Resolution = 1e-7;             // relative, relative, mM
    private const int SlopePoints = 64;

    /// <summary>Reads a rising curve their way.</summary>
    /// <param name="response">Response to a concentration in mM; 0 at 0.</param>
    public static DcprogsDoseResponse Of(Func<double, double> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        double flat = FlatFrom(response), maximum = response(flat), half = Bisect(response, maximum, flat);
        return new DcprogsDoseResponse(maximum, half, Slope(response, maximum, half));
    }

    // In steps of √10 until the relative change of one step is below 1e-5.
    private static double FlatFrom(Func<double, double> response)
    {
        double concentration = FirstConcentration, last = response(concentration);
        while (concentration < NeverAbove)
        {
            concentration *= Math.Sqrt(10);
            double now = response(concentration), change = Math.Abs((now - last) / now);
            if (concentration >= NotFlatBelow && change < Flat)
            {
                break;
            }

            last = now;
        }

        return concentration;
    }

    private static double Bisect(Func<double, double> response, double maximum, double high)
    {
        double low = 0, middle = high / 2;
        for (int steps = (int)Math.Round(Math.Log2(high / Resolution)); steps >= 0; steps--)
        {
            middle = (low + high) / 2;
            double missing = (response(middle) / maximum) - 0.5;
            if (Math.Abs(missing) <= CloseToHalf)
            {
                break;
            }

            (low, high) = missing < 0 ? (middle, high) : (low, middle);
        }

        return middle;
    }

    // Difference quotients over two neighbouring intervals of a grid of 64 points from 0.9 to 1.1 EC50, interpolated.
    private static double Slope(Func<double, double> response, double maximum, double half)
    {
        double step = Math.Log10(1.1 / 0.9) / (SlopePoints - 1);
        int below = (int)Math.Floor(Math.Log10(1 / 0.9) / step);
        double At(int i) => 0.9 * half * Math.Pow(10, i * step);
        double Hill(int i) => Math.Log10(response(At(i)) / (maximum - response(At(i))));
        double first = (Hill(below + 1) - Hill(below)) / step, second = (Hill(below + 2) - Hill(below + 1)) / step;
        return first + ((second - first) * (half - At(below)) / (At(below + 1) - At(below)));
    }
}
