using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Cli.Teaching;

/// <summary>The experiment that <c>engram new</c> writes.</summary>
internal static class Template
{
    /// <summary>The file for one receptor.</summary>
    public static string For(Receptor receptor)
    {
        string agonist = receptor.Mechanism.Inputs.FirstOrDefault(i => i.Kind == InputKind.Ligand)?.Name ?? "glutamate";
        bool slow = receptor.Family == ReceptorFamily.Nmda;
        string bath = slow
            ? "    bath: { magnesium: 0 mM, glycine: 100 uM }   # what the bath holds from the beginning\n"
            : "";
        return $$"""
            # An experiment: what is prepared, what is done to it, what is measured, and what it should be.
            # Run it with 'engram run'; 'engram list measures' and 'engram list receptors' show what can be named.

            title: {{receptor.Name}} under a millisecond of {{agonist}}
            why: >
              One sentence on the question, and one on what one sees.

            prepare:
              patch:
                receptor: {{receptor.Name}}   # {{receptor.Title}}
                count: 100                     # channels; each has the conductance published with the receptor
            {{bath}}
            protocol:
              hold: -60 mV                     # command voltage
              apply:                           # solutions and releases; several may overlap
                - { ligand: {{agonist}}, concentration: 1 mM, at: 10 ms, for: 1 ms }
              run: {{(slow ? "600 ms" : "60 ms ")}}                      # length of the recording

            method: deterministic              # or: stochastic, single-channel

            # sweep:                           # repeat under several conditions
            #   hold: [-60 mV, 40 mV]

            measure:
              - peak                           # of the current
              - peak-open-probability
              - rise-time                      # 10 to 90 %
              - deactivation                   # weighted decay: area over peak

            figure:
              kind: traces
              y: current

            # expect:                          # what a publication says; 'engram verify' compares
            #   - { measure: deactivation, value: 2.7 ms, within: 10 %, source: "Author 2000, Table 1" }

            """.ReplaceLineEndings("\n");
    }
}
