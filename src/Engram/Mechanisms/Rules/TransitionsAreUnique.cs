using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>An ordered pair of states is joined by one transition at most.</summary>
internal static class TransitionsAreUnique
{
    /// <summary><c>EN0208</c>: a transition is given twice.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) =>
        from scheme in mechanism.Schemes
        from same in scheme.Transitions.GroupBy(t => (t.From, t.To))
        where same.Count() > 1
        select new Diagnostic(
            "EN0208", $"{mechanism.Name}, transition {same.Key.From} → {same.Key.To}",
            $"the transition is given {same.Count()} times, as {string.Join(" and ", same.Select(t => $"'{t.Rate}'"))}",
            "Keep one, or add the rates up in one formula");
}
