using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Experiments.Protocols;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Tests.Experiments;

/// <summary>A small experiment that the tests of this room change in one place.</summary>
internal static class Trial
{
    /// <summary>AMPA receptors, 1 mM glutamate for 1 ms.</summary>
    public static Experiment Ampa { get; } = new("AMPA receptors, 1 ms of glutamate")
    {
        Patches = [new Patch("AMPA", Catalogue.Find("AMPA/JonasMajorSakmann1993"))],
        Protocol = new Protocol(20) { Applications = [new SquarePulse("glutamate", 1, 1, 1)] },
        Measures = [new Peak("peak", "open-probability", default)],
    };

    /// <summary>With NMDA receptors beside them.</summary>
    public static Experiment Both { get; } = Ampa with { Patches = [Ampa.Patches[0], new Patch("NMDA", Catalogue.Find("NMDA/Erreger2005-GluN2A"))] };

    /// <summary>An axis of concentrations of the pulse.</summary>
    public static SweepAxis Doses(params double[] millimolar) => new("dose", millimolar.Select(c => new SweepPoint(
        FormattableString.Invariant($"{c} mM"), c, Concentration.Dimension,
        e => e with { Protocol = e.Protocol with { Applications = [new SquarePulse("glutamate", 1, c, 1)] } })).ToEquatableArray());

    /// <summary>The receptor of the first patch exchanged, and with it the patch's name.</summary>
    public static SweepAxis Receptors(params string[] names) => new("receptor", names.Select(n => new SweepPoint(
        n, null, default, e => e with { Patches = [new Patch(n, Catalogue.Find(n)), .. e.Patches.Skip(1)] })).ToEquatableArray());

    /// <summary>What it gives; ends with the test.</summary>
    public static Report Outcome(this Experiment experiment) => experiment.Run(cancellation: TestContext.Current.CancellationToken);

    /// <summary>With another protocol.</summary>
    public static Experiment Under(this Experiment experiment, Func<Protocol, Protocol> change) => experiment with { Protocol = change(experiment.Protocol) };

    /// <summary>With other applications.</summary>
    public static Experiment Applying(this Experiment experiment, params Application[] applications) =>
        experiment.Under(p => p with { Applications = applications.ToEquatableArray() });

    /// <summary>With measures.</summary>
    public static Experiment Measuring(this Experiment experiment, params Measure[] measures) => experiment with { Measures = measures.ToEquatableArray() };

    /// <summary>With expectations.</summary>
    public static Experiment Expecting(this Experiment experiment, params Expectation[] expectations) => experiment with { Expectations = expectations.ToEquatableArray() };
}
