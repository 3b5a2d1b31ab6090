using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Warns of states from which a receptor never returns to the first state: right for a covalent block, else a missing transition.</summary>
internal static class StatesCanBeLeft
{
    /// <summary><c>EN0216</c>, a warning: in the end every receptor is there.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        foreach (KineticScheme scheme in mechanism.Schemes.Where(s => s.States.Length > 0))
        {
            string first = scheme.States[0].Name;
            HashSet<string> returning = StateGraph.To(scheme, first), entered = StateGraph.From(scheme, first);
            string[] lost = [.. scheme.States.Select(s => s.Name).Where(s => entered.Contains(s) && !returning.Contains(s))];
            if (lost.Length > 0)
            {
                string found = lost.Length == 1
                    ? $"there is no way back from state '{lost[0]}' to '{first}'"
                    : $"there is no way back from states {string.Join(", ", lost.Select(s => $"'{s}'"))} to '{first}'";
                yield return new("EN0216", $"{mechanism.Name}, scheme {scheme.Name}", found, "If it should return, add the reverse transition") { IsWarning = true };
            }
        }
    }
}
