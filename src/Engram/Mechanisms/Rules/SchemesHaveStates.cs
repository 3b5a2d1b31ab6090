using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>A scheme has at least one state.</summary>
internal static class SchemesHaveStates
{
    /// <summary><c>EN0227</c>: a scheme without states.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) => mechanism.Schemes
        .Where(s => s.States.Length == 0)
        .Select(s => new Diagnostic("EN0227", mechanism.Name, $"scheme '{s.Name}' has no states", "Add its states, the resting one first"));
}
