using System.Text.RegularExpressions;
using Engram.Tests.Conventions;

namespace Engram.Tests.Docs;

/// <summary><c>docs/architecture.md</c> is a plan of the house as it stands.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] s_tabled = [.. Row().Matches(Documents.Read("docs/architecture.md")).Select(m => m.Groups[1].Value)];

    [Fact]
    public void The_rooms_described_are_the_rooms_there_are() => Assert.Equal(
        Assemblies.Core.Written().Select(t => t.Namespace!.Split('.')).Where(n => n.Length > 1).Select(n => n[1]).Distinct().Order(), s_tabled.Order());

    [Fact]
    public void They_stand_in_the_order_in_which_they_may_use_one_another() => Assert.Equal(RoomTests.Order.Where(s_tabled.Contains), s_tabled);

    [GeneratedRegex(@"^\| `([A-Z]\w+)/` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
