using Engram.Diagnostics;
using YamlDotNet.Core;

namespace Engram.Formats.Yaml.Documents;

/// <summary>Turns the parser's view of a broken document into what its writer can mend.</summary>
internal static class SyntaxAdvice
{
    /// <summary>The diagnostic <c>EN0831</c> for a syntax error.</summary>
    public static Diagnostic For(YamlException error, string text, string file)
    {
        Position at = new((int)error.Start.Line, (int)error.Start.Column);
        string line = text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(at.Line - 1) ?? "";
        return new("EN0831", at.In(file), $"this is not YAML: {Found(error)}", Advice(line, error.Message));
    }

    private static string Found(YamlException error)
    {
        // The library's text begins with its own position, or with what it was doing; the clause after that is the finding.
        string text = error.Message;
        int after = text.StartsWith('(') ? text.IndexOf("): ", StringComparison.Ordinal) : -1;
        text = (after >= 0 ? text[(after + 3)..] : text).Trim();
        return text.Length == 0 ? "something is missing" : char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');
    }

    private static string Advice(string line, string message) => line switch
    {
        _ when line[..(line.Length - line.TrimStart().Length)].Contains('\t') || message.Contains("tab", StringComparison.OrdinalIgnoreCase) =>
            "The line is indented with a tab: indent with spaces",
        _ when line.TrimStart() is ['@' or '`' or '%', ..] => "Put a text that begins with @, ` or % in quotes",
        _ when Opened(line, '{', '}') => "A '{' has no '}'",
        _ when Opened(line, '[', ']') => "A '[' has no ']'",
        _ when line.Count(c => c == '"') % 2 == 1 => "A quotation mark is not closed",
        _ when line.Split(": ").Length > 2 => "Put a text that contains ': ' in quotes",
        _ => "Check the indentation, and that every key is followed by ': '",
    };

    private static bool Opened(string line, char open, char close) => line.Count(c => c == open) > line.Count(c => c == close);
}
