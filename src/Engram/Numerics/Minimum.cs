namespace Engram.Numerics;

/// <summary>Where a function of one variable is smallest.</summary>
/// <param name="Position">The argument there.</param>
/// <param name="Value">The function there.</param>
public readonly record struct Minimum(double Position, double Value)
{
    private const double GoldenSection = 0.3819660112501051; // (3 - √5)/2
    private const int MostIterations = 200;

    /// <summary>Finds a minimum between two points: parabolas, with golden sections where they fail.</summary>
    /// <remarks>
    /// Brent (1973) Algorithms for Minimization without Derivatives, ch. 5. Near a smooth minimum half the digits are the most there are.
    /// </remarks>
    /// <param name="function">With one minimum between the points; with several, one of them is found.</param>
    /// <param name="low">One end.</param>
    /// <param name="high">The other, larger.</param>
    /// <param name="accuracy">Accuracy of the position, relative to its size and to the interval's.</param>
    public static Minimum Find(Func<double, double> function, double low, double high, double accuracy = 1e-9)
    {
        double x = low + (GoldenSection * (high - low)), fx = function(x), absolute = accuracy * (high - low);
        (double w, double fw, double v, double fv) = (x, fx, x, fx);
        double step = 0, stepBefore = 0;
        for (int i = 0; i < MostIterations; i++)
        {
            double middle = (low + high) / 2, tolerance = (accuracy * Math.Abs(x)) + absolute;
            if (Math.Abs(x - middle) <= (2 * tolerance) - ((high - low) / 2))
            {
                break;
            }

            double parabolic = Vertex(x, fx, w, fw, v, fv) - x;
            bool useful = Math.Abs(parabolic) < Math.Abs(stepBefore) / 2 && x + parabolic > low && x + parabolic < high;
            double longer = x < middle ? high - x : low - x;
            (stepBefore, step) = useful ? (step, parabolic) : (longer, GoldenSection * longer);
            if (useful && (x + step - low < 2 * tolerance || high - x - step < 2 * tolerance))
            {
                step = Math.CopySign(tolerance, middle - x);
            }

            double u = x + (Math.Abs(step) >= tolerance ? step : Math.CopySign(tolerance, step)), fu = function(u);
            (low, high) = fu <= fx ? (u < x ? (low, x) : (x, high)) : (u < x ? (u, high) : (low, u));
            (x, fx, w, fw, v, fv) = fu <= fx ? (u, fu, x, fx, w, fw)
                : fu <= fw || w == x ? (x, fx, u, fu, w, fw)
                : fu <= fv || v == x || v == w ? (x, fx, w, fw, u, fu)
                : (x, fx, w, fw, v, fv);
        }

        return new Minimum(x, fx);
    }

    // Of the parabola through three points; NaN, which no comparison accepts, where two of them coincide.
    private static double Vertex(double x, double fx, double w, double fw, double v, double fv)
    {
        double r = (x - w) * (fx - fv), q = (x - v) * (fx - fw);
        return x - ((((x - v) * q) - ((x - w) * r)) / (2 * (q - r)));
    }
}
