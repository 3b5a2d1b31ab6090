using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Tests.Mechanisms.Rules;
using Engram.Units;

namespace Engram.Tests.Mechanisms;

public sealed class MechanismTests
{
    private static readonly Mechanism s_receptor = RuleTest.Whole()
        .Definition("driving", "v - 0 [mV]")
        .Equation("glu", Concentration.Dimension, "0", "-glu / 1.2 [ms]")
        .Gate(new Gate("block", Expression.Parse("1 / (1 + exp(-0.062 [1/mV] * v))")))
        .Build();

    [Fact]
    public void Two_mechanisms_written_alike_are_equal() => Assert.Equal(RuleTest.Whole().Build(), RuleTest.Whole().Build());

    [Fact]
    public void A_changed_parameter_gives_another_mechanism_and_leaves_the_first_alone()
    {
        Mechanism slower = s_receptor.With("koff", 1);

        Assert.Equal(1, slower.Parameters.Single(p => p.Name == "koff").Quantity.Value);
        Assert.Equal(2, s_receptor.Parameters.Single(p => p.Name == "koff").Quantity.Value);
        Assert.Equal(s_receptor.With("koff", 2), slower.With("koff", 2));
    }

    [Fact]
    public void An_unknown_parameter_is_refused_with_the_nearest_name() => Assert.Equal(
        "EN0202 at Test: there is no parameter 'kof'. Did you mean 'koff'?",
        Assert.Throws<MechanismException>(() => s_receptor.With("kof", 1)).Message);

    [Fact]
    public void A_gate_of_the_same_name_is_replaced()
    {
        Mechanism open = s_receptor.WithGate(new Gate("block", 1.0));

        Assert.Equal("1", Assert.Single(open.Gates).Factor.ToString());
        Assert.Empty(open.WithoutGate("block").Gates);
    }

    [Fact]
    public void A_mechanism_without_scheme_says_so() => Assert.Equal(
        "EN0204 at Leak: the mechanism has no kinetic scheme. Choose one that has, or add a scheme.",
        Assert.Throws<MechanismException>(() => new MechanismBuilder("Leak", "").Build().Scheme).Message);

    [Fact]
    public void An_unknown_state_is_refused_with_the_states_there_are() => Assert.Equal(
        "EN0203 at gating: there is no state 'Q'. Known: C, B, O.",
        Assert.Throws<MechanismException>(() => s_receptor.Scheme.IndexOf("Q")).Message);

    [Theory]
    [InlineData("v", "mV")]
    [InlineData("glutamate", "mM")]
    [InlineData("kon", "1/mM/ms")]
    [InlineData("B", "")]
    [InlineData("open", "")]
    [InlineData("glu", "mM")]
    [InlineData("driving", "mV")]
    [InlineData("block", "")]
    [InlineData("nothing", null)]
    public void Every_name_measures_something(string name, string? unit) => Assert.Equal(unit, s_receptor.DimensionOf(name)?.BaseUnit);

    [Fact]
    public void A_parameter_keeps_the_unit_of_its_publication()
    {
        Parameter kon = Parameter.Parse("kon", "4.59e6 /M/s", "binding");

        Assert.Equal((4.59, "/M/s"), (Math.Round(kon.Quantity.Value, 12), kon.Unit));
    }

    [Fact]
    public void A_transition_reads_as_chemistry() => Assert.Equal("C → B : kon * glutamate", s_receptor.Scheme.Transitions[0].ToString());
}
