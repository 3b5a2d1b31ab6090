using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Receptors;

/// <summary>The co-agonist site of GluN1 as an instantaneous gate: without glycine or D-serine there is no current.</summary>
/// <remarks>
/// <para>Glycine and D-serine compete for one site: with x = [glycine]/EC50 + [D-serine]/EC50', the site is active by h(x) = xⁿ/(1 + xⁿ).</para>
/// <para>The published schemes were fitted in saturating glycine, usually 100 µM, so their open probability already contains h there.
/// The gate therefore is h(x) / h(100 µM glycine): exactly 1 in 100 µM glycine, which is what a bath holds unless it says otherwise.</para>
/// <para>The gate counts as part of the open probability and multiplies the current; it is right to first order. Where the time course of
/// the co-agonist matters (glycine jumps, glycine-dependent desensitisation) use <see cref="CoAgonistLadder"/>.</para>
/// </remarks>
/// <param name="Subunits">Whose site it is, e.g. <c>GluN2A</c>.</param>
/// <param name="GlycineEc50">mM.</param>
/// <param name="DSerineEc50">mM.</param>
/// <param name="Hill">Hill coefficient n.</param>
public sealed record CoAgonist(string Subunits, double GlycineEc50, double DSerineEc50, double Hill = 1.35)
{
    /// <summary>Name of the gate in a mechanism.</summary>
    public const string GateName = "co_agonist";

    /// <summary>The glycine in which the schemes were fitted, and in which the gate is 1; mM.</summary>
    public const double Reference = 0.1;

    private static readonly Citation s_source = new(
        "CoAgonistSite",
        "Glycine and D-serine potency by GluN2 subunit: middle of the ranges in the literature "
        + "(reviewed in Traynelis SF et al (2010) Pharmacol Rev 62:405-496), from memory; neurons: glycine EC50 60 nM to 0.3 uM",
        "PMC2727032, Fig 2 legend, for neurons");

    /// <summary>GluN1/GluN2A: glycine 1.1-2.1 µM, D-serine 1.0-1.3 µM.</summary>
    public static CoAgonist GluN2A { get; } = new("GluN2A", 1.6e-3, 1.15e-3);

    /// <summary>GluN1/GluN2B: glycine 0.3-0.7 µM, D-serine 0.5-0.7 µM.</summary>
    public static CoAgonist GluN2B { get; } = new("GluN2B", 0.5e-3, 0.6e-3);

    /// <summary>GluN1/GluN2C: glycine 0.2-0.34 µM, D-serine 0.2-0.32 µM.</summary>
    public static CoAgonist GluN2C { get; } = new("GluN2C", 0.27e-3, 0.26e-3);

    /// <summary>GluN1/GluN2D: glycine 0.1-0.13 µM, D-serine 0.15 µM.</summary>
    public static CoAgonist GluN2D { get; } = new("GluN2D", 0.115e-3, 0.15e-3);

    /// <summary>Receptors of neurons: glycine 0.3 µM, the upper end of what is measured (60 nM to 0.3 µM); D-serine taken equal.</summary>
    public static CoAgonist Native { get; } = new("native", 0.3e-3, 0.3e-3);

    /// <summary>The sets of affinities.</summary>
    public static IReadOnlyList<CoAgonist> All { get; } = [GluN2A, GluN2B, GluN2C, GluN2D, Native];

    /// <summary>The gate, with its constants written in.</summary>
    public Gate Gate
    {
        get
        {
            Expression occupancy = (new Symbol("glycine") / MechanismChanges.Millimolar(GlycineEc50))
                + (new Symbol("d_serine") / MechanismChanges.Millimolar(DSerineEc50));
            Expression power = new Binary(BinaryOperator.Power, occupancy, Hill);
            return new Gate(GateName, power / ((Expression)1 + power) / Saturation(Reference / GlycineEc50), s_source) { ActsOnOpening = true };
        }
    }

    /// <summary>The gate's value: 1 at <see cref="Reference"/> glycine.</summary>
    /// <param name="glycine">mM.</param>
    /// <param name="dSerine">mM.</param>
    public double Activation(double glycine, double dSerine = 0) =>
        Saturation((glycine / GlycineEc50) + (dSerine / DSerineEc50)) / Saturation(Reference / GlycineEc50);

    private double Saturation(double x) => Math.Pow(x, Hill) / (1 + Math.Pow(x, Hill));
}

/// <summary>Puts a co-agonist site on a mechanism as a gate, or takes it off.</summary>
public static class CoAgonistChanges
{
    /// <summary>The same mechanism with the gate, which reads <c>glycine</c> (100 µM by default) and <c>d_serine</c> (none).</summary>
    /// <exception cref="ReceptorException"><c>EN0505</c>: its scheme binds the co-agonist itself.</exception>
    public static Mechanism WithCoAgonist(this Mechanism mechanism, CoAgonist site)
    {
        Mechanism bare = mechanism.WithoutCoAgonist();
        return bare.Reads("glycine") || bare.Reads("d_serine")
            ? throw new ReceptorException(new("EN0505", mechanism.Name, "the scheme binds the co-agonist itself, so a gate would count it twice",
                "Choose the gate or the ladder, not both"))
            : bare.WithInput(Input.Ligand("glycine", CoAgonist.Reference)).WithInput(Input.Ligand("d_serine")).WithGate(site.Gate);
    }

    /// <summary>The same mechanism without the gate: the site counts as occupied.</summary>
    public static Mechanism WithoutCoAgonist(this Mechanism mechanism) =>
        mechanism.WithoutGate(CoAgonist.GateName).WithoutUnread("glycine", "d_serine");
}
