namespace Engram.Numerics;

/// <summary>Where a function of one variable is zero.</summary>
public static class Root
{
    private const int MostIterations = 200;

    /// <summary>Finds a zero between two points, by Brent's method (MathNet.Numerics).</summary>
    /// <param name="function">Continuous.</param>
    /// <param name="low">One end.</param>
    /// <param name="high">The other; the function has the opposite sign there.</param>
    /// <param name="accuracy">Accuracy of the position, in its unit.</param>
    /// <exception cref="NumericsException"><c>EN1108</c>: no change of sign.</exception>
    public static double Find(Func<double, double> function, double low, double high, double accuracy = 1e-12)
    {
        double atLow = function(low), atHigh = function(high);
        if (atLow == 0 || atHigh == 0)
        {
            return atLow == 0 ? low : high;
        }

        return atLow > 0 != atHigh > 0
            && MathNet.Numerics.RootFinding.Brent.TryFindRoot(function, low, high, accuracy, MostIterations, out double root)
            ? root
            : throw NumericsException.NoRoot(low, high);
    }
}
