using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class FormulasReadKnownNamesTests
{
    [Fact]
    public void Every_kind_of_name_can_be_read() => RuleTest.Accepted(RuleTest.Whole()
        .Definition("twice", "2 * kon")
        .Equation("x", Dimension.None, "twice / kon", "-x * koff * B * open * (twice / kon)"));

    [Fact]
    public void A_misspelt_ligand_is_refused_with_the_nearest_name() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "kon * glutmate", "koff")),
        "EN0210 at Test, transition B → D: there is nothing named 'glutmate'. Did you mean 'glutamate'?");

    [Fact]
    public void The_voltage_must_be_an_input() => RuleTest.Rejected(
        new MechanismBuilder("Test", "").Definition("x", "v / 1 [mV]"),
        "EN0210 at Test, definition x: there is nothing named 'v'. It reads the membrane potential: add Input.Voltage to the mechanism.");

    [Fact]
    public void The_temperature_must_be_an_input() => RuleTest.Rejected(
        new MechanismBuilder("Test", "").Definition("x", "celsius / 1 [degC]"),
        "EN0210 at Test, definition x: there is nothing named 'celsius'. It reads the temperature: add Input.Temperature to the mechanism.");

    [Fact]
    public void The_time_must_be_an_input() => RuleTest.Rejected(
        new MechanismBuilder("Test", "").Definition("x", "t / 1 [ms]"),
        "EN0210 at Test, definition x: there is nothing named 't'. It reads the time: add Input.Time to the mechanism.");

    [Fact]
    public void A_function_cannot_read_a_state() => RuleTest.Rejected(
        RuleTest.Whole().Function("f", ["x"], "x * B"),
        "EN0210 at Test, function f: 'B' cannot be read here. A function reads its arguments, parameters and inputs; pass anything else as an argument.");

    [Fact]
    public void A_starting_value_cannot_read_the_state() => RuleTest.Rejected(
        RuleTest.Whole().Equation("x", Dimension.None, "open", "-x * koff"),
        "EN0210 at Test, start of x: 'open' cannot be read here. A starting value reads inputs, parameters and definitions: there is no state before it.");
}
