using Engram.Receptors;

namespace Engram.Tests.Docs;

/// <summary><c>docs/science.md</c> describes the receptors that are shipped.</summary>
public sealed class ScienceTests
{
    private const string Begin = "<!-- catalogue: written by ScienceTests, do not edit below -->\n", Document = "docs/science.md";

    [Fact]
    public void The_catalogue_in_the_documentation_is_the_one_that_is_shipped()
    {
        string text = Documents.Read(Document);
        int end = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;

        Assert.True(end >= Begin.Length, $"{Document} has lost the line '{Begin.TrimEnd()}'");
        Documents.Check(Document, text[..end] + ScienceCatalogue.Text());
    }

    [Fact]
    public void Every_receptor_is_described_once() => Assert.All(
        Catalogue.All, r => Assert.Equal(1, ScienceCatalogue.Text().Split($"### {r.Name}\n").Length - 1));

    [Theory]
    [InlineData("1590")]
    [InlineData("RH-a")]
    [InlineData("metabotropic")]
    public void The_known_traps_are_told(string word) =>
        Assert.Contains(word, Documents.Read(Document).Split(Begin)[0], StringComparison.Ordinal);
}
