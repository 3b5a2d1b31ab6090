using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Validation.Catalogue;

/// <summary>The share of Ca2+ in the current: measured fraction, GHK and its trap, the Blue Brain recipe.</summary>
public sealed class CalciumEntryTests
{
    [Theory]
    [InlineData(4, 18, 0.5)]
    [InlineData(10.6, 37, 0.5)]
    [InlineData(1.5, 7.6, 0.05)]
    [InlineData(0.05, 0.27, 0.005)]
    public void GHK_gives_the_printed_share(double ratio, double percent, double lastDigit)
    {
        Mechanism ghk = Engram.Receptors.Catalogue.Find("N6").Mechanism.WithGhk(ratio);

        Assert.Equal(percent, 100 * Current(ghk, "i_ca", -60) / Total(ghk, -60), lastDigit);
    }

    // The concentrations inside are ours (Na 10, K 140 mM, Ca 0.1 µM). The reversal printed beside 10.6 is 5.7 mV; the -0.8 mV printed
    // beside 4 cannot be had together with it, whatever is inside, and is not asserted.
    [Theory]
    [InlineData(10.6)]
    [InlineData(4)]
    [InlineData(1.5)]
    [InlineData(0.05)]
    public void GHK_reverses_where_an_independent_program_says(double ratio)
    {
        string scheme = ratio >= 4 ? "NMDA" : ratio > 1 ? "GluA2-lacking" : "GluA2-containing";
        string condition = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"GHK PCa/PNa {ratio}, 37 C, Ca 2 mM");
        Mechanism ghk = Engram.Receptors.Catalogue.Find("N6").Mechanism.WithGhk(ratio);

        double reversal = Bisection.Of(v => Total(ghk, v), -40, 40);

        Assert.Equal(GoldenTable.Value(scheme, condition, "reversal"), reversal, 1e-3);
    }

    [Fact]
    public void GHK_passes_the_same_total_at_minus_60_mV_as_the_ohmic_current()
    {
        Mechanism ohmic = Engram.Receptors.Catalogue.Find("N6").Mechanism, ghk = ohmic.WithGhk(2);

        Assert.Equal(Current(ohmic, "i", -60, celsius: 22), Total(ghk, -60, celsius: 22), 1e-9);
    }

    [Fact]
    public void The_Blue_Brain_recipe_gives_its_share_and_keeps_the_total()
    {
        Mechanism ohmic = Engram.Receptors.Catalogue.Find("N6").Mechanism, split = ohmic.WithBlueBrainCalcium();
        Interpreter interpreter = new(split);
        double share = interpreter.Value("pf_ca", interpreter.DefaultInputs(), new double[interpreter.StateCount]);

        Assert.Equal(0.0505, share, 5e-5);
        Assert.Equal(Current(ohmic, "i", -60), Total(split, -60), 1e-12);
        Assert.Equal(Current(ohmic, "i", 20), Total(split, 20), 1e-12);
        Assert.Equal(share * 0.05 * 1 * (-60 - 40), Current(split, "i_ca", -60), 1e-9);
    }

    [Theory]
    [InlineData("N6", 0.10)]
    [InlineData("N7", 0.10)]
    [InlineData("NMDA/Table-GluN2C", 0.082)]
    [InlineData("A1", 0.01)]
    [InlineData("AMPA/Table-GluA1-flip", 0.035)]
    public void The_measured_share_comes_with_the_receptor(string name, double share)
    {
        Mechanism mechanism = Engram.Receptors.Catalogue.Find(name).Mechanism;
        Interpreter interpreter = new(mechanism);

        IonShare calcium = Assert.Single(Assert.Single(mechanism.Currents).Shares);

        Assert.Equal("calcium", calcium.Ion);
        Assert.Equal(share, interpreter.Value(calcium.Fraction, interpreter.DefaultInputs(), new double[interpreter.StateCount]), 1e-12);
    }

    [Fact]
    public void A_current_that_is_already_split_is_not_split_again() => Assert.Equal(
        "EN0506 at NMDA/Erreger2005-GluN2A: GHK needs one ohmic current, and the mechanism has another arrangement. Apply it to a receptor as the catalogue gives it, before any other change of its current.",
        Assert.Throws<ReceptorException>(() => Engram.Receptors.Catalogue.Find("N6").Mechanism.WithGhk(2).WithGhk(2)).Message);

    private static double Total(Mechanism mechanism, double voltage, double celsius = 37) =>
        mechanism.Currents.Sum(c => Current(mechanism, c.Name, voltage, celsius));

    // Current of one channel that is open, pA.
    private static double Current(Mechanism mechanism, string name, double voltage, double celsius = 37)
    {
        Interpreter interpreter = new(mechanism);
        double[] inputs = [.. mechanism.Inputs.Select(i => i.Name switch { "v" => voltage, "celsius" => celsius, _ => i.Default })];
        double[] state = new double[interpreter.StateCount];
        state[mechanism.Scheme.IndexOf("O")] = 1;
        return interpreter.Current(mechanism.Currents.FindIndex(c => c.Name == name), inputs, state);
    }
}
