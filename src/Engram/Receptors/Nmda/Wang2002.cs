namespace Engram.Receptors.Nmda;

/// <summary>The NMDA synapse of network models: a gating variable that saturates, driven by spikes.</summary>
public static class Wang2002
{
    /// <summary>The synapse.</summary>
    public static Receptor Receptor { get; } = NmdaReceptors.Complete(
        "NMDA/Wang2002", "network synapse, first order, driven by spikes", 37, CoAgonist.Native, MagnesiumBlock.JahrStevens1990,
        m => m
            .Source(new(
                "Wang2002",
                "Wang X-J (2002) Probabilistic decision making by slow reverberation in cortical circuits. Neuron 36:955-968",
                "constants read in public code of the author's group and in the Brian 2 examples"))
            .Parameter("tau_s", "100 ms", "decay")
            .Parameter("tau_x", "2 ms", "rise")
            .Parameter("alpha", "0.5 /ms", "saturation")
            .Equation("x", default, "0", "-x / tau_x")
            .Equation("s", default, "0", "-s / tau_s + alpha * x * (1 - s)")
            .Definition("open", "s")
            .OnEvent("spike", ["weight"], ("x", "x + weight"))) with
    {
        Subunits = "native, simplified",
        Evidence = new(EvidenceKind.ReadInSource, "xjwanglab/book and brian-team/brian2, Wang_2002"),
        Notes = ["Driven by spikes (event 'spike', weight 1), not by a concentration of glutamate: on the bench it stays silent."],
        Aliases = ["N11"],
    };
}
