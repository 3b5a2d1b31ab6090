using System.Text.RegularExpressions;

namespace Engram.Tests.Docs;

/// <summary>C# in the documentation is the code of <c>Examples</c>, which is compiled and run.</summary>
/// <remarks>
/// Code between <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c> is shown in the block that follows <c>&lt;!-- example: name --&gt;</c>;
/// several parts of one name are joined by an empty line.
/// </remarks>
public sealed partial class ShownCodeTests
{
    private static readonly Dictionary<string, string> s_examples = Examples();

    public static TheoryData<string> Documented => [.. Documents.Markdown.Where(d => Documents.Read(d).Contains("```csharp", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_document_shows_the_code_that_is_run(string document) => Documents.Check(
        document, Shown().Replace(Documents.Read(document), m => $"<!-- example: {m.Groups[1].Value} -->\n```csharp\n{s_examples[m.Groups[1].Value]}\n```"));

    [Theory]
    [MemberData(nameof(Documented))]
    public void A_document_shows_no_other_code(string document)
    {
        string text = Documents.Read(document);

        Assert.Equal(Shown().Count(text), text.Split("```csharp").Length - 1);
    }

    [Fact]
    public void Every_example_is_shown() => Assert.Empty(
        s_examples.Keys.Except(Shown().Matches(Documents.Read("docs/csharp.md")).Select(m => m.Groups[1].Value)));

    private static Dictionary<string, string> Examples() => Directory
        .EnumerateFiles(Path.Combine(Documents.Root, "tests", "Engram.Tests", "Docs", "Examples"), "*.cs")
        .Order(StringComparer.Ordinal)
        .SelectMany(path => Part().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")))
        .GroupBy(m => m.Groups["name"].Value, m => Outdented(m.Groups["code"].Value))
        .ToDictionary(g => g.Key, g => string.Join("\n\n", g));

    private static string Outdented(string code)
    {
        string[] lines = code.Split('\n');
        int indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > 0 ? l[indent..] : l));
    }

    [GeneratedRegex(@"^ *// <(?<name>[\w-]+)>\n(?<code>.*?)\n *// </\k<name>>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"<!-- example: ([\w-]+) -->\n```csharp\n.*?\n?```", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
