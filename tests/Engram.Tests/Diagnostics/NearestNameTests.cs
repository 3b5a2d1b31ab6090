using Engram.Diagnostics;

namespace Engram.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Fact]
    public void A_misspelt_ligand_is_recognised() => Assert.Equal("glutamate", NearestName.Of("glutamte", ["glycine", "glutamate"]));
}
