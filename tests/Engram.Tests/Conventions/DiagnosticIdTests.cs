using System.Text.RegularExpressions;

namespace Engram.Tests.Conventions;

/// <summary>Diagnostic ids in the source against their table in <c>docs/diagnostics.md</c>.</summary>
public sealed partial class DiagnosticIdTests
{
    private static readonly string s_root = Checkout.Root;

    [Fact]
    public void Every_id_in_the_source_is_documented() => Assert.Empty(Used().Keys.Except(Documented().Select(d => d.Id)).Order());

    [Fact]
    public void Every_documented_id_is_in_the_source() => Assert.Empty(Documented().Select(d => d.Id).Except(Used().Keys).Order());

    [Fact]
    public void The_table_is_in_order_and_names_each_id_once() => Assert.Equal(
        Documented().Select(d => d.Id).Distinct().Order(StringComparer.Ordinal), Documented().Select(d => d.Id));

    [Fact]
    public void Each_id_has_a_meaning_of_its_own() => Assert.Equal(
        Documented().Select(d => d.Meaning), Documented().Select(d => d.Meaning).Distinct());

    [Fact]
    public void An_id_belongs_to_one_room()
    {
        Dictionary<string, string> rooms = new()
        {
            ["EN01"] = "Units",
            ["EN02"] = "Mechanisms",
            ["EN03"] = "Compilation",
            ["EN04"] = "Kinetics",
            ["EN05"] = "Receptors",
            ["EN06"] = "Simulation",
            ["EN07"] = "Experiments",
            ["EN08"] = "Engram.Formats",
            ["EN09"] = "Engram.Figures",
            ["EN10"] = "Engram.Cli",
            ["EN11"] = "Numerics",
        };

        Assert.Empty(
            from use in Used()
            from file in use.Value
            let room = rooms.GetValueOrDefault(use.Key[..4], "no room")
            where !file.Split('/').Contains(room)
            select $"{use.Key} in {file} is not of {room}");
    }

    // Only where a diagnostic is made: the id as a string of its own, not the mention in a comment.
    private static Dictionary<string, List<string>> Used() => Directory.EnumerateFiles(Path.Combine(s_root, "src"), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(s_root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .SelectMany(path => IdInCode().Matches(File.ReadAllText(Path.Combine(s_root, path))).Select(m => (Id: m.Groups[1].Value, path)))
        .GroupBy(use => use.Id, use => use.path)
        .ToDictionary(g => g.Key, g => g.Distinct().ToList());

    private static List<(string Id, string Meaning)> Documented() =>
        [.. TableRow().Matches(File.ReadAllText(Path.Combine(s_root, "docs", "diagnostics.md"))).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    [GeneratedRegex("\"(EN\\d{4})\"")]
    private static partial Regex IdInCode();

    [GeneratedRegex(@"^\| (EN\d{4}) \| ([^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
