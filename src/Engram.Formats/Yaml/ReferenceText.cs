namespace Engram.Formats.Yaml;

/// <summary>The parts of the reference page that are written by hand. The examples are read by the tests.</summary>
internal static class ReferenceText
{
    public const string Opening = """
        # The experiment file

        An experiment is a YAML file: what is prepared, what is done to it, what is measured, and what a publication says it should be.
        `engram run FILE` runs it, `engram verify FILE` compares it with what is published, `engram new` writes one to begin with.

        This page is made by the program from the description that checks the files, so it cannot lag behind. Editors complete and check with
        [the schema](../schemas/experiment.schema.json): write `# yaml-language-server: $schema=../schemas/experiment.schema.json` on the first line.

        A complete example:

        """;

    public const string Example = """
        title: NMDA receptor deactivation, GluN1/GluN2A
        why: >
          After a millisecond of glutamate the channel goes on opening for tens of milliseconds.
          This tail, and not the presence of glutamate, sets how long a synapse stays ready to learn.

        prepare:                                  # one patch; 'patches:' with names for several
          patch:
            receptor: NMDA/Erreger2005-GluN2A     # engram list receptors
            count: 100                            # channels
          bath: { glycine: 100 uM, magnesium: 0 mM }

        protocol:
          hold: -60 mV
          apply:                                  # a square pulse: 'for' says how long
            - { ligand: glutamate, concentration: 1 mM, at: 10 ms, for: 1 ms }
          run: 600 ms

        method: deterministic                     # or stochastic: { trials: 100, seed: 1 }

        sweep:                                    # every combination is one run
          bath.magnesium: [0 mM, 0.1 mM, 1 mM]
          potential:                              # conditions with names of their own
            rest: { hold: -70 mV }
            depolarised: { hold: 40 mV }

        measure:
          - peak
          - rise-time: { from: 10 %, to: 90 % }
          - deactivation: { fit: weighted }

        figure: { y: current, panels: [potential] }

        expect:
          - measure: rise-time
            value: 7.6 ms
            within: 20 %
            when: { bath.magnesium: 0 mM, potential: rest }
            source: an example, not a publication

        sources:
          - key: Erreger2005
            text: "Erreger K, Dravid SM, Banke TG, Wyllie DJA, Traynelis SF (2005) J Physiol 563:345-358"

        """;

    public const string Values = """
        ## How values are written

        - **Quantities have units**, with any SI prefix: `1 mM`, `10 uM` or `10 µM`, `-70 mV`, `1.2 ms`, `1e7 /M/s`, `10 %`, `22 °C`. A bare number is
          refused where a unit is needed. Pure numbers need none.
        - **Unknown keys are errors**, with the nearest name; so are keys given twice, values of the wrong dimension, and events after the end of the run.
          Every error of a file is told at once, with its line and column.
        - A text that contains `: `, or begins with `{`, `[`, `@`, `%`, `&`, `*` or `!`, stands in quotes.

        ## The sections

        """;

    public const string Sweeps = """

        ## Sweeps and paths

        A path names a value of the file: `temperature`, `hold`, `bath.magnesium`, `apply.glutamate.concentration` (every application of glutamate;
        `apply.1.concentration` is the first application), `voltage.1.to`, `patch.receptor`, `patch.parameters.kon`, `patches.AMPA.count`,
        `method.stochastic.trials`. `prepare`, `protocol` and `patch` may be left out. `bath.X` is the bath of every patch, `patch.X` every patch,
        `patches.NAME.X` one. `engram run FILE --set path=value` changes one value with the same paths; a list,
        `--set "hold=[-60 mV, 40 mV]"`, makes it an axis of the sweep.

        An axis of a sweep is one of

        - a path with a list of values: `bath.magnesium: [0 mM, 1 mM]`;
        - a path with a range: `hold: { from: -100 mV, to: 60 mV, step: 10 mV }`, `{ from: 1 uM, to: 10 mM, per-decade: 4 }`, `{ from: 0 ms, to: 1 s, points: 11 }`;
        - a name of one's own with named conditions, each of which sets any number of paths:
          `glycine: { without: { bath.glycine: 0 mM }, with: { bath.glycine: 100 uM } }`.

        """;

    public const string Receptors = """

        ## Receptors of one's own

        `receptor: mine.yaml` reads a receptor file beside the experiment; the same may stand in the experiment itself under `receptor:`. Formulas read
        parameters, ligands (mM), `v` (mV), `celsius`, `t` (ms), definitions, the states' occupancies and `open`, the open probability. Numbers with units
        stand in formulas as `0.61 [1/mM/ms]`; such a formula needs quotes. An example:

        """;

    public const string ReceptorExample = """
        title: a five-state NMDA receptor
        family: NMDA
        temperature: 22 °C
        ligands: { glutamate: 0 mM, magnesium: 0 mM }
        parameters:
          kon: 5e6 /M/s
          koff: 4.7 /s
          beta: 46.5 /s
          alpha: 91.6 /s
          gamma: 50 pS
        states: [C0, C1, C2, D, O]
        open: { O: 1 }                            # fraction of the full conductance
        transitions:
          C0 <-> C1: [2 * kon * glutamate, koff]
          C1 <-> C2: [kon * glutamate, 2 * koff]
          C2 <-> O: [beta, alpha]
          C2 <-> D: ["8.4e-3 [1/ms]", "1.8e-3 [1/ms]"]
        gates:
          magnesium_block: "1 / (1 + magnesium / 3.57 [mM] * exp(-0.062 [1/mV] * v))"
        current: { conductance: gamma * open, reversal: "0 [mV]", calcium-share: 0.1 }
        sources: { key: Mine, text: A scheme of one's own }

        """;

    public const string Reports = """

        ## Reports

        `engram run --json` prints, and the output folder holds, one JSON document. It is a contract: `schema` is its version, numbers are in the base
        units ms, mV, nS, pA, fC, mM, µm, °C, what does not exist is `null`, and the same run gives the same bytes.

        | key | meaning |
        |---|---|
        | `schema` | version of this contract, 1 |
        | `experiment`, `title` | name of the file, and its title |
        | `runs[].conditions` | sweep axis → label of the condition |
        | `runs[].measurements[]` | `name`, `patch`, `value`, `unit`, `low` and `high` (95 % limits), `expected` (`value`, `low`, `high`, `source`, and `known-miss` with its reason) or `null`, `verdict`: `pass`, `fail`, `known-miss` or `none` |
        | `runs[].traces` | name of the CSV file with the traces; left out when none was written |
        | `curves[]` | `along` (axis), `of` (measurement), `x`, `y`, `conditions` of the other axes, `measurement` |
        | `bibliography[]` | `key`, `text`, `locator` |
        | `warnings[]` | `id`, `where`, `found`, `advice` |
        | `engram` | `version`, `method`, `seed`, `error` (largest error reached, as a fraction of the peak) |

        """;
}
