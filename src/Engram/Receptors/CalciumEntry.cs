using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Receptors;

/// <summary>How much of a receptor's current is Ca2+: the measured fraction, Goldman-Hodgkin-Katz, or the recipe of a large model.</summary>
/// <remarks>
/// <para>The primary number is the measured fractional current Pf (7-12 % for NMDA receptors at −60 mV in 1.6-2 mM Ca2+).</para>
/// <para><b>The trap.</b> Permeability ratios come from shifts of the reversal potential, and put into the GHK equation with the
/// concentrations of the bath they overstate the flux: PCa/PNa 4 gives 18 % at −60 mV in 2 mM Ca2+, 10.6 gives 37 % (Schneggenburger et al 1993
/// measured 6.8 ± 0.7 %). So do not take PCa/PNa 4, GHK and a Pf of 10 % together: choose Pf, or a ratio near 2 with GHK.</para>
/// </remarks>
public static class CalciumEntry
{
    private static readonly Citation s_schneggenburger = new(
        "Schneggenburger1993",
        "Schneggenburger R, Zhou Z, Konnerth A, Neher E (1993) Fractional contribution of calcium to the cation current through glutamate receptor channels. Neuron 11:133-143",
        "from memory");

    private static readonly (string Name, double Millimolar)[] s_ions =
    [
        ("sodium_in", 10), ("sodium_out", 145), ("potassium_in", 140), ("potassium_out", 3), ("calcium_in", 1e-4), ("calcium_out", 2),
    ];

    /// <summary>The same mechanism with another fraction of its current carried by Ca2+.</summary>
    /// <param name="mechanism">A receptor with one ohmic current.</param>
    /// <param name="fraction">Pf, 0..1.</param>
    /// <exception cref="ReceptorException"><c>EN0506</c>: not one ohmic current.</exception>
    public static Mechanism WithCalciumShare(this Mechanism mechanism, double fraction)
    {
        OhmicCurrent current = mechanism.OnlyOhmicCurrent("a Ca2+ share");
        Parameter share = new("pf", new Quantity(fraction, default), "", "fraction of the current carried by Ca2+");
        return mechanism.WithParameter(share) with
        {
            Currents = [current with { Shares = [new IonShare("calcium", new Symbol("pf"))] }],
        };
    }

    /// <summary>
    /// The same mechanism with Goldman-Hodgkin-Katz currents of Na+, K+ and Ca2+ (<c>i_na</c>, <c>i_k</c>, <c>i_ca</c>) instead of its ohmic current.
    /// </summary>
    /// <remarks>
    /// The permeability to Na+ is set so that the total at −60 mV equals the ohmic current, in the default concentrations (Na 10/145, K 140/3,
    /// Ca 0.0001/2 mM) and at the mechanism's default temperature. Concentrations are inputs: <c>sodium_in</c>, <c>sodium_out</c>, and so on.
    /// </remarks>
    /// <param name="mechanism">A receptor with one ohmic current.</param>
    /// <param name="calciumOverSodium">PCa/PNa.</param>
    /// <param name="potassiumOverSodium">PK/PNa.</param>
    /// <exception cref="ReceptorException"><c>EN0506</c>: not one ohmic current.</exception>
    public static Mechanism WithGhk(this Mechanism mechanism, double calciumOverSodium, double potassiumOverSodium = 1)
    {
        OhmicCurrent ohmic = mechanism.OnlyOhmicCurrent("GHK");
        Mechanism bare = s_ions.Aggregate(mechanism.WithInput(Input.Temperature), (m, ion) => m.WithInput(Input.Ion(ion.Name, ion.Millimolar)));
        Expression sodium = ohmic.Conductance * new Symbol("p_na");
        Mechanism ghk = bare
            .WithParameter(new("p_k_na", new Quantity(potassiumOverSodium, default), "", "PK/PNa"))
            .WithParameter(new("p_ca_na", new Quantity(calciumOverSodium, default), "", "PCa/PNa")) with
        {
            Currents =
            [
                Ion("i_na", "sodium", 1, sodium),
                Ion("i_k", "potassium", 1, sodium * new Symbol("p_k_na")),
                Ion("i_ca", "calcium", 2, sodium * new Symbol("p_ca_na")),
            ],
        };
        return ghk.WithParameter(SodiumPermeability(mechanism, ohmic, ghk)).WithSource(s_schneggenburger)
            .WithoutUnreadParameter("pf").WithoutUnreadParameter("e_rev");
    }

