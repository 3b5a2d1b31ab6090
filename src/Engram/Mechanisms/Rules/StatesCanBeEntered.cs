using Engram.Diagnostics;

namespace Engram.Mechanisms.Rules;

/// <summary>Every state of a scheme can be reached from the first one when every ligand is present.</summary>
internal static class StatesCanBeEntered
{
    /// <summary><c>EN0215</c>: a state that is never entered.</summary>
    public static IEnumerable<Diagnostic> Check(Mechanism mechanism)
    {
        foreach (KineticScheme scheme in mechanism.Schemes.Where(s => s.States.Length > 0))
        {
            string first = scheme.States[0].Name;
            HashSet<string> entered = StateGraph.From(scheme, first);
            foreach (State state in scheme.States.Where(s => !entered.Contains(s.Name)))
            {
                bool alone = !scheme.Transitions.Any(t => t.From == state.Name || t.To == state.Name);
                yield return new("EN0215", $"{mechanism.Name}, state {state.Name}",
                    alone ? $"no transition joins state '{state.Name}' to the others" : $"state '{state.Name}' cannot be reached from '{first}', the first state",
                    alone ? "Add its transitions, or remove it" : "Add the transition that enters it, or remove it");
            }
        }
    }
}
