using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>A transition leads to another state.</summary>
internal static class TransitionsLeadElsewhere
{
    /// <summary><c>EN0209</c>: from a state to itself.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) => mechanism.Schemes
        .SelectMany(s => s.Transitions)
        .Where(t => t.From == t.To)
        .Select(t => new Diagnostic(
            "EN0209", $"{mechanism.Name}, transition {t.From} → {t.To}", "the transition leads from a state to itself", "Remove it, or correct one of its ends"));
}
