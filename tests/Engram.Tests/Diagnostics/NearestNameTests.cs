using Engram.Diagnostics;

namespace Engram.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("glutamte", "glutamate")] // a letter left out
    [InlineData("glutammate", "glutamate")] // doubled
    [InlineData("glutamaet", "glutamate")] // two swapped count as one edit
    [InlineData("GLYCINE", "glycine")] // case is no difference
    [InlineData("d_serin", "d_serine")]
    public void A_misspelt_ligand_is_recognised(string found, string meant) =>
        Assert.Equal(meant, NearestName.Of(found, ["glycine", "glutamate", "d_serine"]));

    [Fact]
    public void Nothing_is_offered_for_another_word() => Assert.Null(NearestName.Of("kainate", ["glycine", "glutamate"]));

    [Fact]
    public void Two_edits_are_allowed_in_a_short_name_and_three_are_not()
    {
        Assert.Equal("kon", NearestName.Of("koff", ["kon"]));
        Assert.Null(NearestName.Of("koff2", ["kon"]));
    }

    [Fact]
    public void A_name_that_shares_nothing_is_not_offered()
    {
        Assert.Null(NearestName.Of("Q", ["B"]));
        Assert.Null(NearestName.Of("C2", ["D1"]));
        Assert.Equal("AB", NearestName.Of("A", ["AB"]));
    }

    [Fact]
    public void The_nearer_of_two_is_offered() => Assert.Equal("kon", NearestName.Of("kno", ["koff", "kon"]));

    [Fact]
    public void Of_two_equally_near_the_first_in_the_alphabet_is_offered() => Assert.Equal("C1", NearestName.Of("C", ["C2", "C1"]));

    [Fact]
    public void Advice_names_the_nearest() => Assert.Equal("Did you mean 'glycine'?", NearestName.Advice("glycin", ["glycine", "glutamate"]));

    [Fact]
    public void Advice_lists_what_there_is_when_nothing_is_near() =>
        Assert.Equal("Known: glycine, glutamate", NearestName.Advice("magnesium", ["glycine", "glutamate"]));

    [Fact]
    public void A_long_list_is_cut_at_twenty() => Assert.Equal(
        $"Known: {string.Join(", ", Enumerable.Range(10, 20).Select(i => $"receptor{i}"))}, …",
        NearestName.Advice("x", Enumerable.Range(10, 21).Select(i => $"receptor{i}")));

    [Fact]
    public void Where_there_is_nothing_there_is_no_advice() => Assert.Equal("", NearestName.Advice("x", []));
}
