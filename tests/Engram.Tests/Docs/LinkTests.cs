using System.Text.RegularExpressions;

namespace Engram.Tests.Docs;

/// <summary>Every link in the documentation leads somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Markdown => [.. Documents.Markdown];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Links_to_files_and_headings_of_the_repository_lead_there(string document)
    {
        string folder = Path.GetDirectoryName(Path.Combine(Documents.Root, document))!;

        Assert.DoesNotContain(Links(Documents.Read(document)), link => !Leads(document, folder, link));
    }

    [Fact]
    public void Headings_are_found_as_they_are_linked() =>
        Assert.Equal(["mg2-block", "units-at-the-door", "a--b-c"], Anchors("# Mg2+ block\n\n## `Units` at the door\n### A / B, c\n"));

    private static IEnumerable<string> Links(string text) => Link().Matches(CodeBlock().Replace(text, "")).Select(m => m.Groups[1].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    private static bool Leads(string document, string folder, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0 ? Path.Combine(Documents.Root, document) : Path.Combine(folder, parts[0]);
        return (File.Exists(target) || Directory.Exists(target))
            && (parts.Length == 1 || (File.Exists(target) && Anchors(File.ReadAllText(target)).Contains(parts[1])));
    }

    // As GitHub makes them: lower case, punctuation gone, spaces to hyphens.
    private static IEnumerable<string> Anchors(string text) => Heading().Matches(CodeBlock().Replace(text.ReplaceLineEndings("\n"), ""))
        .Select(m => Punctuation().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
