using Engram.Diagnostics;
using Engram.Mechanisms;
using Engram.Mechanisms.Rules;

namespace Engram.Tests.Mechanisms.Rules;

/// <summary>A small receptor in which nothing is wrong, to be spoilt by one stroke in each test.</summary>
internal static class RuleTest
{
    /// <summary>A ligand-gated channel with two parameters of binding, two of gating and one conductance.</summary>
    public static MechanismBuilder Receptor() => new MechanismBuilder("Test", "A receptor for tests")
        .Input(Input.Voltage)
        .Ligand("glutamate")
        .Parameter("kon", "5 /mM/ms")
        .Parameter("koff", "2 /ms")
        .Parameter("gamma", "10 pS");

    /// <summary>Its scheme: C ⇌ B ⇌ O.</summary>
    public static SchemeBuilder Gating(this SchemeBuilder scheme) => scheme
        .States("C", "B")
        .Open("O")
        .Reversible("C", "B", "kon * glutamate", "koff")
        .Reversible("B", "O", "3 [1/ms]", "1 [1/ms]");

    /// <summary>The whole receptor with a current.</summary>
    public static MechanismBuilder Whole() => Receptor().Scheme(s => s.Gating()).OhmicCurrent("i", "gamma * open", "0 [mV]");

    /// <summary>Asserts that every rule is content.</summary>
    public static void Accepted(MechanismBuilder builder) => Assert.Equal("", Texts(builder));

    /// <summary>Asserts the whole text of every diagnostic, one a line.</summary>
    public static void Rejected(MechanismBuilder builder, params string[] texts) => Assert.Equal(string.Join('\n', texts), Texts(builder));

    private static string Texts(MechanismBuilder builder)
    {
        IReadOnlyList<Diagnostic> found = MechanismRules.Check(builder.BuildUnchecked());
        return string.Join('\n', found.Select(d => (d.IsWarning ? "warning " : "") + d));
    }
}
