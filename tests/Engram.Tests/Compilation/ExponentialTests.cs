using System.Runtime.Intrinsics;
using CsCheck;
using Engram.Compilation.Code;
using Engram.Compilation.Emit;

namespace Engram.Tests.Compilation;

public sealed class ExponentialTests
{
    // Math.Exp of the C library is within 0.52 units of the truth, so 1 unit apart allows an error of 1.5 at most; found is 0.95 against 80-bit arithmetic.
    [Fact]
    public void The_exponential_is_within_one_unit_in_the_last_place_of_the_librarys() =>
        Gen.Double[-700, 700].Sample(x => Math.Abs(BitConverter.DoubleToInt64Bits(Exponential.Of(x)) - BitConverter.DoubleToInt64Bits(Math.Exp(x))) <= 1, iter: 200_000);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(-746, 0)]
    [InlineData(double.NaN, double.NaN)]
    public void The_exponential_has_its_limits(double x, double expected) => Assert.Equal(expected, Exponential.Of(x));

    [Fact]
    public void The_exponential_has_the_same_bits_in_vectors_of_any_width() => Gen.Double[-760, 760].Array[8].Sample(x =>
    {
        Vector512<double> all = Exponential.Of(Vector512.Create(x));
        Vector256<double> half = Exponential.Of(Vector256.Create(x.AsSpan(0, 4)));
        Vector128<double> pair = Exponential.Of(Vector128.Create(x.AsSpan(0, 2)));
        return Enumerable.Range(0, 8).All(i => all[i] == Exponential.Of(x[i]) && (i > 3 || half[i] == all[i]) && (i > 1 || pair[i] == all[i]));
    });

    [Fact]
    public void Functions_agree_with_the_library() => Gen.Select(Gen.Double[1e-3, 30], Gen.Bool, (size, up) => up ? size : -size).Sample(x =>
    {
        bool Near(double found, double expected, double relative) => Math.Abs(found - expected) <= relative * Math.Abs(expected);
        return Near(ScalarMath.Apply(Operation.Tanh, x), Math.Tanh(x), 1e-15 * 4)
            && Near(ScalarMath.Apply(Operation.Log, Math.Abs(x)), Math.Log(Math.Abs(x)), 4e-16 + (4e-16 / Math.Max(1e-9, Math.Abs(Math.Log(Math.Abs(x))))))
            && Near(ScalarMath.Apply(Operation.Power, Math.Abs(x), 1.7), Math.Pow(Math.Abs(x), 1.7), 1e-14)
            && Near(ScalarMath.Apply(Operation.Power, x, -3), Math.Pow(x, -3), 1e-15)
            && Near(ScalarMath.Apply(Operation.Exprel, x), double.ExpM1(x) / x, 4e-15)
            && Near(ScalarMath.Apply(Operation.Exprel2, x), (double.ExpM1(x) - x) / (x * x), 4e-16 + (4e-16 / Math.Min(1, x * x)));
    });
}
