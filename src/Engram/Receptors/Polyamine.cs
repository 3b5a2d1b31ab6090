using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Receptors;

/// <summary>Internal spermine in the pore of AMPA receptors without edited GluA2: inward rectification.</summary>
/// <remarks>
/// <para>(1 + 0.6·exp((V − 50)/40)) / (1 + [spermine]/(Kd0·exp(−zd·V/25.3))), Kd0 31 µM, zd 1.03: block grows with depolarisation, and above
/// about +50 mV spermine begins to pass. <b>Units:</b> the public file writes Kd0 as 31e-6 and spermine as 45; both are µM. Here both are µM.</para>
/// <para>The gate is instantaneous: the relief of block by repeated opening is not in it.</para>
/// </remarks>
public static class Polyamine
{
    /// <summary>Name of the gate in a mechanism.</summary>
    public const string GateName = "polyamine_block";

    /// <summary>Free spermine inside, mM: 45 µM, as in the source.</summary>
    public const double Spermine = 0.045;

    private static readonly Citation s_source = new(
        "Washburn1997",
        "Washburn MS, Numberger M, Zhang S, Dingledine R (1997) Differential dependence on GluR2 expression of three characteristic features of AMPA receptors. J Neurosci 17:9393-9406",
        "as coded in the AMPA mechanism of B Graham and P Manis");

    private static readonly Citation s_calcium = new(
        "Burnashev1995", Publications.Burnashev1995.Text, "Pf 3-4 % without GluA2, 0.5-1.4 % with it; from memory");

    /// <summary>The gate; reads <c>spermine</c> (inside the cell) and <c>v</c>.</summary>
    public static Gate Gate { get; } = new(
        GateName,
        Expression.Parse("(1 + 0.6 * exp((v - 50 [mV]) / 40 [mV])) / (1 + spermine / (31 [uM] * exp(-1.03 * v / 25.3 [mV])))"),
        s_source);

    /// <summary>The same mechanism with the block.</summary>
    public static Mechanism WithPolyamineBlock(this Mechanism mechanism) =>
        mechanism.WithInput(Input.Voltage).WithInput(Input.Ligand("spermine", Spermine)).WithGate(Gate);

    /// <summary>The same mechanism without it, as in a patch whose spermine is washed out.</summary>
    public static Mechanism WithoutPolyamineBlock(this Mechanism mechanism) => mechanism.WithoutGate(GateName).WithoutUnread("spermine");

    /// <summary>The AMPA receptor as it would be without edited GluA2: Ca2+ carries 3.5 % of the current, and spermine blocks it.</summary>
    /// <remarks>The gating is left as it is; in truth it changes with the subunits too.</remarks>
    public static Mechanism CalciumPermeable(this Mechanism ampa) => ampa.WithCalciumShare(0.035).WithPolyamineBlock().WithSource(s_calcium);
}
