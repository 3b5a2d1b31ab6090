using System.Globalization;
using CsCheck;
using Engram.Units;

namespace Engram.Tests.Units;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("1 mM", 1, "mM")]
    [InlineData("10 uM", 0.01, "mM")]
    [InlineData("10µM", 0.01, "mM")]
    [InlineData("-70 mV", -70, "mV")]
    [InlineData("−70 mV", -70, "mV")] // the typographic minus
    [InlineData("+40 mV", 40, "mV")]
    [InlineData("1.2ms", 1.2, "ms")]
    [InlineData("1e7 /M/s", 10, "1/mM/ms")]
    [InlineData("4.59e6 1/(M s)", 4.59, "1/mM/ms")]
    [InlineData("8 pS", 0.008, "nS")]
    [InlineData("10 %", 0.1, "")]
    [InlineData("0.5", 0.5, "")]
    [InlineData(" 22 degC ", 22, "°C")]
    [InlineData("0 K", -273.15, "°C")]
    public void A_quantity_is_read_in_base_units(string text, double value, string baseUnit)
    {
        Quantity quantity = Quantity.Parse(text);

        Assert.Equal(value, quantity.Value, 1e-12);
        Assert.Equal(baseUnit, quantity.Dimension.BaseUnit);
    }

    [Theory]
    [InlineData("five mM")]
    [InlineData("")]
    [InlineData("mM")]
    [InlineData("1,5 mM")]
    [InlineData("1.2.3 mM")]
    [InlineData("5 12 mV")]
    [InlineData("5 mMol")]
    [InlineData("1e mV")]
    [InlineData("- 70 mV")]
    public void What_is_not_a_quantity_is_refused(string text) => Assert.Equal(
        $"EN0102: '{text}' is not a number with a unit. Write e.g. 1 mM, -70 mV, 1.2 ms, 1e7 /M/s.",
        Assert.Throws<UnitsException>(() => Quantity.Parse(text)).Message);

    [Fact]
    public void A_voltage_is_no_concentration() => Assert.Equal(
        "EN0103: '5 mV' is a voltage, but a concentration is expected. Give it in a unit such as mM.",
        Assert.Throws<UnitsException>(() => Quantity.Parse("5 mV", Concentration.Dimension)).Message);

    [Fact]
    public void A_bare_number_is_no_time() => Assert.Equal(
        "EN0103: '5' is a pure number, but a time is expected. Give it in a unit such as ms.",
        Assert.Throws<UnitsException>(() => Quantity.Parse("5", Time.Dimension)).Message);

    [Fact]
    public void A_time_is_no_pure_number() => Assert.Equal(
        "EN0103: '5 ms' is a time, but a pure number is expected. Give it without a unit.",
        Assert.Throws<UnitsException>(() => Quantity.Parse("5 ms", Dimension.None)).Message);

    [Fact]
    public void Degrees_are_not_coulombs() => Assert.Equal(
        "EN0103: '22 C' is a charge, but a temperature is expected. Give it in a unit such as °C.",
        Assert.Throws<UnitsException>(() => Quantity.Parse("22 C", Temperature.Dimension)).Message);

    [Theory]
    [InlineData("NaN mV")]
    [InlineData("inf mV")]
    [InlineData("-.inf mV")]
    [InlineData("-Infinity mV")]
    [InlineData("1e999 mV")]
    public void Numbers_that_are_not_finite_are_refused_as_such(string text) => Assert.Equal(
        $"EN0104: '{text}' is not a finite number. Give a finite number.",
        Assert.Throws<UnitsException>(() => Quantity.Parse(text, Voltage.Dimension)).Message);

    [Fact]
    public void A_quantity_is_told_in_another_unit() => Assert.Equal(10, Quantity.Parse("0.01 mM").In("uM"), 1e-12);

    [Fact]
    public void A_unit_of_something_else_is_refused() => Assert.Equal(
        "EN0103: 'mV' is a voltage, but a concentration is expected. Use a unit such as mM.",
        Assert.Throws<UnitsException>(() => Quantity.Parse("1 mM").In("mV")).Message);

    [Fact]
    public void Printing_and_reading_gives_the_same_quantity() =>
        Gen.Select(Gen.Double.Where(double.IsFinite), Dimensions()).Select((value, dimension) => new Quantity(value, dimension))
            .Sample(quantity => Quantity.Parse(quantity.ToString()) == quantity);

    [Fact]
    public void Printing_with_a_prefix_keeps_the_digits_asked_for() =>
        Gen.Select(Gen.Double[1e-6, 1e6], Gen.Bool, Dimensions()).Select((value, minus, dimension) => new Quantity(minus ? -value : value, dimension))
            .Sample(quantity =>
            {
                Quantity read = Quantity.Parse(quantity.ToPrefixedString(6));
                return read.Dimension == quantity.Dimension && Math.Abs((read.Value / quantity.Value) - 1) < 5.1e-6; // half a unit of the sixth digit
            });

    [Theory]
    [InlineData("1.1 mM", "1.1 mM")]
    [InlineData("0.01 mM", "10 µM")]
    [InlineData("1e-7 mM", "100 pM")]
    [InlineData("2 M", "2 M")]
    [InlineData("0.999996 uM", "1 µM")]
    [InlineData("999.96 uM", "1 mM")] // rounding comes first
    [InlineData("0.008 nS", "8 pS")]
    [InlineData("1200 nS", "1.2 µS")]
    [InlineData("-70 mV", "-70 mV")]
    [InlineData("0.6 mV", "0.6 mV")]
    [InlineData("1 V", "1000 mV")]
    [InlineData("1.2 ms", "1.2 ms")]
    [InlineData("25 us", "25 µs")]
    [InlineData("1500 ms", "1.5 s")]
    [InlineData("20 min", "1200 s")]
    [InlineData("0 mM", "0 mM")]
    [InlineData("-0 mV", "0 mV")]
    [InlineData("-12.3456 pA", "-12.35 pA")]
    [InlineData("123456 nA", "123.5 µA")]
    [InlineData("0.5 GΩ", "500 MΩ")]
    [InlineData("5 um", "5 µm")]
    [InlineData("0.02 um", "20 nm")]
    [InlineData("22 degC", "22 °C")]
    [InlineData("0.5", "0.5")]
    [InlineData("13 /mM/ms", "13 1/mM/ms")]
    public void A_quantity_is_shown_as_the_field_writes_it(string text, string shown) => Assert.Equal(shown, Quantity.Parse(text).ToPrefixedString());

    [Fact]
    public void What_is_not_finite_is_shown_as_such() => Assert.Equal("NaN mM", new Quantity(double.NaN, Concentration.Dimension).ToPrefixedString());

    [Fact]
    public void Printing_does_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal("1.5 ms", 1.5.ms.ToString());
            Assert.Equal(1.5, Quantity.Parse("1.5 ms").Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Gen<Dimension> Dimensions()
    {
        Gen<sbyte> power = Gen.Int[-3, 3].Select(i => (sbyte)i);
        return Gen.Select(power, power, power, power, power, power).Select((a, b, c, d, e, f) => new Dimension(a, b, c, d, e, f));
    }
}
