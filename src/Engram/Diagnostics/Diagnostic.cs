namespace Engram.Diagnostics;

/// <summary>One thing that is wrong, told so that it can be mended: where, what was found, what was expected, what to do.</summary>
/// <param name="Id">Stable identifier, e.g. <c>EN0103</c>; frozen once shipped.</param>
/// <param name="Where">File, line and column, or the path in the experiment or mechanism; empty when there is none.</param>
/// <param name="Found">What was found, as one clause.</param>
/// <param name="Advice">What was expected and what to do about it; may be empty.</param>
public sealed record Diagnostic(string Id, string Where, string Found, string Advice = "")
{
    /// <summary>Whether this only warns: the work goes on and the report carries the text.</summary>
    public bool IsWarning { get; init; }

    /// <summary>The diagnostic as one paragraph: <c>EN0103 at WHERE: FOUND. ADVICE</c>.</summary>
    public override string ToString() =>
        $"{Id}{(Where.Length > 0 ? $" at {Where}" : "")}: {Sentence(Found)}{(Advice.Length > 0 ? " " + Sentence(Advice) : "")}";

    private static string Sentence(string text) => text.Length == 0 || ".?!:".Contains(text[^1]) ? text : text + ".";
}
