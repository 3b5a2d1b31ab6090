using Engram.Mechanisms;
using Engram.Mechanisms.Expressions;
using Engram.Units;

namespace Engram.Tests.Mechanisms.Rules;

public sealed class DimensionsAgreeTests
{
    [Fact]
    public void Every_place_accepts_its_own_dimension() => RuleTest.Accepted(RuleTest.Whole()
        .Input(Input.Temperature)
        .Definition("tadj", "3^((celsius - 22 [degC]) / 10 [degC])")
        .Equation("x", Concentration.Dimension, "0", "-x * koff * tadj")
        .Gate(new Gate("block", Expression.Parse("1 / (1 + (1 [mM] / 3.57 [mM]) * exp(-0.062 [1/mV] * v))")))
        .Current(new GhkCurrent("ica", "calcium", 2, Expression.Parse("1 [um3/ms] * open"), Expression.Parse("1e-4 [mM]"), Expression.Parse("2 [mM]"))));

    [Fact]
    public void Zero_fits_every_dimension() => RuleTest.Accepted(RuleTest.Whole().Definition("a", "max(0, v) / 1 [mV]").Definition("b", "if(v > 0, kon, 0) / kon"));

    [Fact]
    public void Powers_and_roots_are_followed() => RuleTest.Accepted(RuleTest.Whole().Definition("a", "sqrt(v^2 / (1 [mV])^2) + sqrt(v^2) / abs(v)"));

    [Fact]
    public void A_function_is_judged_by_its_arguments() => RuleTest.Accepted(RuleTest.Whole().Function("ratio", ["x", "y"], "x / (x + y)")
        .Definition("a", "ratio(v, 10 [mV]) + ratio(kon, 1 [1/mM/ms])"));

    [Fact]
    public void A_binding_rate_is_not_a_rate() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "2 * kon", "koff")),
        "EN0214 at Test, transition B → D: '2 * kon' is a binding rate (1/mM/ms), but a rate (1/ms) is expected. In it, kon is a binding rate (1/mM/ms).");

    [Fact]
    public void A_rate_without_unit_is_refused() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating().State("D").Reversible("B", "D", "0.5", "koff")),
        "EN0214 at Test, transition B → D: '0.5' is a pure number, but a rate (1/ms) is expected. Give the number a unit in square brackets.");

    [Fact]
    public void Adding_a_voltage_to_a_rate_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "v + koff"),
        "EN0214 at Test, definition a: 'v + koff' adds a voltage and a rate. Only like quantities can be taken together: "
        + "give the constant its unit, or multiply by one that has it.");

    [Fact]
    public void Subtracting_a_bare_number_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "(v - 40) / 1 [mV]"),
        "EN0214 at Test, definition a: 'v - 40' subtracts a voltage and a pure number. Only like quantities can be taken together: "
        + "give the constant its unit, or multiply by one that has it.");

    [Fact]
    public void Comparing_a_voltage_with_a_number_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "if(v < 40, 1, 2)"),
        "EN0214 at Test, definition a: 'v < 40' compares a voltage and a pure number. Only like quantities can be taken together: "
        + "give the constant its unit, or multiply by one that has it.");

    [Fact]
    public void A_choice_between_unlike_quantities_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "if(v < 0, v, koff)"),
        "EN0214 at Test, definition a: 'if(v < 0, v, koff)' chooses between a voltage and a rate. Only like quantities can be taken together: "
        + "give the constant its unit, or multiply by one that has it.");

    [Fact]
    public void A_condition_that_has_a_dimension_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "if(v, 1, 2)"),
        "EN0214 at Test, definition a: 'if(v, 1, 2)' gives a voltage to if, which needs a pure number. Divide it by a constant in mV.");

    [Fact]
    public void The_exponential_of_a_voltage_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "exp(-v)"),
        "EN0214 at Test, definition a: 'exp(-v)' gives a voltage to exp, which needs a pure number. Divide it by a constant in mV.");

    [Fact]
    public void The_root_of_a_voltage_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "sqrt(v)"),
        "EN0214 at Test, definition a: 'sqrt(v)' takes the root of a voltage. Divide by a constant with its unit, so that the root is of a pure number or of a square.");

    [Fact]
    public void An_exponent_with_a_dimension_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "2^v"),
        "EN0214 at Test, definition a: '2^v' has a voltage as its exponent. An exponent is a pure number: divide it by a constant with its unit.");

    [Fact]
    public void A_broken_power_of_a_concentration_is_refused() => RuleTest.Rejected(
        RuleTest.Whole().Definition("a", "glutamate^1.5"),
        "EN0214 at Test, definition a: 'glutamate^1.5' raises a concentration to a power that is not a whole number. "
        + "Divide the base by a constant with its unit, so that it is a pure number.");

    [Fact]
    public void A_gate_must_be_a_pure_number() => RuleTest.Rejected(
        RuleTest.Whole().Gate(new Gate("block", Expression.Parse("glutamate"))),
        "EN0214 at Test, gate block: 'glutamate' is a concentration (mM), but a pure number is expected. In it, glutamate is a concentration (mM).");

    [Fact]
    public void A_conductance_must_be_one() => RuleTest.Rejected(
        RuleTest.Receptor().Scheme(s => s.Gating()).OhmicCurrent("i", "open", "v / 1 [mV]"),
        "EN0214 at Test, conductance of i: 'open' is a pure number, but a conductance (nS) is expected. In it, open is a pure number.",
        "EN0214 at Test, reversal of i: 'v / 1 [mV]' is a pure number, but a voltage (mV) is expected. In it, v is a voltage (mV).");

    [Fact]
    public void A_derivative_is_per_millisecond() => RuleTest.Rejected(
        RuleTest.Whole().Equation("x", Concentration.Dimension, "1", "-x"),
        "EN0214 at Test, start of x: '1' is a pure number, but a concentration (mM) is expected. Give the number a unit in square brackets.",
        "EN0214 at Test, derivative of x: '-x' is a concentration (mM), but a concentration slope (mM/ms) is expected. In it, x is a concentration (mM).");

    [Fact]
    public void An_update_must_measure_what_its_target_does() => RuleTest.Rejected(
        RuleTest.Whole().Equation("x", Concentration.Dimension, "0", "-x * koff").OnEvent("spike", [], ("x", "v")),
        "EN0214 at Test, update of x in event spike: 'v' is a voltage (mV), but a concentration (mM) is expected. In it, v is a voltage (mV).");

    [Fact]
    public void A_quantity_without_a_name_is_told_by_its_units() => RuleTest.Rejected(
        RuleTest.Whole().Gate(new Gate("block", Expression.Parse("v * glutamate"))),
        "EN0214 at Test, gate block: 'v * glutamate' is a quantity in mV·mM, but a pure number is expected. "
        + "In it, v is a voltage (mV), glutamate is a concentration (mM).");

    [Fact]
    public void One_mistake_gives_one_diagnostic() => RuleTest.Rejected(
        RuleTest.Receptor().Definition("a", "v + koff").Scheme(s => s.Gating().State("D").Reversible("B", "D", "abs(a) * 2", "koff")),
        "EN0214 at Test, definition a: 'v + koff' adds a voltage and a rate. Only like quantities can be taken together: "
        + "give the constant its unit, or multiply by one that has it.");
}
