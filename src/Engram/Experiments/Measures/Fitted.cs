using Engram.Numerics;

namespace Engram.Experiments.Measures;

/// <summary>Numbers that are found by fitting or by a search, and do not exist where nothing is found.</summary>
internal static class Fitted
{
    /// <summary>The number with its confidence limits; NaN where the points cannot determine it (a flat trace, too few points).</summary>
    public static MeasuredValue OrNone(Func<FittedParameter> fit)
    {
        try
        {
            FittedParameter found = fit();
            return new MeasuredValue(found.Value, found.Low, found.High);
        }
        catch (NumericsException)
        {
            return double.NaN;
        }
    }

    /// <summary>The root; NaN where there is none.</summary>
    public static MeasuredValue RootOrNone(Func<double> search)
    {
        try
        {
            return search();
        }
        catch (NumericsException)
        {
            return double.NaN;
        }
    }
}
