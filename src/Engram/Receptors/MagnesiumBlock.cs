using System.Globalization;
using Engram.Diagnostics;
using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Receptors;

/// <summary>The block of NMDA channels by external Mg2+ as an instantaneous gate: B(V) = 1 / (1 + [Mg]/K0 · exp(−s·V)).</summary>
/// <remarks>
/// All the published forms are of this shape (Woodhull 1973: one site at a depth in the field), so half-block voltage, IC50 and the
/// minimum of the I-V curve have closed forms. The gate reads <c>magnesium</c> (mM, none by default) and <c>v</c>.
/// Real unblocking is not instantaneous: for that use a scheme that binds Mg2+ itself (Kampa 2004, Vargas-Caballero and Robinson 2004).
/// </remarks>
/// <param name="Name">Name under which experiment files ask for it, e.g. <c>JahrStevens1990</c>.</param>
/// <param name="Title">One line for people.</param>
/// <param name="Affinity">K0, the [Mg] that blocks half at 0 mV, mM.</param>
/// <param name="Slope">s, 1/mV: zδF/RT of the site.</param>
/// <param name="Source">Whose constants they are.</param>
public sealed record MagnesiumBlock(string Name, string Title, double Affinity, double Slope, Citation Source)
{
    /// <summary>Name of the gate in a mechanism.</summary>
    public const string GateName = "magnesium_block";

    private static readonly Citation s_evans = new(
        "Evans2012",
        "Evans RC, Morera-Herreras T, Cui Y, et al (2012) The effects of NMDA subunit composition on calcium influx and spike timing-dependent plasticity in striatal medium spiny neurons. PLoS Comput Biol 8:e1002493",
        "authors' code, ModelDB 145917; fitted by eye to Monyer et al 1994, Fig 7");

    private static readonly double s_spruston = 2 * 0.8 / Units.PhysicalConstants.ThermalVoltage(22);

    /// <summary>
    /// Jahr and Stevens 1990: 3.57 mM, 0.062 /mV; the form nearly every model uses. About 3 times too insensitive at −100 mV (it was fitted
    /// between −60 and +60 mV).
    /// </summary>
    public static MagnesiumBlock JahrStevens1990 { get; } = new("JahrStevens1990", "hippocampal neurons in culture", 3.57, 0.062, new(
        "JahrStevens1990",
        "Jahr CE, Stevens CF (1990) Voltage dependence of NMDA-activated macroscopic conductances predicted by single-channel kinetics. J Neurosci 10:3178-3182",
        "constants read in ModelDB 18198, nmda5.mod"));

    /// <summary>Vargas-Caballero and Robinson 2003, rat layer 5 pyramidal cells: 2.552 mM, 0.072 /mV.</summary>
    public static MagnesiumBlock VargasCaballeroRobinson2003 { get; } = new(
        "VargasCaballeroRobinson2003", "rat layer 5 pyramidal cells", 2.552, 0.072, new(
        "VargasCaballero2003",
        "Vargas-Caballero M, Robinson HPC (2003) A slow fraction of Mg2+ unblock of NMDA receptors limits their contribution to spike generation in cortical pyramidal neurons. J Neurophysiol 89:2778-2783",
        "constants read in GluSynapse.mod, Chindemi et al 2022"));

    /// <summary>Ascher and Nowak 1988: the equilibrium of binding at 0.61·exp(−V/17 mV) /mM/ms and leaving at 5.4·exp(V/47 mV) /ms.</summary>
    public static MagnesiumBlock AscherNowak1988 { get; } = new(
        "AscherNowak1988", "mouse central neurons, from the rates of the single-channel flicker", 5.4 / 0.61, (1.0 / 17) + (1.0 / 47), new(
        "AscherNowak1988",
        "Ascher P, Nowak L (1988) The role of divalent cations in the N-methyl-D-aspartate responses of mouse central neurones in culture. J Physiol 399:247-266",
        "rates read in ModelDB 145836, SynNMDA10_2.mod"));

    /// <summary>Spruston, Jonas and Sakmann 1995, CA1 and CA3 dendrites: K0 4.1 mM, δ 0.8, z 2; the slope is that of 22 °C.</summary>
    public static MagnesiumBlock Spruston1995 { get; } = new(
        "Spruston1995", "dendrites of hippocampal pyramidal cells", 4.1, s_spruston, new(
        "Spruston1995",
        "Spruston N, Jonas P, Sakmann B (1995) Dendritic glutamate receptor channels in rat hippocampal CA3 and CA1 pyramidal neurons. J Physiol 482:325-352",
        "constants read in the comments of Exp5NMDA.mod, Moradi et al"));

    /// <summary>Evans et al. 2012, GluN2A: 3.57 mM, 0.062 /mV.</summary>
    public static MagnesiumBlock Evans2012GluN2A { get; } = Evans("GluN2A", 3.57);

    /// <summary>Evans et al. 2012, GluN2B: 3.57 mM, 0.062 /mV.</summary>
    public static MagnesiumBlock Evans2012GluN2B { get; } = Evans("GluN2B", 3.57);

    /// <summary>Evans et al. 2012, GluN2C: 25 mM, 0.062 /mV.</summary>
    public static MagnesiumBlock Evans2012GluN2C { get; } = Evans("GluN2C", 25);

    /// <summary>Evans et al. 2012, GluN2D: 40 mM, 0.062 /mV.</summary>
    public static MagnesiumBlock Evans2012GluN2D { get; } = Evans("GluN2D", 40);

