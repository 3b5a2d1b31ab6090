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

    /// <summary>Whether an AMPA receptor is taken without edited GluA2: Ca2+ permeable, rectified by spermine.</summary>
    public bool GluA2Lacking { get; init; }

    /// <summary>How Ca2+ entry is computed.</summary>
    public CalciumModel Calcium { get; init; }

    /// <summary>PCa/PNa where Ca2+ entry is computed by Goldman-Hodgkin-Katz.</summary>
    public double CalciumOverSodium { get; init; } = 4;

    /// <summary>Parameters of the receptor that are changed.</summary>
    public EquatableArray<ParameterOverride> Parameters { get; init; } = [];

    /// <summary>What this patch's bath holds other than the common one.</summary>
    public EquatableArray<BathEntry> Bath { get; init; } = [];
}

/// <summary>How Ca2+ entry is computed.</summary>
public enum CalciumModel
{
    /// <summary>A measured fraction of the current (Pf): the primary number.</summary>
    Share,

    /// <summary>Goldman-Hodgkin-Katz currents of Na+, K+ and Ca2+; over-predicts the share with bulk concentrations.</summary>
    Ghk,

    /// <summary>The recipe of the Blue Brain model: Pf from [Ca2+] outside, driven towards +40 mV.</summary>
    BlueBrain,
}

/// <summary>A parameter that is changed.</summary>
/// <param name="Name">Its name in the receptor.</param>
/// <param name="Quantity">Its new value.</param>
public sealed record ParameterOverride(string Name, Quantity Quantity);
