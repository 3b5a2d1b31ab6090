using static Engram.Formats.Yaml.Schemas.Dimensions;

namespace Engram.Formats.Yaml.Schemas;

/// <summary>What is done to a preparation.</summary>
internal static class ProtocolSchema
{
    private static readonly TextKind s_ligand = new("a ligand such as glutamate");
    private static readonly Key s_glutamate = new("ligand", s_ligand, "What is applied.") { Default = "glutamate" };
    private static readonly Key s_concentration = new("concentration", Concentrated, "Concentration applied.") { Default = "1 mM" };
    private static readonly Key s_at = new("at", Moment, "When the first pulse begins.") { Default = "10 ms" };

    /// <summary>A step or ramp of the command voltage.</summary>
    public static readonly Section VoltageChange = new("voltage", "A step of the command voltage, or a ramp when `over` is given.",
    [
        new("at", Moment, "When it begins.") { Required = true },
        new("to", Potential, "New potential.") { Required = true },
        new("over", Moment, "Length of the ramp; 0 ms is a step.") { Default = "0 ms" },
    ]);

    /// <summary>A ligand applied.</summary>
    public static readonly Section Application = new(
        "apply",
        "A ligand applied. The keys tell the shape: a square pulse (`concentration`, `for`, `exchange`), which replaces the bath while it flows; "
        + "a release that jumps and decays (`concentration`, `decay`) or rises and decays (`rise`, `decay`), which adds to the bath; or a course from a table (`file`).",
    [
        new("ligand", s_ligand, "What is applied.") { Required = true },
        new("concentration", Concentrated, "Concentration: of the solution, or at the peak of a release. 0 mM washes out."),
        new("at", Moment, "When the (first) pulse begins.") { Default = "0 ms" },
        new("for", Duration, "Length of a square pulse; left out, the solution stays."),
        new("exchange", Moment, "10-90 % time of the solution exchange; 0 ms is a perfect square.") { Default = "0 ms" },
        new("rise", Duration, "Time constant of the rise of a release; shorter than `decay`."),
        new("decay", Duration, "Time constant of the decay of a release."),
        new("file", new TextKind("the name of a CSV file"), "Course of the concentration: a CSV file beside this one with a column of times and one of concentrations, units in the heads."),
        new("pulses", new CountKind(Most: 10_000), "Number of pulses; more than one makes a train.") { Default = "1" },
        new("interval", Duration, "From the start of one pulse to the start of the next."),
        new("frequency", new QuantityKind(Frequency, Bound.Positive), "The same as a frequency: 50 Hz is an interval of 20 ms."),
    ]);

    /// <summary>Two equal pulses.</summary>
    public static readonly Section PairedPulses = new("paired-pulses", "Two equal square pulses. Short for `apply` with `pulses: 2`.",
    [
        s_glutamate, s_concentration, s_at,
        new("for", Duration, "Length of each pulse.") { Default = "1 ms" },
        new("interval", Duration, "From the start of the first pulse to the start of the second.") { Required = true },
    ]);

    /// <summary>Recovery from desensitisation.</summary>
    public static readonly Section Recovery = new(
        "recovery", "A long pulse that desensitises, a wait, and a test pulse. Sweep `protocol.recovery.wait` to see the recovery.",
    [
        s_glutamate, s_concentration, s_at,
        new("for", Duration, "Length of the long pulse.") { Default = "100 ms" },
        new("wait", Duration, "From the end of the long pulse to the start of the test pulse.") { Required = true },
        new("test", Duration, "Length of the test pulse.") { Default = "10 ms" },
    ]);

    /// <summary>A family of potentials.</summary>
    public static readonly Section CurrentVoltage = new("iv", "Repeats the experiment at a family of holding potentials. Short for a sweep of `protocol.hold`; the axis is named `hold`.",
    [
        new("from", Potential, "First potential.") { Default = "-100 mV" },
        new("to", Potential, "Last potential.") { Default = "60 mV" },
        new("step", new QuantityKind(Voltage, Bound.Positive), "Distance between potentials.") { Default = "10 mV" },
    ]);

    /// <summary>A family of concentrations.</summary>
    public static readonly Section ConcentrationResponse = new(
        "concentration-response", "Repeats the experiment at a family of concentrations. Short for a square pulse and a sweep of its concentration; the axis is named `concentration`.",
    [
        s_glutamate, s_at,
        new("from", new QuantityKind(Dimensions.Concentration, Bound.Positive), "Lowest concentration.") { Default = "1 uM" },
        new("to", new QuantityKind(Dimensions.Concentration, Bound.Positive), "Highest concentration.") { Default = "10 mM" },
        new("per-decade", new CountKind(), "Number of concentrations in each factor of ten.") { Default = "4" },
        new("for", Duration, "Length of the pulse; left out, the solution stays."),
        new("concentration", Concentrated, "Set by the axis; the concentration when the experiment is not swept.") { Default = "1 mM" },
    ]);

    /// <summary>A jump of the co-agonist.</summary>
    public static readonly Section CoAgonistJump = new("co-agonist-jump", "The agonist flows from the beginning; the co-agonist jumps. Short for two square pulses.",
    [
        new("agonist", s_ligand, "What flows all the time.") { Default = "glutamate" },
        new("agonist-concentration", Concentrated, "Its concentration.") { Default = "1 mM" },
        new("ligand", s_ligand, "The co-agonist that jumps.") { Default = "glycine" },
        new("concentration", Concentrated, "Its concentration during the jump.") { Default = "100 uM" },
        s_at,
        new("for", Duration, "Length of the jump; left out, the solution stays."),
    ]);

    /// <summary>The whole protocol.</summary>
    public static readonly Section Protocol = new("protocol", "What is done to the preparation; every patch sees the same.",
    [
        new("hold", Potential, "Potential held when nothing else is said.") { Default = "-60 mV" },
        new("voltage", new ListKind(new SectionKind(VoltageChange)), "Steps and ramps of the command voltage, in order of time."),
        new("apply", new ListKind(new SectionKind(Application)), "Ligands applied."),
        new("paired-pulses", new SectionKind(PairedPulses), "Two equal pulses."),
        new("recovery", new SectionKind(Recovery), "Recovery from desensitisation."),
        new("iv", new SectionKind(CurrentVoltage), "A family of holding potentials."),
        new("concentration-response", new SectionKind(ConcentrationResponse), "A family of concentrations."),
        new("co-agonist-jump", new SectionKind(CoAgonistJump), "A jump of the co-agonist under steady agonist."),
        new("run", Duration, "Length of the run.") { Required = true },
        new("sample", Duration, "Sampling interval of the recording; left out, it is sampled densely where things happen."),
    ]);
}
