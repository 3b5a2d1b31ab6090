using Engram.Formats;
using Engram.Formats.Graphviz;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Formats.Graphviz;

public sealed class DotWriterTests
{
    [Theory]
    [InlineData("O", 1, "", StateRole.Open)]
    [InlineData("O2", 0.4, "desensitised by name only", StateRole.Open)]
    [InlineData("C3", 0, "one glutamate, desensitised", StateRole.Desensitised)]
    [InlineData("D1", 0, "", StateRole.Desensitised)]
    [InlineData("D", 0, "", StateRole.Desensitised)]
    [InlineData("DB", 0, "", StateRole.Shut)]
    [InlineData("OB", 0, "blocked by Mg2+", StateRole.Blocked)]
    [InlineData("C1", 0, "", StateRole.Shut)]
    public void A_state_has_the_role_its_description_says(string name, double level, string description, StateRole role) =>
        Assert.Equal(role, StateRoles.Of(new State(name, level, description)));

    [Fact]
    public void Every_state_and_transition_of_every_receptor_is_drawn() => Assert.All(
        Catalogue.All.Select(r => r.Mechanism).Where(m => m.Schemes.Length > 0),
        m =>
        {
            string[] lines = DotWriter.Write(m).Split('\n');
            Assert.Equal(m.Schemes.Sum(s => s.States.Length), lines.Count(l => l.Contains("shape=", StringComparison.Ordinal)));
            Assert.Equal(m.Schemes.Sum(s => s.Transitions.Length), lines.Count(l => l.Contains("\" -> \"", StringComparison.Ordinal)));
        });

    [Fact]
    public void Quotes_and_backslashes_are_escaped() => Assert.Contains(
        "label=\"a \\\"b\\\" \\\\c\"",
        DotWriter.Write(new MechanismBuilder("m", "a \"b\" \\c").Scheme(s => s.States("A", "B").Reversible("A", "B", "1 [1/ms]", "1 [1/ms]")).BuildUnchecked()),
        StringComparison.Ordinal);

    [Fact]
    public void A_mechanism_without_a_scheme_is_refused() => Assert.Equal(
        "EN0803 at m: the mechanism has no kinetic scheme. Choose one that has.",
        Assert.Throws<FormatsException>(() => DotWriter.Write(new MechanismBuilder("m", "").Build())).Message);
}
