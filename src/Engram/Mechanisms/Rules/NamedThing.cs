namespace Engram.Mechanisms.Rules;

/// <summary>Anything in a mechanism that has a name of its own, and what it is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">E.g. <c>parameter</c>.</param>
internal sealed record NamedThing(string Name, string Kind)
{
    /// <summary>"a parameter", "an input".</summary>
    public string WithArticle => ("aeio".Contains(Kind[0]) ? "an " : "a ") + Kind;

    /// <summary>Everything that shares the one space of names: inputs, parameters, schemes' states, equations, definitions, gates, currents.</summary>
    public static IEnumerable<NamedThing> Of(Mechanism mechanism) =>
    [
        .. mechanism.Inputs.Select(i => new NamedThing(i.Name, "input")),
        .. mechanism.Parameters.Select(p => new NamedThing(p.Name, "parameter")),
        .. mechanism.Schemes.SelectMany(s => s.States).Select(s => new NamedThing(s.Name, "state")),
        .. mechanism.Equations.Select(e => new NamedThing(e.Name, "equation")),
        .. mechanism.Definitions.Select(d => new NamedThing(d.Name, "definition")),
        .. mechanism.Gates.Select(g => new NamedThing(g.Name, "gate")),
        .. mechanism.Currents.Select(c => new NamedThing(c.Name, "current")),
    ];
}
