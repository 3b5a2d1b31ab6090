namespace Engram.Mechanisms;

/// <summary>A receptor's gating as a continuous-time Markov chain: named states joined by first-order transitions.</summary>
/// <param name="Name">Identifier, unique in its mechanism; the scheme's openness is read as <c>{Name}.open</c>, or <c>open</c> when it is the only scheme.</param>
/// <param name="States">States in matrix order: row and column <c>i</c> of the generator belong to <c>States[i]</c>.</param>
/// <param name="Transitions">Directed edges, at most one for each ordered pair of states.</param>
public sealed record KineticScheme(string Name, EquatableArray<State> States, EquatableArray<Transition> Transitions)
{
    /// <summary>Name under which expressions read the open probability Σ level·occupancy.</summary>
    public string OpenSymbol => Name == DefaultName ? "open" : $"{Name}.open";

    /// <summary>Name of a mechanism's only scheme.</summary>
    public const string DefaultName = "gating";

    /// <summary>Position of the named state in <see cref="States"/>.</summary>
    /// <exception cref="MechanismException"><c>EN0203</c>: the scheme has no such state.</exception>
    public int IndexOf(string state) => States.FindIndex(s => s.Name == state) is >= 0 and int index
        ? index
        : throw new MechanismException(new(
            "EN0203", Name, $"there is no state '{state}'", Diagnostics.NearestName.Advice(state, States.Select(s => s.Name))));
}
