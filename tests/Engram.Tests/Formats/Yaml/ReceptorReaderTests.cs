using System.Text;
using Engram.Experiments;
using Engram.Formats;
using Engram.Formats.Yaml;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Tests.Expectations;

namespace Engram.Tests.Formats.Yaml;

/// <summary>Receptors written by hand.</summary>
public sealed class ReceptorReaderTests
{
    private const string Good = """
        title: two states
        family: AMPA
        temperature: 25 °C
        ligands: { glutamate: 0 mM }
        parameters: { kon: 5e6 /M/s, koff: 10 /s, gamma: 10 pS }
        definitions: { bound: kon * glutamate }
        states: { C: shut, O: open }
        open: { O: 50 % }
        transitions:
          C -> O: bound
          O -> C: koff
        gates: { half: "0.5 + 0 * v / 1 [mV]" }
        current: { conductance: gamma * open, reversal: "0 [mV]", calcium-share: 0.04 }
        sources: { key: Me, text: Myself }

        """;

    private static readonly (string Title, string Old, string New)[] s_cases =
    [
        ("an unknown name in a rate", "C -> O: bound", "C -> O: boundd"),
        ("an unknown name in a definition", "kon * glutamate", "kno * glutamate"),
        ("a formula that is none", "gamma * open", "gamma * * open"),
        ("an unknown state in a transition", "O -> C: koff", "O -> D: koff"),
        ("an unknown open state", "open: { O:", "open: { P:"),
        ("a reversible transition with one rate", "O -> C: koff", "O <-> C: koff"),
        ("a transition that is none", "O -> C: koff", "O to C: koff"),
        ("the same transition twice", "O -> C: koff", "O <-> C: [koff, koff]"),
        ("a rate of the wrong dimension", "O -> C: koff", "O -> C: gamma"),
        ("an open level above one", "O: 50 %", "O: 150 %"),
        ("a missing list of states", "states: { C: shut, O: open }\n", ""),
        ("a negative parameter where none can be", "glutamate: 0 mM", "glutamate: -1 mM"),
        ("a formula with a unit and no quotes", "\"0.5 + 0 * v / 1 [mV]\"", "v / 1 [mV]"),
        ("a parameter without a number", "koff: 10 /s", "koff: fast"),
    ];

    [Fact]
    public void A_receptor_is_what_its_file_says()
    {
        Receptor receptor = ReceptorReader.Parse(Good, "mine.yaml");
        Mechanism m = receptor.Mechanism;

        Assert.Equal(("mine", "two states", ReceptorFamily.Ampa, 25), (receptor.Name, receptor.Title, receptor.Family, receptor.Celsius));
        Assert.Equal([new State("C", 0, "shut"), new State("O", 0.5, "open")], m.Scheme.States);
        Assert.Equal(["C → O : bound", "O → C : koff"], m.Scheme.Transitions.Select(t => t.ToString()));
        Assert.Equal(["glutamate", "v"], m.Inputs.Select(i => i.Name));
        Assert.Equal(5, m.Parameters[0].Quantity.Value, 12); // 5e6 /M/s in 1/(mM ms)
        Assert.Equal("calcium", Assert.Single(Assert.Single(m.Currents).Shares).Ion);
        Assert.Equal([new Citation("Me", "Myself")], m.Sources);
    }

    [Fact]
    public void Every_mistake_is_told_with_its_place_and_what_to_do()
    {
        StringBuilder text = new();
        foreach ((string title, string old, string now) in s_cases)
        {
            string bad = Good.Replace(old, now);
            Assert.NotEqual(Good, bad);
            FormatsException told = Assert.Throws<FormatsException>(() => ReceptorReader.Parse(bad, "mine.yaml"));
            text.Append($"{title}\n").AppendJoin("", told.All.Select(d => $"    {d}\n")).Append('\n');
        }

        Golden.Check("Formats/BadReceptors.txt", text.ToString());
    }

    [Fact]
    public void A_receptor_file_beside_the_experiment_and_one_within_it_are_the_same_receptor()
    {
        string folder = Directory.CreateTempSubdirectory("engram").FullName;
        File.WriteAllText(Path.Combine(folder, "mine.yaml"), Good);
        string indented = string.Join("\n", Good.TrimEnd().Split('\n').Select(l => "      " + l));
        const string Rest = "protocol: { run: 10 ms }\n";

        Experiment beside = ExperimentReader.Parse($"title: T\nprepare:\n  patches:\n    mine:\n      receptor: mine.yaml\n{Rest}", Path.Combine(folder, "e.yaml"));
        Experiment within = ExperimentReader.Parse($"title: T\nprepare:\n  patches:\n    mine:\n     receptor:\n{indented}\n{Rest}", Path.Combine(folder, "e.yaml"));

        Assert.Equal(beside.Patches[0].Receptor, within.Patches[0].Receptor);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_receptor_file_is_no_experiment() => Assert.Equal(
        "EN0847 at mine.yaml, line 1, column 1: this is a receptor, not an experiment. Name it in an experiment: 'receptor: FILE' in its patch.",
        Assert.Throws<FormatsException>(() => ExperimentReader.Parse(Good, "mine.yaml")).Message);

    [Fact]
    public void A_mistake_in_a_receptor_file_is_told_with_both_places()
    {
        string folder = Directory.CreateTempSubdirectory("engram").FullName;
        File.WriteAllText(Path.Combine(folder, "mine.yaml"), Good.Replace("koff: 10 /s", "koff: 10 mV"));

        FormatsException told = Assert.Throws<FormatsException>(() => ExperimentReader.Parse(
            "title: T\nprepare: { patch: { receptor: mine.yaml } }\nprotocol: { run: 10 ms }\n", Path.Combine(folder, "e.yaml")));

        Assert.StartsWith("EN0214 at e.yaml, line 2, column 31, which names mine.yaml, line 11, column 11: ", told.Message);
        Directory.Delete(folder, recursive: true);
    }
}
