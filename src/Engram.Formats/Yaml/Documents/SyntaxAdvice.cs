using System.Text.RegularExpressions;
using Engram.Diagnostics;

namespace Engram.Formats.Yaml.Documents;

/// <summary>Turns the parser's view of a broken document into what its writer can mend.</summary>
internal static partial class SyntaxAdvice
{
    /// <summary>The diagnostic <c>EN0831</c> for a syntax error.</summary>
    /// <param name="message">What the parser says; may be empty.</param>
    /// <param name="at">Where it stopped.</param>
    /// <param name="text">The document.</param>
    /// <param name="file">Name of the file.</param>
    public static Diagnostic For(string message, Position at, string text, string file)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        if (message.Contains("tab", StringComparison.Ordinal) && Array.FindIndex(lines, IndentedByTab) is >= 0 and int tab)
        {
            at = new(tab + 1, 1); // the parser names the beginning of the section the tab stands in
        }

        string[] above = [.. lines.Take(at.Line)];
        return new("EN0831", at.In(file), $"this is not YAML: {Found(message)}", Advice(above, message));
    }

    private static string Found(string text)
    {
        // The library's text begins with its own position, or with what it was doing; the clause after that is the finding.
        int after = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        text = (after >= 0 ? text[(after + 3)..] : text).Trim();
        return text.Length == 0 ? "it cannot be read on from here" : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');
    }

    // What is wrong often began above the line at which the parser stopped.
    private static string Advice(string[] above, string message)
    {
        string line = above.LastOrDefault() ?? "";
        string all = string.Join('\n', above);
        return 0 switch
        {
            _ when IndentedByTab(line) || message.Contains("tab", StringComparison.OrdinalIgnoreCase) => "A line is indented with a tab: indent with spaces",
            _ when line.TrimStart() is ['@' or '`' or '%', ..] => "Put a text that begins with @, ` or % in quotes",
            _ when NumberWithUnit().IsMatch(line) => "Put a formula with [units] in quotes",
            _ when all.Count(c => c == '{') > all.Count(c => c == '}') => "A '{' has no '}'",
            _ when all.Count(c => c == '[') > all.Count(c => c == ']') => "A '[' has no ']'",
            _ when all.Count(c => c == '"') % 2 == 1 => "A quotation mark is not closed",
            _ when Array.FindLastIndex(above, l => SpacelessKey().IsMatch(l)) is >= 0 and int index => $"A space must follow the colon in line {index + 1}",
            _ when line.Split(": ").Length > 2 => "Put a text that contains ': ' in quotes",
            _ => "Check the indentation, and that every key is followed by ': '",
        };
    }

    private static bool IndentedByTab(string line) => line[..(line.Length - line.TrimStart().Length)].Contains('\t', StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*[A-Za-z-]+:[^\s:]")]
    private static partial Regex SpacelessKey();

    [GeneratedRegex(@"[0-9] *\[[^\]0-9,]*\]")]
    private static partial Regex NumberWithUnit();
}
