using CsCheck;
using Engram.Experiments;
using Engram.Formats;
using Engram.Formats.Yaml;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Formats.Yaml;

/// <summary>Whatever a file holds, the reader either understands it or says where and why not.</summary>
public sealed class RobustnessTests
{
    private const string Scraps = " \t\n:{}[]-,'\"#&*!|>%@`?0123456789eE.mMsVuA\u00b5\u0000\u00e9<>=abcT";

    private static readonly Gen<string> s_corrupted =
        from edits in Gen.Select(Gen.Int[0, ExperimentReference.Example.Length - 1], Gen.Int[0, 3], Gen.String[Gen.Char[Scraps], 0, 4]).Array[1, 4]
        select edits.Aggregate(ExperimentReference.Example, (text, edit) =>
            text[..Math.Min(edit.Item1, text.Length)] + edit.Item3 + text[Math.Min(edit.Item1 + edit.Item2, text.Length)..]);

    [Fact]
    public void A_corrupted_experiment_is_read_or_refused_with_line_and_column() => s_corrupted.Sample(Understood, iter: 500);

    [Fact]
    public void Any_text_is_read_or_refused_with_line_and_column() => Gen.String[Gen.Char[Scraps], 0, 60].Sample(Understood, iter: 500);

    [Fact]
    public void A_corrupted_receptor_is_read_or_refused_with_line_and_column()
    {
        string page = ExperimentReference.Markdown();
        int start = page.LastIndexOf("```yaml", StringComparison.Ordinal) + 8;
        string good = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 3], Gen.String[Gen.Char[Scraps + "+*/()^"], 0, 4])
            .Sample((at, cut, put) => Told(() => ReceptorReader.Parse(good[..at] + put + good[Math.Min(at + cut, good.Length)..], "r.yaml")), iter: 500);
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 20_000)]
    public void Deep_nesting_is_refused(string opening, int times) =>
        Assert.True(Told(() => ExperimentReader.Parse(string.Concat(Enumerable.Repeat(opening, times)), "e.yaml")));

    [Fact]
    public void A_valid_experiment_says_back_its_numbers()
    {
        Gen.Select(Gen.Double[0.001, 1000], Gen.Double[-100, 100], Gen.Int[1, 500], Gen.Double[0.01, 10]).Sample((concentration, hold, count, length) =>
        {
            Experiment read = ExperimentReader.Parse(FormattableString.Invariant($$"""
                title: T
                prepare:
                  patch: { receptor: NMDA/Erreger2005-GluN2A, count: {{count}} }
                protocol:
                  hold: {{hold:R}} mV
                  apply: [ { ligand: glutamate, concentration: {{concentration:R}} uM, at: 10 ms, for: {{length:R}} ms } ]
                  run: 100 ms
                """));

            Assert.Equal(hold, read.Protocol.Hold);
            Assert.Equal(count, read.Patches[0].Count);
            Assert.Equal(
                [new Engram.Experiments.Protocols.SquarePulse("glutamate", 10, concentration * (1e3 * 1e-6), length)], read.Protocol.Applications);
        }, iter: 200);
    }

    [Fact]
    public void A_random_receptor_is_the_one_that_code_would_build() => Gen.Select(Gen.Double[0.1, 1e4], Gen.Double[0.1, 1e4], Gen.Bool).Array[1, 6].Sample(steps =>
    {
        string[] states = [.. Enumerable.Range(0, steps.Length + 1).Select(i => $"S{i}")];
        Receptor read = ReceptorReader.Parse($$"""
            ligands: { glutamate: 0 mM }
            parameters:
            {{string.Concat(steps.Select((s, i) => FormattableString.Invariant($"  f{i}: {s.Item1:R} /s\n  b{i}: {s.Item2:R} /s\n")))}}
            states: [{{string.Join(", ", states)}}]
            open: { {{states[^1]}}: 1 }
            transitions:
            {{string.Concat(steps.Select((s, i) => s.Item3 ? $"  S{i} <-> S{i + 1}: [f{i}, b{i}]\n" : $"  S{i} -> S{i + 1}: f{i}\n  S{i + 1} -> S{i}: b{i}\n"))}}
            """, "random.yaml");

        MechanismBuilder code = new MechanismBuilder("random", "random").Ligand("glutamate").Scheme(scheme =>
        {
            scheme.States(states[..^1]).Open(states[^1]);
            for (int i = 0; i < steps.Length; i++)
            {
                scheme.Reversible(states[i], states[i + 1], $"f{i}", $"b{i}");
            }
        });
        for (int i = 0; i < steps.Length; i++)
        {
            code.Parameter($"f{i}", FormattableString.Invariant($"{steps[i].Item1:R} /s")).Parameter($"b{i}", FormattableString.Invariant($"{steps[i].Item2:R} /s"));
        }

        Assert.Equal(code.Build(), read.Mechanism);
    }, iter: 200);

    private static bool Understood(string text) => Told(() => ExperimentReader.Parse(text, "e.yaml"));

    private static bool Told(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (FormatsException e)
        {
            return e.All.All(d => d.Where.StartsWith("e.yaml, line ", StringComparison.Ordinal) || d.Where.StartsWith("r.yaml, line ", StringComparison.Ordinal));
        }
    }
}