    /// <summary>
    /// The same mechanism with the Ca2+ recipe of the Blue Brain model: i_ca = Pf·g·(V − 40 mV), Pf = 0.6·4[Ca]/(4[Ca] + 120 mM/1.38);
    /// the total current is unchanged.
    /// </summary>
    /// <remarks>At 2 mM Ca2+ Pf is 0.0505. <c>i</c> is what is left to the other ions: g·(V − E) − i_ca.</remarks>
    /// <exception cref="ReceptorException"><c>EN0506</c>: not one ohmic current.</exception>
    public static Mechanism WithBlueBrainCalcium(this Mechanism mechanism)
    {
        OhmicCurrent total = mechanism.OnlyOhmicCurrent("the Blue Brain recipe");
        Expression share = Expression.Parse("0.6 * 4 * calcium_out / (4 * calcium_out + 120 [mM] / 1.38)");
        Expression rest = (Expression)1 - new Symbol("pf_ca");
        Mechanism ready = mechanism
            .WithInput(Input.Ion("calcium_out", 2))
            .WithParameter(new("e_ca", new Quantity(40, new(Voltage: 1)), "mV", "reversal of the Ca2+ part"));
        Mechanism split = ready with
        {
            Definitions = [.. ready.Definitions, new Definition("pf_ca", share)],
            Currents =
            [
                new OhmicCurrent(total.Name, total.Conductance * rest, (total.Reversal - (new Symbol("pf_ca") * new Symbol("e_ca"))) / rest, []),
                new OhmicCurrent("i_ca", total.Conductance * new Symbol("pf_ca"), new Symbol("e_ca"), [new IonShare("calcium", 1)]),
            ],
        };
        return split.WithSource(Publications.Chindemi2022).WithoutUnreadParameter("pf");
    }

    private static GhkCurrent Ion(string name, string ion, int valence, Expression permeability) =>
        new(name, ion, valence, permeability, new Symbol($"{ion}_in"), new Symbol($"{ion}_out"));

    // Permeability per conductance, from the total that each current gives at -60 mV for p_na = 1 and a conductance of 1 nS.
    private static Parameter SodiumPermeability(Mechanism mechanism, OhmicCurrent ohmic, Mechanism ghk)
    {
        const double Voltage = -60;
        Dictionary<string, double> values = ghk.Inputs.ToDictionary(i => i.Name, i => i.Default, StringComparer.Ordinal);
        foreach (Parameter p in ghk.Parameters)
        {
            values[p.Name] = p.Quantity.Value;
        }

        values["v"] = Voltage;
        values["p_na"] = 1;
        double perUnit = ghk.Currents.OfType<GhkCurrent>().Sum(c => CurrentFormula.Of(c with
        {
            Permeability = c.Permeability.Rewrite(e => e == ohmic.Conductance ? new Number(1) : e),
        }).Evaluate(name => values[name]));
        double reversal = ohmic.Reversal.Evaluate(name => mechanism.Parameters.First(p => p.Name == name).Quantity.Value);
        return new Parameter("p_na", new Quantity((Voltage - reversal) / perUnit, new(Time: -1, Voltage: 1, Current: -1, Length: 3)), "um^3/ms/nS",
            "permeability to Na+ times area, for each nS of the ohmic conductance");
    }
}