    /// <summary>Nieus et al. 2006, cerebellar granule cell: 1/(1 + exp(−(V + 20)/13)), written there without [Mg].</summary>
    /// <remarks>
    /// Read here as holding in 1.2 mM Mg2+ (the usual bath of those recordings: our assumption) and scaled with [Mg] as one site is.
    /// </remarks>
    public static MagnesiumBlock Nieus2006 { get; } = new(
        "Nieus2006", "cerebellar granule cells; taken to hold in 1.2 mM Mg2+", 1.2 * Math.Exp(20.0 / 13), 1.0 / 13, Publications.Nieus2006);

    /// <summary>Every block, the customary one first.</summary>
    public static IReadOnlyList<MagnesiumBlock> All { get; } =
    [
        JahrStevens1990, VargasCaballeroRobinson2003, AscherNowak1988, Spruston1995,
        Evans2012GluN2A, Evans2012GluN2B, Evans2012GluN2C, Evans2012GluN2D, Nieus2006,
    ];

    /// <summary>The gate, with its constants written in.</summary>
    public Gate Gate => new(
        GateName,
        Expression.Parse(string.Create(CultureInfo.InvariantCulture, $"1 / (1 + magnesium / {Affinity:R} [mM] * exp(-{Slope:R} [1/mV] * v))")),
        Source);

    /// <summary>Finds a block by name; case does not matter.</summary>
    /// <exception cref="ReceptorException"><c>EN0504</c>: there is none of that name.</exception>
    public static MagnesiumBlock Find(string name) =>
        All.FirstOrDefault(b => b.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new ReceptorException(new(
            "EN0504", "", $"there is no Mg2+ block '{name}'", NearestName.Advice(name, All.Select(b => b.Name))));

    /// <summary>Unblocked fraction, 0..1.</summary>
    /// <param name="voltage">mV.</param>
    /// <param name="magnesium">mM.</param>
    public double Unblocked(double voltage, double magnesium) => 1 / (1 + (magnesium / Affinity * Math.Exp(-Slope * voltage)));

    /// <summary>Voltage at which half is blocked, mV: ln([Mg]/K0)/s.</summary>
    /// <param name="magnesium">mM, above 0.</param>
    public double HalfBlockVoltage(double magnesium) => Math.Log(magnesium / Affinity) / Slope;

    /// <summary>[Mg] that blocks half at a voltage, mM: K0·exp(s·V).</summary>
    /// <param name="voltage">mV.</param>
    public double HalfBlockConcentration(double voltage) => Affinity * Math.Exp(Slope * voltage);

    /// <summary>The voltage (mV) at which the inward current is largest, and (V − E)·B there (mV: current per unit of full conductance).</summary>
    /// <remarks>
    /// dI/dV = 0 gives 1 + u·(1 + s(V − E)) = 0 with u = [Mg]/K0·e^(−sV); with w = −1 − s(V − E) that is w·e^w = e^(sE−1)·K0/[Mg].
    /// </remarks>
    /// <param name="magnesium">mM, above 0.</param>
    /// <param name="reversal">E, mV.</param>
    public (double Voltage, double Current) CurrentMinimum(double magnesium, double reversal = 0)
    {
        double w = LambertOfExponential((Slope * reversal) - 1 - Math.Log(magnesium / Affinity));
        double voltage = reversal - ((1 + w) / Slope);
        return (voltage, (voltage - reversal) * Unblocked(voltage, magnesium));
    }

    private static MagnesiumBlock Evans(string subunit, double affinity) =>
        new($"Evans2012-{subunit}", $"{subunit}, striatal model", affinity, 0.062, s_evans);

    // w with w + ln w = x, by Newton's method in ln w; converges from any start in a few steps.
    private static double LambertOfExponential(double x)
    {
        double w = x > 1 ? x : Math.Exp(x) / (1 + Math.Exp(x));
        for (int i = 0; i < 50; i++)
        {
            double next = w * (1 + x - Math.Log(w)) / (1 + w);
            if (Math.Abs(next - w) <= 1e-15 * w)
            {
                return next;
            }

            w = next;
        }

        return w;
    }
}

/// <summary>Puts a Mg2+ block on a mechanism, or takes it off.</summary>
public static class MagnesiumBlockChanges
{
    /// <summary>The same mechanism with this block as a gate, instead of any it had.</summary>
    /// <exception cref="ReceptorException"><c>EN0503</c>: its scheme binds Mg2+ itself, so that a gate would count the block twice.</exception>
    public static Mechanism WithMagnesiumBlock(this Mechanism mechanism, MagnesiumBlock block)
    {
        Mechanism bare = mechanism.WithoutMagnesiumBlock();
        return bare.Reads("magnesium")
            ? throw new ReceptorException(new("EN0503", mechanism.Name, "the scheme binds Mg2+ itself, so a gate would count the block twice",
                "Leave the block out, or choose a receptor without a kinetic block"))
            : bare.WithInput(Input.Ligand("magnesium")).WithInput(Input.Voltage).WithGate(block.Gate);
    }

    /// <summary>The same mechanism without the gate; a block that is part of the scheme stays.</summary>
    public static Mechanism WithoutMagnesiumBlock(this Mechanism mechanism) =>
        mechanism.WithoutGate(MagnesiumBlock.GateName).WithoutUnread("magnesium");
}
