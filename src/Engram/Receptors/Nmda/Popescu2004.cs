using Engram.Mechanisms;

namespace Engram.Receptors.Nmda;

/// <summary>GluN1/GluN2A from single-channel records: a linear scheme with two open states and no desensitised one.</summary>
public static class Popescu2004
{
    // Rodrigues et al. 2023, off unless temperature_scaling is 1.
    private const string Forward = "1 + temperature_scaling * (-1230.680 + 1239.067 / (1 + exp(-0.099 * (celsius + 37.631 [degC]) / 1 [degC])) - 1)";
    private const string Backward = "1 + temperature_scaling * (3.036 + 1621.616 / (1 + exp(-0.106 * (celsius - 98.999 [degC]) / 1 [degC])) - 1)";

    private const string Temperature =
        "temperature_scaling = 1 applies the factors of Rodrigues et al. 2023 (use 20-37 °C only: the forward factor falls below 0 in the cold, and neither is 1 at room temperature). "
        + "By default (0) the printed rates hold at every temperature.";

    /// <summary>GluN1/GluN2A.</summary>
    public static Receptor Receptor { get; } = Complete("NMDA/Popescu2004", "GluN1/GluN2A, linear scheme with two open states", "1", "1", CoAgonist.GluN2A) with
    {
        Subunits = "GluN1/GluN2A",
        Evidence = new(EvidenceKind.ReadInSource, "Rodrigues et al. 2023, tables and code"),
        Notes = ["No desensitised state: the response to sustained glutamate does not sag.", Temperature],
        Aliases = ["N8", "NMDA/Popescu2004-GluN2A"],
    };

    /// <summary>The same scheme slowed by hand to pass for GluN2B.</summary>
    public static Receptor ScaledGluN2B { get; } = Complete(
        "NMDA/Popescu2004-ScaledGluN2B", "GluN2A scheme slowed by hand to last as long as GluN2B", "0.25", "0.23", CoAgonist.GluN2B) with
    {
        Subunits = "GluN1/GluN2B, by ad-hoc scaling of GluN2A",
        Evidence = new(EvidenceKind.ReadInSource, "Rodrigues et al. 2023, code"),
        Notes =
        [
            "NOT a measured GluN2B scheme: forward rates × 0.25 and backward × 0.23 make the decay last about 250 ms at 25 °C. The open probability is that of GluN2A, far above the measured 0.1-0.15.",
            Temperature,
        ],
        Aliases = ["N8-2B"],
    };

    private static Receptor Complete(string name, string title, string forward, string backward, CoAgonist site) => NmdaReceptors.Complete(
        name, title, 22, site, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(
                "Popescu2004",
                "Popescu G, Robert A, Howe JR, Auerbach A (2004) Reaction mechanism determines NMDA receptor response to repetitive stimulation. Nature 430:790-793",
                "quoted by the next source"))
            .Source(Publications.Rodrigues2023)
            .Ligand("glutamate")
            .Input(Input.Temperature)
            .Parameter("forward_scale", forward, "of every forward rate, binding included")
            .Parameter("backward_scale", backward, "of every backward rate")
            .Parameter("temperature_scaling", "0", "1 applies the temperature factors of Rodrigues et al. 2023, 0 none")
            .Definition("forward", $"forward_scale * ({Forward})")
            .Definition("backward", $"backward_scale * ({Backward})")
            .RateTable(
                "glutamate", "forward", "backward",
                s => s.States("A0", "A1", "A2", "A3", "A4").Open("O1").Open("O2"),
                ("A0", "A1", "34e6 /M/s", "60 /s"),
                ("A1", "A2", "17e6 /M/s", "120 /s"),
                ("A2", "A3", "127 /s", "161 /s"),
                ("A3", "A4", "580 /s", "2610 /s"),
                ("A4", "O1", "2508 /s", "2167 /s"),
                ("O1", "O2", "3449 /s", "662 /s")));
}
