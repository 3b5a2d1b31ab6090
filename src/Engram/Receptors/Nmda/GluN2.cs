using System.Globalization;
using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>GluN1/GluN2A-2D as measured waveforms: the right size, rise and decay, without a scheme of states.</summary>
/// <remarks>
/// <para>No verified table of rates exists for GluN2C and GluN2D. These are not Markov schemes and carry no author's name: occupancy follows
/// glutamate with the measured EC50 and Hill coefficient in the steady state, rises at once in much glutamate, and decays with the one or two measured
/// time constants. A first-order filter follows, as slow as it must be for a pulse of 4 ms to rise (10-90 %) in the measured time: 3.9, 14.9, 6.2,
/// 6.2 ms for 2A to 2D, and 4.8, 10.3, 3.5 ms for 2A, 2B, 2D with exon 5. They can be run as averages only, not as single channels.</para>
/// </remarks>
public static class GluN2
{
    private static readonly string[] s_notes =
    [
        "Phenomenological: a measured waveform, not a Markov scheme. It has no desensitisation, and no single-channel life.",
        "Rise and decay were measured with 1 mM glutamate for 3-5 ms in outside-out patches at room temperature; splice form, cell and pulse change GluN2A alone from 22 to 230 ms.",
        "EC50 (3.3, 2.9, 1.7, 0.5 uM for 2A to 2D) and Hill coefficient 1.4 are customary values from memory (Erreger et al 2007); Traynelis et al. 2010 lists 1.8-7.7, 0.9-4, 1.0, 0.4 uM.",
    ];

    /// <summary>GluN2A to GluN2D with GluN1-1a, then those measured with exon 5 (GluN1-1b).</summary>
    public static IReadOnlyList<Receptor> All { get; } =
    [
        Waveform("GluN2A", CoAgonist.GluN2A, MagnesiumBlock.Evans2012GluN2A, ec50: 3.3, open: 0.45, filter: 2.11, fast: 87, slow: 87, percentFast: 100),
        Waveform("GluN2B", CoAgonist.GluN2B, MagnesiumBlock.Evans2012GluN2B, ec50: 2.9, open: 0.12, filter: 8.4, fast: 240, slow: 1020, percentFast: 59),
        Waveform("GluN2C", CoAgonist.GluN2C, MagnesiumBlock.Evans2012GluN2C, ec50: 1.7, open: 0.01, filter: 3.17, fast: 320, slow: 320, percentFast: 100,
            "Decay 320 ms: the middle of 260-382 ms in Traynelis et al. 2010. Its rise was not in the tables: that of GluN2D stands in."),
        Waveform("GluN2D", CoAgonist.GluN2D, MagnesiumBlock.Evans2012GluN2D, ec50: 0.5, open: 0.04, filter: 2.89, fast: 832, slow: 7436, percentFast: 24,
            "The Ca2+ share is that of GluN2C: none is known here for GluN2D."),
        Waveform("GluN2A", CoAgonist.GluN2A, MagnesiumBlock.Evans2012GluN2A, ec50: 3.3, open: 0.45, filter: 2.96, fast: 56, slow: 56, percentFast: 100, exon5: true),
        Waveform("GluN2B", CoAgonist.GluN2B, MagnesiumBlock.Evans2012GluN2B, ec50: 2.9, open: 0.12, filter: 6.79, fast: 81, slow: 208, percentFast: 58, exon5: true),
        Waveform("GluN2D", CoAgonist.GluN2D, MagnesiumBlock.Evans2012GluN2D, ec50: 0.5, open: 0.04, filter: 1.664, fast: 245, slow: 1609, percentFast: 40, exon5: true),
    ];

    private static Receptor Waveform(
        string subunit, CoAgonist site, MagnesiumBlock block, double ec50, double open, double filter, double fast, double slow, double percentFast,
        string note = "", bool exon5 = false)
    {
        bool large = subunit is "GluN2A" or "GluN2B";
        string variant = exon5 ? $"{subunit}-exon5" : subunit;
        return NmdaReceptors.Complete(
            $"NMDA/Table-{variant}", $"GluN1/{subunit}{(exon5 ? " with exon 5" : "")}, measured waveform", 22, site, block,
            m => Describe(m, ec50, open, filter, fast, slow, percentFast), gamma: large ? "50 pS" : "36 pS", calciumShare: large ? "10 %" : "8.2 %") with
        {
            Subunits = $"GluN1{(exon5 ? "-1b" : "-1a")}/{subunit}",
            Evidence = new(EvidenceKind.Constructed, subunit == "GluN2C" ? "Traynelis et al. 2010, Table 16" : "Yi et al. 2019, Table 1 (the block with exon 5 recognised by its values)"),
            Notes = note.Length > 0 ? [.. s_notes, note] : [.. s_notes],
        };
    }

    private static MechanismBuilder Describe(MechanismBuilder m, double ec50, double open, double filter, double fast, double slow, double percentFast)
    {
        m.Source(Publications.Yi2019).Source(Publications.Traynelis2010).Ligand("glutamate")
            .Parameter("ec50", Text(ec50, "uM"), "half-maximal steady response")
            .Parameter("hill", "1.4", "Hill coefficient")
            .Parameter("open_max", Text(open, ""), "open probability at saturation")
            .Parameter("tau_rise", Text(filter, "ms"), "opening filter")
            .Parameter("tau_fast", Text(fast, "ms"), "deactivation")
            .Definition("drive", "(glutamate / ec50) ^ hill")
            .Definition("rest", "drive / (1 + drive)");
        Component(m, "fast");
        if (percentFast >= 100)
        {
            return m.Definition("open", "open_max * gate_fast");
        }

        m.Parameter("tau_slow", Text(slow, "ms"), "slow deactivation").Parameter("share_fast", Text(percentFast, "%"), "of the fast component");
        return Component(m, "slow").Definition("open", "open_max * (share_fast * gate_fast + (1 - share_fast) * gate_slow)");
    }

    private static MechanismBuilder Component(MechanismBuilder m, string name) => m
        .Equation($"bound_{name}", default, "rest", $"(drive * (1 - bound_{name}) - bound_{name}) / tau_{name}")
        .Equation($"gate_{name}", default, "rest", $"(bound_{name} - gate_{name}) / tau_rise");

    private static string Text(double value, string unit) => $"{value.ToString("R", CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
