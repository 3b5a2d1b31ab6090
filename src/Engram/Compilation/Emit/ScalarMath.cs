using Engram.Compilation.Code;
using Engram.Numerics;

namespace Engram.Compilation.Emit;

/// <summary>What each operation means for one instance. Vector code gives the same bits, lane by lane.</summary>
internal static class ScalarMath
{
    /// <summary>Applies an operation.</summary>
    public static double Apply(Operation operation, double a, double b = 0, double c = 0) => operation switch
    {
        Operation.Add => a + b,
        Operation.Subtract => a - b,
        Operation.Multiply => a * b,
        Operation.Divide => a / b,
        Operation.Negate => -a,
        Operation.Less => a < b ? 1 : 0,
        Operation.Greater => a > b ? 1 : 0,
        Operation.LessOrEqual => a <= b ? 1 : 0,
        Operation.GreaterOrEqual => a >= b ? 1 : 0,
        Operation.Select => a != 0 ? b : c,
        Operation.Power => Power(a, b),
        Operation.Min => Math.Min(a, b),
        Operation.Max => Math.Max(a, b),
        Operation.Sqrt => Math.Sqrt(a),
        Operation.Abs => Math.Abs(a),
        Operation.Floor => Math.Floor(a),
        _ => Function(operation, a),
    };

    private static double Function(Operation operation, double x) => operation switch
    {
        Operation.Exp => Exponential.Of(x),
        Operation.Log => Log(x),
        Operation.Log10 => Log(x) * 0.43429448190325182765,
        Operation.Tanh => Tanh(x),
        Operation.Sin => Math.Sin(x),
        Operation.Cos => Math.Cos(x),
        Operation.Exprel => Exprel(x),
        Operation.Exprel2 => Exprel2(x),
        _ => throw new CompilationException(new("EN0304", "", $"operation {operation} is not a function", "This is a fault of the compiler; please report it")),
    };

    private static double Log(double x) => double.IsNormal(x) && x > 0 ? PortableMath.Log(x) : Math.Log(x);

    // Whole powers by repeated squaring, others as exp(y·ln x): a relative error of a few |y·ln x| units in the last place.
    private static double Power(double x, double y)
    {
        if (y == Math.Round(y) && Math.Abs(y) <= 64)
        {
            double result = 1, square = x;
            for (int n = (int)Math.Abs(y); n > 0; n >>= 1)
            {
                result *= (n & 1) != 0 ? square : 1;
                square *= square;
            }

            return y < 0 ? 1 / result : result;
        }

        return double.IsNormal(x) && x > 0 ? Exponential.Of(y * PortableMath.Log(x)) : Math.Pow(x, y);
    }

    // tanh x = −e/(e + 2) with e = exp(−2x) − 1, which has no cancellation near 0.
    private static double Tanh(double x)
    {
        double e = -2 * Math.Abs(x) * Exprel(-2 * Math.Abs(x));
        return Math.CopySign(e / (e + 2), x);
    }

    // (eˣ − 1)/x; near 0 the series, whose first left-out term is below rounding.
    private static double Exprel(double x) => Math.Abs(x) < 0.5 ? Series(x, 1) : (Exponential.Of(x) - 1) / x;

    private static double Exprel2(double x) => Math.Abs(x) < 0.5 ? Series(x, 2) : (Exponential.Of(x) - 1 - x) / (x * x);

    // Σ xᵏ/(k + first)! for k = 0..15; 0.5^16/17! is 4e-20.
    private static double Series(double x, int first)
    {
        double sum = 0;
        for (int k = 16 + first; k > first; k--)
        {
            sum = (1 + sum) * (x / k);
        }

        return first == 1 ? 1 + sum : (1 + sum) * 0.5;
    }
}
