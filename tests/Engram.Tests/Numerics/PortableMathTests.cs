using CsCheck;
using Engram.Numerics;

namespace Engram.Tests.Numerics;

public sealed class PortableMathTests
{
    [Fact]
    public void Logarithm_is_right_to_rounding_over_the_whole_range() => Gen.Double[-300, 300].Sample(
        exponent =>
        {
            double x = Math.Pow(10, exponent), expected = Math.Log(x);
            return Math.Abs(PortableMath.Log(x) - expected) <= 4e-16 * Math.Abs(expected);
        },
        iter: 2000);

    [Fact]
    public void Logarithm_is_right_near_one() => Gen.Double[0.5, 2].Sample(
        x => Math.Abs(PortableMath.Log(x) - Math.Log(x)) <= 4e-16 * Math.Abs(Math.Log(x)), iter: 2000);

    [Fact]
    public void Small_excess_over_one_is_not_lost() => Assert.Equal(-1e-20, PortableMath.Log1p(-1e-20));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 4.787491742782046)]
    [InlineData(20, 42.335616460753485)]
    [InlineData(170, 706.5730622457874)]
    public void Factorials_have_their_logarithms(int k, double expected) =>
        Assert.Equal(expected, StirlingTail.LogFactorial(k), 1e-14 * Math.Max(1, expected));
}
