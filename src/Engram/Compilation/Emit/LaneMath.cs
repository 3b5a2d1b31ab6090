using System.Runtime.Intrinsics;
using Engram.Compilation.Code;

namespace Engram.Compilation.Emit;

/// <summary>Functions that are rare in an instance loop, done lane after lane by <see cref="ScalarMath"/>.</summary>
internal static class LaneMath
{
    /// <summary>A function of one argument in 2 lanes.</summary>
    public static Vector128<double> Apply(Vector128<double> a, int operation) => Vector128.Create(One(operation, a[0]), One(operation, a[1]));

    /// <summary>A function of one argument in 4 lanes.</summary>
    public static Vector256<double> Apply(Vector256<double> a, int operation) => Vector256.Create(Apply(a.GetLower(), operation), Apply(a.GetUpper(), operation));

    /// <summary>A function of one argument in 8 lanes.</summary>
    public static Vector512<double> Apply(Vector512<double> a, int operation) => Vector512.Create(Apply(a.GetLower(), operation), Apply(a.GetUpper(), operation));

    /// <summary>A power in 2 lanes.</summary>
    public static Vector128<double> Power(Vector128<double> a, Vector128<double> b) =>
        Vector128.Create(ScalarMath.Apply(Operation.Power, a[0], b[0]), ScalarMath.Apply(Operation.Power, a[1], b[1]));

    /// <summary>A power in 4 lanes.</summary>
    public static Vector256<double> Power(Vector256<double> a, Vector256<double> b) =>
        Vector256.Create(Power(a.GetLower(), b.GetLower()), Power(a.GetUpper(), b.GetUpper()));

    /// <summary>A power in 8 lanes.</summary>
    public static Vector512<double> Power(Vector512<double> a, Vector512<double> b) =>
        Vector512.Create(Power(a.GetLower(), b.GetLower()), Power(a.GetUpper(), b.GetUpper()));

    private static double One(int operation, double a) => ScalarMath.Apply((Operation)operation, a);
}
