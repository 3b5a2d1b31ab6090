using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Both ends of a transition are states of its scheme.</summary>
internal static class TransitionsJoinKnownStates
{
    /// <summary><c>EN0203</c>: there is no such state.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) =>
        from scheme in mechanism.Schemes
        from transition in scheme.Transitions
        from end in new[] { transition.From, transition.To }.Distinct()
        where scheme.States.FindIndex(s => s.Name == end) < 0
        select new Diagnostic(
            "EN0203", $"{mechanism.Name}, transition {transition.From} → {transition.To}", $"there is no state '{end}'",
            NearestName.Advice(end, scheme.States.Select(s => s.Name)));
}
