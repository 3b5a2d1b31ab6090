namespace Engram.Tests.Validation.Catalogue;

/// <summary>Where a rising function passes 0.</summary>
internal static class Bisection
{
    public static double Of(Func<double, double> rising, double low, double high)
    {
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = rising(middle) > 0 ? (low, middle) : (middle, high);
        }

        return 0.5 * (low + high);
    }
}
