using System.Globalization;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Receptors;

/// <summary>How one co-agonist binds to its two sites.</summary>
/// <param name="Ligand">Its name as an input: <c>glycine</c> or <c>d_serine</c>.</param>
/// <param name="On">Binding to one free site, 1/(mM ms).</param>
/// <param name="Off">Leaving one site of a receptor that holds all its glutamate, 1/ms.</param>
public sealed record CoAgonistBinding(string Ligand, double On, double Off)
{
    /// <summary>Glycine: binding at 1e7 /M/s (customary, not measured for each subunit), leaving at that times its EC50.</summary>
    public static CoAgonistBinding Glycine(CoAgonist site) => new("glycine", 10, 10 * site.GlycineEc50);

    /// <summary>D-serine: binding at 1e7 /M/s, leaving at that times its EC50.</summary>
    public static CoAgonistBinding DSerine(CoAgonist site) => new("d_serine", 10, 10 * site.DSerineEc50);
}

/// <summary>Writes the two co-agonist sites of GluN1 into a scheme, state by state.</summary>
/// <remarks>
/// <para>Every state that can bind or lose glutamate is repeated for each occupancy of the two co-agonist sites; the states after them
/// (pre-open, open, desensitised) are reached, and left, only with both sites taken, so the co-agonist is trapped while the channel gates.
/// The sites are equal and independent: bindings carry the factors 2 and 1, departures 1 and 2.</para>
/// <para>With one co-agonist <c>C2</c> becomes <c>C2_0, C2_1, C2_2</c>. With two the receptor remembers which of them it holds:
/// <c>C2_10</c> holds one glycine, <c>C2_11</c> one of each, and the gating states come in the three full occupancies.</para>
/// <para>Cooperativity f above 1 makes glutamate lower the affinity for the co-agonist f-fold (Mayer, Vyklicky and Clements 1989;
/// Benveniste et al 1990): in little glycine the current then sags as glycine leaves. So that every loop stays reversible, glutamate in
/// turn leaves more slowly while a site is empty, by f^(1/n) for each of the n glutamates. With both sites taken the published rates hold unchanged.</para>
/// </remarks>
public static class CoAgonistLadder
{
    private static readonly Citation s_source = new(
        "Benveniste1990",
        "Benveniste M, Clements J, Vyklicky L Jr, Mayer ML (1990) A kinetic analysis of the modulation of N-methyl-D-aspartic acid receptors by glycine in mouse cultured hippocampal neurones. J Physiol 428:333-357",
        "the idea only: sites and rates here are an explicit construction, not the paper's scheme");

    /// <summary>The same mechanism with explicit co-agonist sites instead of the gate.</summary>
    /// <param name="mechanism">A mechanism whose first scheme binds glutamate.</param>
    /// <param name="bindings">One or two co-agonists.</param>
    /// <param name="cooperativity">
    /// f: how many times lower the affinity for the co-agonist is with all glutamate bound than with none; 1 leaves the sites independent.
    /// </param>
    /// <exception cref="ReceptorException">
    /// <c>EN0505</c>: it has such sites already; <c>EN0507</c>: no state binds glutamate; <c>EN0508</c>: not one or two co-agonists, or f not above 0.
    /// </exception>
    public static Mechanism WithCoAgonistLadder(
        this Mechanism mechanism, IReadOnlyList<CoAgonistBinding> bindings, double cooperativity = 1)
    {
        if (bindings.Count is < 1 or > 2 || !(cooperativity > 0))
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"{bindings.Count} co-agonists with cooperativity {cooperativity}");
            throw new ReceptorException(new("EN0508", mechanism.Name, found, "Give one or two co-agonists and a cooperativity above 0"));
        }

        Mechanism bare = mechanism.WithoutCoAgonist();
        if (bindings.Any(b => bare.Reads(b.Ligand)))
        {
            throw new ReceptorException(new("EN0505", mechanism.Name, "the scheme binds the co-agonist itself already",
                "Apply the ladder once, to a receptor of the catalogue"));
        }

        KineticScheme expanded = new LadderExpansion(bare.Scheme, bindings, cooperativity != 1).Expand();
        Mechanism ladder = WithNames(bare, bindings, cooperativity) with { Schemes = [expanded, .. bare.Schemes.Skip(1)] };
        return ladder.WithSource(s_source);
    }

    /// <summary>The same with glycine alone, at the customary rates of a site.</summary>
    public static Mechanism WithCoAgonistLadder(this Mechanism mechanism, CoAgonist site, double cooperativity = 1) =>
        mechanism.WithCoAgonistLadder([CoAgonistBinding.Glycine(site)], cooperativity);

    private static Mechanism WithNames(Mechanism mechanism, IReadOnlyList<CoAgonistBinding> bindings, double cooperativity)
    {
        foreach (CoAgonistBinding b in bindings)
        {
            mechanism = mechanism
                .WithInput(Input.Ligand(b.Ligand, b.Ligand == "glycine" ? CoAgonist.Reference : 0))
                .WithParameter(new(
                    $"{b.Ligand}_on", new Quantity(b.On, new(Time: -1, Concentration: -1)), "1/mM/ms", $"binding of {b.Ligand} to one free site"))
                .WithParameter(new(
                    $"{b.Ligand}_off", new Quantity(b.Off, new(Time: -1)), "1/ms", $"{b.Ligand} leaving one site while all glutamate is bound"));
        }

        return cooperativity == 1
            ? mechanism
            : mechanism.WithParameter(new(
                "cooperativity", new Quantity(cooperativity, default), "", "how many times glutamate lowers the affinity for the co-agonist"));
    }
}
