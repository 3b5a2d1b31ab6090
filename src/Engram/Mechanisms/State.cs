namespace Engram.Mechanisms;

/// <summary>One state of a kinetic scheme.</summary>
/// <param name="Name">Short name, e.g. <c>C2</c>; unique in its mechanism.</param>
/// <param name="Level">Conductance as a fraction of the full open level: 0 is shut, 1 fully open, between is a sub-conductance.</param>
/// <param name="Description">What the state is, e.g. "two glutamates, desensitised"; may be empty.</param>
public sealed record State(string Name, double Level = 0, string Description = "")
{
    /// <summary>Whether the state conducts at all.</summary>
    public bool IsOpen => Level > 0;
}
