using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Experiments;

/// <summary>A patch of membrane that carries one kind of receptor.</summary>
/// <param name="Name">Name in tables and figures, e.g. <c>AMPA</c>.</param>
/// <param name="Receptor">The receptor, from the catalogue or one's own.</param>
public sealed record Patch(string Name, Receptor Receptor)
{
    /// <summary>Number of channels.</summary>
    public double Count { get; init; } = 1;

    /// <summary>Mg2+ block to use instead of the receptor's own: a name of <see cref="MagnesiumBlock"/>, or <c>none</c>; null keeps the receptor's.</summary>
    public string? MagnesiumBlock { get; init; }

    /// <summary>How the co-agonist site is described: <c>product</c>, <c>ladder</c> or <c>none</c> (saturated); null keeps the receptor's.</summary>
    public string? CoAgonist { get; init; }

    /// <summary>Parameters of the receptor that are changed.</summary>
    public EquatableArray<ParameterOverride> Parameters { get; init; } = [];

    /// <summary>What this patch's bath holds other than the common one.</summary>
    public EquatableArray<BathEntry> Bath { get; init; } = [];
}

/// <summary>A parameter that is changed.</summary>
/// <param name="Name">Its name in the receptor.</param>
/// <param name="Quantity">Its new value.</param>
public sealed record ParameterOverride(string Name, Quantity Quantity);
