using Engram.Mechanisms;
using Engram.Simulation;
using Engram.Simulation.Waveforms;

namespace Engram.Tests.Simulation;

/// <summary>Small models whose solutions are known.</summary>
internal static class Bench
{
    /// <summary>Closed and open: binds at 1.1 /mM/ms, shuts at 0.19 /ms (Destexhe, Mainen &amp; Sejnowski 1994, AMPA); 20 pS, reversing at 0 mV.</summary>
    public static Mechanism TwoState { get; } = new MechanismBuilder("TwoState", "Closed and open")
        .Ligand("glutamate").Input(Input.Voltage)
        .Scheme(s => s.States("C").Open("O").Reversible("C", "O", "1.1 [1/mM/ms] * glutamate", "0.19 [1/ms]"))
        .OhmicCurrent("i", "0.02 [nS] * open", "0 [mV]")
        .BuildUnchecked();

    /// <summary>One patch at a holding potential in a bath.</summary>
    public static Model Model(Mechanism mechanism, double duration, Waveform voltage, double count, params (string Ligand, Waveform Course)[] ligands) => new(
        [new Compartment("cell", voltage, 22, ligands.Select(l => new LigandCourse(l.Ligand, l.Course)).ToEquatableArray(), [new Placement("cell", mechanism, count)])],
        duration);

    /// <summary>A trace of the patch.</summary>
    public static double[] Of(this Recording recording, string quantity) => recording.Trace("cell", quantity).Values.ToArray();

    /// <summary>The value of a trace at a sampled time, the last of two.</summary>
    public static double At(this Recording recording, string quantity, double time)
    {
        int index = Array.FindLastIndex(recording.Times.ToArray(), t => Math.Abs(t - time) < 1e-9);
        Assert.True(index >= 0, $"{time} ms is not sampled");
        return recording.Of(quantity)[index];
    }
}
