using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Units;

namespace Engram.Tests.Kinetics;

public sealed class ConditionsTests
{
    [Fact]
    public void What_is_not_said_is_the_mechanisms_default()
    {
        Mechanism jonas = Schemes.Jonas;

        Assert.Equal([0, -65], Conditions.Default.InputsOf(jonas));
        Assert.Equal([0.5, 40], Conditions.Default.With("glutamate", 0.5).At(40).InputsOf(jonas));
    }

    [Fact]
    public void Quantities_with_units_are_taken_at_the_door() => Assert.Equal(
        Conditions.Default.With("glutamate", 0.001).At(-70.0).AtTemperature(37.0),
        Conditions.Default.With("glutamate", 1.uM).At(-70.mV).AtTemperature(37.degC));

    [Fact]
    public void Conditions_are_equal_by_value_whatever_the_order() => Assert.Equal(
        Conditions.Default.With("glutamate", 1).With("glycine", 0.1), Conditions.Default.With("glycine", 0.1).With("glutamate", 1));

    [Fact]
    public void A_misspelt_ligand_is_refused_with_the_nearest_name()
    {
        KineticsException refused = Assert.Throws<KineticsException>(() => Conditions.Default.With("glutmate", 1).InputsOf(Schemes.Jonas));

        Assert.Equal("EN0401 at Jonas1993: there is no ligand or ion 'glutmate'. Did you mean 'glutamate'?", refused.Message);
    }

    [Theory]
    [InlineData(-1, "EN0402 at Jonas1993: 'glutamate' is -1. A concentration is at least 0 mM.")]
    [InlineData(double.NaN, "EN0402 at Jonas1993: 'glutamate' is NaN. Give a finite number.")]
    public void An_impossible_concentration_is_refused(double millimolar, string text)
    {
        KineticsException refused = Assert.Throws<KineticsException>(() => Conditions.Default.With("glutamate", millimolar).InputsOf(Schemes.Jonas));

        Assert.Equal(text, refused.Message);
    }

    [Fact]
    public void A_parameter_is_overridden_by_name()
    {
        Mechanism mechanism = new MechanismBuilder("gate", "").Parameter("a", "2 /ms").Scheme(s => s.State("C").Open("O").Reversible("C", "O", "a", "1 [/ms]"))
            .BuildUnchecked();

        Assert.Equal(0.75, ConditionedScheme.Of(mechanism, Conditions.Default.With(mechanism, "a", 3)).EquilibriumOpenProbability, 1e-15);
    }

    [Fact]
    public void Rates_that_read_the_occupancies_cannot_be_analysed()
    {
        Mechanism mechanism = new MechanismBuilder("crowd", "").Scheme(s => s.State("C").Open("O").Reversible("C", "O", "1 [/ms] * (1 + open)", "1 [/ms]"))
            .BuildUnchecked();

        KineticsException refused = Assert.Throws<KineticsException>(() => ConditionedScheme.Of(mechanism, Conditions.Default));

        Assert.Equal("EN0403", refused.Diagnostic.Id);
    }
}
