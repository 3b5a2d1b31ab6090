using Engram.Units;

namespace Engram.Tests.Units;

public sealed class DimensionTests
{
    [Fact]
    public void Volts_times_siemens_are_amperes() => Assert.Equal(Current.Dimension, Conductance.Dimension * Voltage.Dimension);

    [Fact]
    public void Farads_times_volts_per_second_are_amperes() =>
        Assert.Equal(Current.Dimension, Unit.Parse("pF").Dimension * Voltage.Dimension / Time.Dimension);

    [Fact]
    public void The_base_units_are_coherent()
    {
        Assert.Equal(1.0, Unit.Parse("nS mV").Factor); // pA
        Assert.Equal(1.0, Unit.Parse("pF mV / ms").Factor); // pA
        Assert.Equal(1.0, Unit.Parse("GΩ pA").Factor); // mV
    }

    [Fact]
    public void A_whole_power_repeats_a_product()
    {
        Dimension slope = Voltage.Dimension / Time.Dimension;

        Assert.Equal(slope * slope * slope, slope.Power(3));
        Assert.Equal(Dimension.None / slope, slope.Power(-1));
        Assert.Equal(Dimension.None, slope.Power(0));
    }

    [Theory]
    [InlineData("mV2", "a quantity in mV^2", "mV^2")]
    [InlineData("pA/mM", "a quantity in pA·mM^-1", "pA·mM^-1")]
    [InlineData("", "a pure number", "")]
    [InlineData("mM", "a concentration", "mM")]
    public void A_dimension_has_the_fields_word_or_its_units(string unit, string name, string baseUnit)
    {
        Dimension dimension = Unit.Parse(unit).Dimension;

        Assert.Equal((name, baseUnit), (dimension.Name, dimension.BaseUnit));
    }
}
