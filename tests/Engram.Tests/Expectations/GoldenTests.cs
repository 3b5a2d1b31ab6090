namespace Engram.Tests.Expectations;

public sealed class GoldenTests
{
    [Fact]
    public void Differences_are_shown_line_by_line() => Assert.Equal(
        "    2 - two\n    2 + zwei\n    4 + four\n", Golden.Differences("one\ntwo\nthree", "one\nzwei\nthree\nfour"));

    [Fact]
    public void Only_the_first_five_differences_are_shown() => Assert.Equal(
        10, Golden.Differences("a\nb\nc\nd\ne\nf\ng", "1\n2\n3\n4\n5\n6\n7").Count(c => c == '\n'));

    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", Golden.Differences("a\nb", "a\nb"));
}
