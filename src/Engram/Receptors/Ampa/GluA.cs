using System.Globalization;
using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>GluA1-4, flip and flop: the smallest scheme that has the measured numbers of Traynelis et al. 2010, Table 16.</summary>
/// <remarks>
/// <para>No author published these schemes; no verified table of rates exists for the single subunits. The parameters are the measured numbers
/// themselves (middle of the printed range), and every rate follows from them in closed form: the definitions of the mechanism show how.
/// The response then has these numbers within the printed ranges and a quarter more (GluA4-flop, the fastest, within a factor 1.75).</para>
/// <para>C0 binds glutamate fast; C1 opens to O (so deactivation is the closing rate) and desensitises to D1; glutamate leaves D1 to D0,
/// which recovers. The rate of desensitising without glutamate closes the loop reversibly.</para>
/// </remarks>
public static class GluA
{
    /// <summary>All variants with enough measured numbers.</summary>
    public static IReadOnlyList<Receptor> All { get; } =
    [
        Variant("GluA1-flip", 600, 0.95, 3.3, 129, 0.017),
        Variant("GluA1-flop", 450, 1.08, 3.7, 151, 0.025,
            "Steady over peak is taken near the lower end of 0.023-0.080: the middle would make recovery faster than the measured 147-155 ms."),
        Variant("GluA2Q-flip", 1390, 0.86, 7.9, 11.7, 0.068),
        Variant("GluA2Q-flop", 1260, 0.72, 1.55, 31.3, 0.011),
        Variant("GluA3-flip", 1485, 0.56, 4.05, 42.5, 0.039),
        Variant("GluA3-flop", 1440, 0.84, 1.95, 98.5, 0.01),
        Variant("GluA4-flip", 1810, 0.6, 4.35, 13.5, 0.023),
        Variant("GluA4-flop", 1810, 0.6, 0.9, 37, 0.003,
            "The EC50 is that of the flip form: the 44.3 uM printed for flop is not the EC50 of a peak."),
    ];

    private static Receptor Variant(
        string subunit, double ec50, double deactivation, double desensitisation, double recovery, double steady, params string[] more)
    {
        string name = $"AMPA/Table-{subunit}";
        string title = $"{subunit} homomer, constructed from Table 16 of Traynelis et al. 2010";
        return new(name, ReceptorFamily.Ampa, title, 22, Describe(name, title, ec50, deactivation, desensitisation, recovery, steady))
        {
            Subunits = subunit,
            Evidence = new(EvidenceKind.Constructed, "Traynelis et al. 2010, Table 16, middle of each range"),
            Notes =
            [
                "Constructed from Table 16 of Traynelis et al. 2010: not a published scheme. Room temperature, recombinant, no TARP.",
                "Open probability at saturation is set to 0.6 (0.4-1.0 is measured); the peak is lower, by the desensitisation during the rise.",
                "Without edited GluA2: Ca2+ carries 3.5 % of the current. Spermine is left out, as in a washed patch; CalciumPermeable() adds it.",
                .. more,
            ],
        };
    }

    private static Mechanism Describe(string name, string title, double ec50, double deactivation, double desensitisation, double recovery, double steady) =>
        new MechanismBuilder(name, title)
            .Source(Publications.Traynelis2010)
            .Ligand("glutamate")
            .Parameter("ec50", Text(ec50, "uM"), "half-maximal peak response")
            .Parameter("tau_deactivation", Text(deactivation, "ms"), "after a short pulse")
            .Parameter("tau_desensitisation", Text(desensitisation, "ms"), "in sustained glutamate")
            .Parameter("tau_recovery", Text(recovery, "ms"), "from desensitisation, to 1 - 1/e")
            .Parameter("steady_over_peak", Text(steady, ""), "in sustained glutamate")
            .Parameter("open_saturated", "0.6", "open probability at saturation, before desensitising")
            .Parameter("unbinding_over_opening", "100", "how much faster glutamate leaves C1 than the channel opens")
            .Parameter("test_concentration", "10 mM", "at which desensitisation was measured")
            .Definition("closing", "(1 + 1 / unbinding_over_opening) / tau_deactivation")
            .Definition("opening", "closing * open_saturated / (1 - open_saturated)")
            .Definition("unbinding", "unbinding_over_opening * opening")
            .Definition("slow", "(1 - steady_over_peak) / tau_desensitisation")
            // Desensitising during the rise lowers the EC50 of the peak; 1 + 1.3 slow/closing undoes it to 10 % (fitted here to these variants).
            .Definition("affinity", "ec50 * (1 + 1.3 * slow / closing) / (1 - open_saturated)")
            .Definition("binding", "unbinding / affinity * glutamate")
            // The bound share of shut receptors in the test, and the opening rate it leaves.
            .Definition("bound", "test_concentration / (test_concentration + affinity)")
            .Definition("onset", "opening * bound")
            // The slow eigenvalue of C1-O with loss from C1 is the measured rate of desensitisation; solved for that loss.
            .Definition("desensitising", "slow * (closing + onset - slow) / ((closing - slow) * bound)")
            // The peak of those two exponentials, which the steady state is compared with.
            .Definition("ratio", "(closing + onset + desensitising * bound - slow) / slow")
            .Definition("peak", "onset / (ratio * slow) * ratio ^ (-1 / (ratio - 1))")
            .Definition("resensitising", "desensitising / (opening / closing * (1 / (steady_over_peak * peak) - 1) - 1 / bound)")
            // Recovery takes both ways, through D1 alone and through D0 in two equal steps: 2.1462 (1 - g)^0.37 solves
            // exp(-x) (exp(-g) + x/g (1 - exp(-g))) = 1/e to 1 % for g between 0 and 1.
            .Definition("recovering", "2.1462 * max(0.01, 1 - resensitising * tau_recovery)^0.37 / tau_recovery")
            .Definition("desensitising_empty", "desensitising * recovering^2 / (resensitising * unbinding)")
            .Scheme(s => s
                .State("C0", "no glutamate").State("C1", "bound").Open("O").State("D1", "desensitised, bound").State("D0", "desensitised, no glutamate")
                .Reversible("C0", "C1", "binding", "unbinding")
                .Reversible("C1", "O", "opening", "closing")
                .Reversible("C1", "D1", "desensitising", "resensitising")
                .Reversible("D0", "D1", "binding", "recovering")
                .Reversible("C0", "D0", "desensitising_empty", "recovering"))
            .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "3.5 %")
            .Build();

    private static string Text(double value, string unit) => $"{value.ToString("R", CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
