using Engram.Units;

namespace Engram.Tests.Units;

/// <summary>Each conversion against the SI: the expected numbers are powers of ten and definitions, worked by hand.</summary>
public sealed class UnitTests
{
    private const double Rounding = 1e-15; // a handful of roundings of a double

    [Theory]
    [InlineData("s", 1e3, "a time")]
    [InlineData("ms", 1, "a time")]
    [InlineData("us", 1e-3, "a time")]
    [InlineData("µs", 1e-3, "a time")]
    [InlineData("μs", 1e-3, "a time")] // the Greek letter, not the micro sign
    [InlineData("ns", 1e-6, "a time")]
    [InlineData("min", 60e3, "a time")]
    [InlineData("h", 3.6e6, "a time")]
    [InlineData("Hz", 1e-3, "a rate")]
    [InlineData("kHz", 1, "a rate")]
    [InlineData("1/s", 1e-3, "a rate")]
    [InlineData("/ms", 1, "a rate")]
    [InlineData("s-1", 1e-3, "a rate")]
    [InlineData("s^-1", 1e-3, "a rate")]
    [InlineData("s⁻¹", 1e-3, "a rate")]
    [InlineData("V", 1e3, "a voltage")]
    [InlineData("mV", 1, "a voltage")]
    [InlineData("uV", 1e-3, "a voltage")]
    [InlineData("1/V", 1e-3, "an inverse voltage")]
    [InlineData("V/s", 1, "a voltage slope")]
    [InlineData("A", 1e12, "a current")]
    [InlineData("nA", 1e3, "a current")]
    [InlineData("pA", 1, "a current")]
    [InlineData("fA", 1e-3, "a current")]
    [InlineData("S", 1e9, "a conductance")]
    [InlineData("uS", 1e3, "a conductance")]
    [InlineData("nS", 1, "a conductance")]
    [InlineData("pS", 1e-3, "a conductance")]
    [InlineData("A/V", 1e9, "a conductance")]
    [InlineData("F", 1e12, "a capacitance")]
    [InlineData("nF", 1e3, "a capacitance")]
    [InlineData("pF", 1, "a capacitance")]
    [InlineData("nS ms", 1, "a capacitance")]
    [InlineData("pC", 1e3, "a charge")]
    [InlineData("fC", 1, "a charge")]
    [InlineData("pA·ms", 1, "a charge")]
    [InlineData("Ohm", 1e-9, "a resistance")]
    [InlineData("MΩ", 1e-3, "a resistance")]
    [InlineData("M\u2126", 1e-3, "a resistance")] // the ohm sign, not the letter
    [InlineData("GΩ", 1, "a resistance")]
    [InlineData("M", 1e3, "a concentration")]
    [InlineData("mM", 1, "a concentration")]
    [InlineData("uM", 1e-3, "a concentration")]
    [InlineData("nM", 1e-6, "a concentration")]
    [InlineData("/M/s", 1e-6, "a binding rate")]
    [InlineData("1/(mM ms)", 1, "a binding rate")]
    [InlineData("M^-1 s^-1", 1e-6, "a binding rate")]
    [InlineData("M⁻¹s⁻¹", 1e-6, "a binding rate")]
    [InlineData("1/µM/s", 1, "a binding rate")]
    [InlineData("uM/s", 1e-6, "a concentration slope")]
    [InlineData("m", 1e6, "a length")]
    [InlineData("cm", 1e4, "a length")]
    [InlineData("mm", 1e3, "a length")]
    [InlineData("um", 1, "a length")]
    [InlineData("nm", 1e-3, "a length")]
    [InlineData("um2", 1, "an area")]
    [InlineData("cm²", 1e8, "an area")]
    [InlineData("um^3", 1, "a volume")]
    [InlineData("cm/s", 10, "a permeability")]
    [InlineData("degC", 1, "a temperature")]
    [InlineData("°C", 1, "a temperature")]
    [InlineData("%", 0.01, "a pure number")]
    [InlineData("1", 1, "a pure number")]
    [InlineData("", 1, "a pure number")]
    public void A_unit_has_its_size_and_dimension(string text, double size, string measures)
    {
        Unit unit = Unit.Parse(text);

        Assert.Equal(1, unit.Factor / size, Rounding);
        Assert.Equal(measures, unit.Dimension.Name);
    }

    [Fact]
    public void A_base_unit_is_exactly_one() => Assert.All(
        ["ms", "mV", "pA", "nS", "pF", "fC", "mM", "µm", "°C", "GΩ", "1/ms", "1/mM/ms", "µm³"],
        symbol => Assert.Equal(1.0, Unit.Parse(symbol).Factor));

    [Fact]
    public void M_alone_is_molar_and_before_a_unit_mega()
    {
        Assert.Equal(Concentration.Dimension, Unit.Parse("M").Dimension);
        Assert.Equal(1e3, Unit.Parse("MHz").Factor);
        Assert.Equal(1e9, Unit.Parse("MM").Factor); // a megamolar is a strange thing, but it is one
    }

    [Fact]
    public void A_slash_divides_by_the_next_unit_only() =>
        Assert.Equal(Unit.Parse("s/M").Dimension, Unit.Parse("/M s").Dimension);

    [Fact]
    public void Kelvin_is_offset_and_degrees_are_not()
    {
        Assert.Equal(26.85, Unit.Parse("K").ToBase(300), 1e-12);
        Assert.Equal(300, Unit.Parse("K").FromBase(26.85), 1e-12);
        Assert.Equal(37, Unit.Parse("degC").ToBase(37));
    }

    [Fact]
    public void In_a_compound_unit_a_kelvin_is_a_degree() => Assert.Equal(2, Unit.Parse("mV/K").ToBase(2));

    [Theory]
    [InlineData("mMs")]
    [InlineData("kg")]
    [InlineData("mmin")]
    [InlineData("k%")]
    [InlineData("mK")]
    [InlineData("mM/")]
    [InlineData("mM *")]
    [InlineData("* mM")]
    [InlineData("1//ms")]
    [InlineData("1/(mM ms")]
    [InlineData("mM)")]
    [InlineData("^2")]
    [InlineData("mV^300")]
    [InlineData("mV^99999999999")]
    [InlineData("12")]
    [InlineData("12 mV")]
    public void What_is_not_a_unit_is_refused(string text)
    {
        Assert.False(Unit.TryParse(text, out _));
        Assert.Equal(
            $"EN0101: '{text}' is not a unit. Write e.g. mM, uM, ms, mV, nS, pA, 1/s, /M/s, %.",
            Assert.Throws<UnitsException>(() => Unit.Parse(text)).Message);
    }
}
