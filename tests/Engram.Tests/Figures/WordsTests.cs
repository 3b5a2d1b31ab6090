using Engram.Figures;

namespace Engram.Tests.Figures;

/// <summary>Words, units and numbers on axes.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("Mg2+ and Ca2+ at -70 mV", "Mg²⁺ and Ca²⁺ at −70 mV")]
    [InlineData("Na+ at (-20 mV)", "Na⁺ at (−20 mV)")]
    [InlineData("current-voltage, GluA2-lacking, 10 uM", "current-voltage, GluA2-lacking, 10 µM")]
    [InlineData("2010-2020", "2010-2020")]
    public void Running_text_is_set_as_printers_do(string typed, string set) => Assert.Equal(set, Words.Typeset(typed));

    [Theory]
    [InlineData("pA", 0.02, "fA")]
    [InlineData("pA", 27, "pA")]
    [InlineData("pA", 3200, "nA")]
    [InlineData("ms", 200, "ms")]
    [InlineData("ms", 1500, "ms")]
    [InlineData("ms", 20_000, "s")]
    [InlineData("mM", 0.03, "µM")]
    [InlineData("mV", 5000, "mV")]
    [InlineData("", 0.3, "")]
    public void Units_get_the_prefix_that_keeps_numbers_readable(string unit, double largest, string shown) =>
        Assert.Equal(shown, DisplayUnit.For(unit, largest).Symbol);

    [Theory]
    [InlineData(0, 120, 3, "0 50 100")]
    [InlineData(-31, 1.5, 5, "−30 −20 −10 0")]
    [InlineData(-0.02, 0.11, 3, "0 0.05 0.1")]
    public void Marks_stand_at_round_numbers(double low, double high, int about, string labels) =>
        Assert.Equal(labels, string.Join(' ', AxisRange.Marks(low, high, about).Select(t => t.Label)));
}
