using System.Text;
using Engram.Formats;
using Engram.Formats.Yaml;
using Engram.Tests.Expectations;

namespace Engram.Tests.Formats.Yaml;

/// <summary>What is told of files that cannot be meant: line, column, what was found, what to do. The texts are in the accepted file.</summary>
public sealed class BadExperimentTests
{
    private const string Good = """
        title: T
        prepare:
          patch:
            receptor: NMDA/Erreger2005-GluN2A
          bath: { glycine: 100 uM }
        protocol:
          hold: -60 mV
          apply: [ { ligand: glutamate, concentration: 1 mM, at: 10 ms, for: 1 ms } ]
          run: 600 ms
        sweep:
          bath.magnesium: [0 mM, 1 mM]
        measure: [ peak, rise-time ]
        expect:
          - { measure: rise-time, value: 8 ms, within: 1 %, source: S }

        """;

    /// <summary>Title, what is replaced in the good file, and by what.</summary>
    private static readonly (string Title, string Old, string New)[] s_cases =
    [
        ("an unknown key", "receptor:", "recptor:"),
        ("a key in the wrong place", "  hold: -60 mV\n", "  bath: { glycine: 1 uM }\n"),
        ("a key without a space after its colon", "hold: -60 mV", "hold:-60 mV"),
        ("an unknown receptor", "NMDA/Erreger2005-GluN2A", "NMDA/Ereger2005-GluN2A"),
        ("an unknown ligand in the bath", "glycine: 100 uM", "glycin: 100 uM"),
        ("an unknown ligand applied", "ligand: glutamate", "ligand: glutmate"),
        ("an unknown measure", "measure: [ peak,", "measure: [ peek,"),
        ("an unknown option of a measure", "[ peak, rise-time ]", "[ peak, rise-time: { form: 10 % } ]"),
        ("a voltage for a concentration", "concentration: 1 mM", "concentration: 5 mV"),
        ("a number without its unit", "glycine: 100 uM", "glycine: 100"),
        ("a word for a quantity", "run: 600 ms", "run: long"),
        ("a negative concentration", "concentration: 1 mM", "concentration: -1 mM"),
        ("a zero duration", "run: 600 ms", "run: 0 ms"),
        ("a negative pulse", "for: 1 ms", "for: -1 ms"),
        ("an event after the end", "at: 10 ms", "at: 1 s"),
        ("a train that runs past the end", "for: 1 ms }", "for: 1 ms, pulses: 100, frequency: 10 Hz }"),
        ("a train without an interval", "for: 1 ms }", "for: 1 ms, pulses: 3 }"),
        ("a number that is none", "concentration: 1 mM", "concentration: .nan"),
        ("an infinite number", "run: 600 ms", "run: 1e999 ms"),
        ("a missing title", "title: T\n", ""),
        ("a missing duration", "  run: 600 ms\n", ""),
        ("a missing value", "title: T", "title:"),
        ("a list where a section belongs", "  bath: { glycine: 100 uM }", "  bath: [ 100 uM ]"),
        ("a value where a list belongs", "apply: [ { ligand: glutamate, concentration: 1 mM, at: 10 ms, for: 1 ms } ]", "apply: glutamate"),
        ("a key given twice", "  hold: -60 mV\n", "  hold: -60 mV\n  hold: -70 mV\n"),
        ("both one patch and several", "  patch:\n", "  patches: { A: { receptor: NMDA/GluN2A } }\n  patch:\n"),
        ("a square pulse that also decays", "for: 1 ms }", "for: 1 ms, decay: 2 ms }"),
        ("a release that rises more slowly than it decays", "for: 1 ms }", "rise: 3 ms, decay: 2 ms }"),
        ("an unknown Mg2+ block", "    receptor:", "    magnesium-block: JahrStevens\n    receptor:"),
        ("an unknown parameter", "    receptor:", "    parameters: { k_onn: 1 /ms }\n    receptor:"),
        ("an unknown path of a sweep", "bath.magnesium: [", "bth.magnesium: ["),
        ("an unknown path below an application", "bath.magnesium: [0 mM, 1 mM]", "apply.glutamate.concentrtion: [0 mM, 1 mM]"),
        ("a value of a sweep of the wrong dimension", "[0 mM, 1 mM]", "[0 mM, 1 mV]"),
        ("a condition given twice", "[0 mM, 1 mM]", "[1 mM, 1 mM]"),
        ("a condition that begins after the end", "bath.magnesium: [0 mM, 1 mM]", "apply.glutamate.at: [0 ms, 700 ms]"),
        ("a sweep of a million", "bath.magnesium: [0 mM, 1 mM]", "bath.magnesium: { from: 0 mM, to: 1 mM, points: 1000 }\n  hold: { from: -100 mV, to: 0 mV, step: 0.1 mV }"),
        ("a range without a spacing", "[0 mM, 1 mM]", "{ from: 0 mM, to: 1 mM }"),
        ("a logarithmic range from zero", "[0 mM, 1 mM]", "{ from: 0 mM, to: 1 mM, per-decade: 3 }"),
        ("an empty sweep axis", "[0 mM, 1 mM]", "[]"),
        ("an expectation of what is not measured", "measure: rise-time,", "measure: rise-tim,"),
        ("an expectation of the wrong dimension", "value: 8 ms", "value: 8 mV"),
        ("an expectation without a band", "within: 1 %, ", ""),
        ("an expectation under a condition that is not there", "source: S }", "source: S, when: { bath.magnesium: 2 mM } }"),
        ("an unknown method", "measure: [", "method: determinstic\nmeasure: ["),
        ("a fraction of a trial", "measure: [", "method: { stochastic: { trials: 1.5 } }\nmeasure: ["),
        ("more trials than can be counted", "measure: [", "method: { stochastic: { trials: 99999999999 } }\nmeasure: ["),
        ("a section where a condition needs a value", "[0 mM, 1 mM]", "{ high: { bath.magnesium: { a: 1 mM } } }"),
        ("a curve along no axis", "[ peak, rise-time ]", "[ peak, rise-time, ec50: { of: peak, along: concentration } ]"),
        ("a measure that needs more than its name", "[ peak, rise-time ]", "[ peak, rise-time, ec50 ]"),
        ("a figure of a curve without its measurement", "measure: [", "figure: { x: bath.magnesium, y: charg }\nmeasure: ["),
        ("a voltage that changes out of order", "  run: 600", "  voltage: [ { at: 20 ms, to: 0 mV }, { at: 10 ms, to: 0 mV } ]\n  run: 600"),
        ("a tab", "  hold: -60 mV", "\thold: -60 mV"),
        ("a bracket that is not closed", "{ glycine: 100 uM }", "{ glycine: 100 uM"),
        ("a colon in a text", "title: T", "title: NMDA: the tail"),
        ("an anchor", "title: T", "title: &t T"),
        ("a second document", "title: T\n", "title: T\n---\n"),
        ("several errors at once", "    receptor: NMDA/Erreger2005-GluN2A\n  bath: { glycine: 100 uM }", "    recptor: NMDA/Erreger2005-GluN2A\n  bath: { glycine: 5 mV }\n  temprature: 22"),
    ];

    [Fact]
    public void Every_mistake_is_told_with_its_place_and_what_to_do()
    {
        StringBuilder text = new();
        foreach ((string title, string old, string now) in s_cases)
        {
            Assert.Contains(old, Good);
            FormatsException told = Assert.Throws<FormatsException>(() => ExperimentReader.Parse(Good.Replace(old, now), "experiment.yaml"));
            text.Append($"{title}\n").AppendJoin("", told.All.Select(d => $"    {d}\n")).Append('\n');
        }

        Golden.Check("Formats/BadExperiments.txt", text.ToString());
    }

    [Fact]
    public void A_table_that_is_not_there_is_told_with_the_place_that_names_it()
    {
        string text = Good.Replace("concentration: 1 mM, at: 10 ms, for: 1 ms", "file: glutamat.csv");

        FormatsException told = Assert.Throws<FormatsException>(() => ExperimentReader.Parse(text, "experiment.yaml"));

        Assert.StartsWith("EN0810 at experiment.yaml, line 8, column 39, which names glutamat.csv: the file cannot be read", told.Message);
    }

    [Fact]
    public void The_file_they_are_made_from_is_good() => Assert.Equal("T", ExperimentReader.Parse(Good).Title);
}
