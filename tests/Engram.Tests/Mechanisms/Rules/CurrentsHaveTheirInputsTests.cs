using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class CurrentsHaveTheirInputsTests
{
    [Fact]
    public void An_ohmic_current_with_the_voltage_is_accepted() => RuleTest.Accepted(RuleTest.Whole());

    [Fact]
    public void A_current_without_the_voltage_is_refused() => RuleTest.Rejected(
        new MechanismBuilder("Test", "").OhmicCurrent("leak", "1 [nS]", "-70 [mV]"),
        "EN0223 at Test, current leak: the current needs the membrane potential, which the mechanism does not read. Add Input.Voltage.");

    [Fact]
    public void A_Goldman_current_without_the_temperature_is_refused() => RuleTest.Rejected(
        new MechanismBuilder("Test", "").Input(Input.Voltage).Current(new GhkCurrent(
            "i", "calcium", 2, Expression.Parse("1 [um3/ms]"), Expression.Parse("1e-4 [mM]"), Expression.Parse("2 [mM]"))),
        "EN0223 at Test, current i: the current needs the temperature, which the mechanism does not read. Add Input.Temperature.");
}
