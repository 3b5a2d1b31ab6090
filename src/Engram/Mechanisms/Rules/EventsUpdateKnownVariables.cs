using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>An event changes variables of equations and of its connection; occupancies only change by transitions.</summary>
internal static class EventsUpdateKnownVariables
{
    /// <summary><c>EN0222</c>: a target that an event cannot change.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism) =>
        from handler in mechanism.Events
        let targets = mechanism.Equations.Select(e => e.Name).Concat(handler.ConnectionState.Select(s => s.Name)).ToArray()
        from update in handler.Updates
        where !targets.Contains(update.Target)
        let advice = targets.Length == 0 ? "Add an equation for it" : NearestName.Advice(update.Target, targets)
        select new Diagnostic("EN0222", $"{mechanism.Name}, event {handler.Name}", $"there is no variable '{update.Target}' to update", advice);
}
