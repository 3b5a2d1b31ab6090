using Engram.Mechanisms;

namespace Engram.Receptors.Ampa;

/// <summary>The AMPA receptors of the Destexhe, Mainen and Sejnowski chapter: six states, and the two-state simplification.</summary>
public static class DestexheMainenSejnowski1998
{
    private const string Name = "AMPA/DestexheMainenSejnowski1998";
    private const string Title = "six states, fitted to hippocampal currents of Xiang et al. 1994";
    private const string TwoStateName = Name + "-TwoState";
    private const string TwoStateTitle = "two states, open in proportion to bound glutamate";

    /// <summary>Six states.</summary>
    public static Receptor Receptor { get; } = new(Name, ReceptorFamily.Ampa, Title, 22, SixStates())
    {
        Subunits = "native, hippocampal pyramidal cell",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 18198, ampa5.mod"),
        Notes =
        [
            "Both binding steps have the same constant: no factor 2, as published.",
            "Glutamate leaves C1 at only 5.9 /s: the receptor desensitises by half in 0.05 uM glutamate and recovers over more than 1 s (paired pulses 0.28 at 10 ms, 0.26 at 200 ms). "
            + "Good for one EPSC; not for trains, nor with ambient glutamate (25-30 nM): start it from none.",
            "The temperature is not stated with the rates; 22 °C stands for 'as published'.",
        ],
        Aliases = ["A2", "AMPA/Destexhe1998"],
    };

    /// <summary>Two states.</summary>
    public static Receptor TwoState { get; } = new(TwoStateName, ReceptorFamily.Ampa, TwoStateTitle, 22, TwoStates())
    {
        Subunits = "native, simplified",
        Evidence = new(EvidenceKind.ReadInSource, "ModelDB 18198, ampa.mod"),
        Notes =
        [
            "Made for a pulse of 1 mM glutamate lasting 1 ms; it does not desensitise.",
            "Other distributions have other constants: 0.94e6 /M/s, 180 /s with 0.5 mM for 0.3 ms; 0.47e6 /M/s, 180 /s.",
        ],
        Aliases = ["A3", "AMPA/Destexhe1998-TwoState"],
    };

    private static Mechanism SixStates() => new MechanismBuilder(Name, Title)
        .Source(Publications.Destexhe1998)
        .Source(new(
            "Xiang1994",
            "Xiang Z, Greenwood AC, Kairiss EW, Brown TH (1994) Quantal mechanism of long-term potentiation in hippocampal mossy-fiber synapses. J Neurophysiol 71:2552-2556",
            "the recordings fitted"))
        .Ligand("glutamate")
        .Parameter("Rb", "13e6 /M/s", "binding, both steps")
        .Parameter("Ru1", "5.9 /s", "unbinding from C1")
        .Parameter("Ru2", "86000 /s", "unbinding from C2")
        .Parameter("Rd", "900 /s", "desensitisation")
        .Parameter("Rr", "64 /s", "recovery from desensitisation")
        .Parameter("Ro", "2700 /s", "opening")
        .Parameter("Rc", "200 /s", "closing")
        .Scheme(s => s
            .States("C0", "C1", "C2", "D1", "D2").Open("O")
            .Reversible("C0", "C1", "Rb * glutamate", "Ru1")
            .Reversible("C1", "C2", "Rb * glutamate", "Ru2")
            .Reversible("C1", "D1", "Rd", "Rr")
            .Reversible("C2", "D2", "Rd", "Rr")
            .Reversible("C2", "O", "Ro", "Rc"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();

    private static Mechanism TwoStates() => new MechanismBuilder(TwoStateName, TwoStateTitle)
        .Source(Publications.Destexhe1998)
        .Ligand("glutamate")
        .Parameter("alpha", "1.1e6 /M/s", "binding and opening")
        .Parameter("beta", "190 /s", "closing and unbinding")
        .Scheme(s => s.State("C").Open("O").Reversible("C", "O", "alpha * glutamate", "beta"))
        .Pore(gamma: "9 pS", reversal: "0 mV", calciumShare: "1 %")
        .Build();
}
