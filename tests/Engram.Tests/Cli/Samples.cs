namespace Engram.Tests.Cli;

/// <summary>Small experiments for the tests of the command line.</summary>
internal static class Samples
{
    /// <summary>One patch, no sweep, nothing published.</summary>
    public const string Pulse = """
        title: A pulse
        why: To see one.
        prepare:
          patch: { receptor: AMPA/JonasMajorSakmann1993, count: 100 }
        protocol:
          hold: -60 mV
          apply: [ { ligand: glutamate, concentration: 1 mM, at: 1 ms, for: 1 ms } ]
          run: 20 ms
        measure:
          - peak
          - peak-open-probability
          - time-to-peak
        figure: { kind: traces, y: current }
        """;

    /// <summary>The same under four concentrations, with a curve and values that are met, missed, known to be missed and never measured.</summary>
    public const string Verified = """
        title: A concentration-response curve
        why: Every verdict occurs once.
        prepare:
          patch: { receptor: AMPA/JonasMajorSakmann1993 }
        protocol:
          hold: -60 mV
          apply: [ { ligand: glutamate, concentration: 1 mM, at: 1 ms, for: 20 ms } ]
          run: 15 ms
        sweep:
          protocol.apply.glutamate.concentration: [10 uM, 100 uM, 1 mM, 10 mM]
        measure:
          - peak-open-probability
          - ec50: { of: peak-open-probability, along: protocol.apply.glutamate.concentration }
        expect:
          - { measure: ec50, value: 371 uM, within: 3 %, source: "a fit through the same four points" }
          - { measure: peak-open-probability, when: { protocol.apply.glutamate.concentration: 10 mM }, value: 0.754, within: 1 %, source: "computed from the published rates" }
          - { measure: peak-open-probability, when: { protocol.apply.glutamate.concentration: 1 mM }, value: 0.9, within: 1 %, source: "made up" }
          - { measure: peak-open-probability, when: { protocol.apply.glutamate.concentration: 100 uM }, value: 0.9, within: 1 %, source: "made up", known-miss: "nobody measured it" }
        """;
}
