using CsCheck;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Tests.Mechanisms.Expressions;

/// <summary>Random formulas of every kind of part, without regard to dimension or sense.</summary>
internal static class RandomFormula
{
    /// <summary>Numbers of any size and sign, some with a unit.</summary>
    public static readonly Gen<Expression> Numbers = Gen.Select(
        Gen.OneOf(Gen.Double.Where(double.IsFinite), Gen.Double[-10, 10], Gen.Int[-3, 3].Select(i => (double)i)),
        Among(Dimension.None, new(Voltage: 1), new(Time: -1), new(Time: -1, Concentration: -1), new(Temperature: 1), new(Voltage: -2, Length: 3)))
        .Select((value, dimension) => (Expression)new Number(value, dimension));

    /// <summary>Names, with dots, underscores and digits.</summary>
    public static readonly Gen<Expression> Symbols =
        Among("v", "kon", "k_2", "gating.open", "e", "E1", "β").Select(name => (Expression)new Symbol(name));

    /// <summary>Formulas up to a depth.</summary>
    public static Gen<Expression> OfDepth(int depth) => depth == 0 ? Gen.OneOf(Numbers, Symbols) : Gen.OneOf(
        Numbers,
        Symbols,
        OfDepth(depth - 1).Select(e => (Expression)new Negation(e)),
        Gen.Select(Gen.Int[0, 8], OfDepth(depth - 1), OfDepth(depth - 1)).Select((op, a, b) => (Expression)new Binary((BinaryOperator)op, a, b)),
        Gen.Select(Gen.Int[0, 8], OfDepth(depth - 1), OfDepth(depth - 1)).Select((op, a, b) => (Expression)new Binary((BinaryOperator)op, a, b)),
        Gen.Select(OfDepth(depth - 1), OfDepth(depth - 1), OfDepth(depth - 1)).Select((a, b, c) => (Expression)new Conditional(a, b, c)),
        Gen.Select(Among("exp", "f", "exprel"), OfDepth(depth - 1).Array[1, 3]).Select((f, a) => (Expression)new Call(f, a.ToEquatableArray())));

    private static Gen<T> Among<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);
}
