using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Receptors;

public sealed class PolyamineTests
{
    private static readonly Mechanism s_ampa = Catalogue.Find("A1").Mechanism;

    [Fact]
    public void The_factor_is_the_published_formula_in_micromolar()
    {
        // By hand at +40 mV, 45 µM: Kd 31·exp(-1.03·40/25.3) = 6.083 µM; (1 + 0.6·exp(-0.25)) / (1 + 45/6.083) = 0.17472.
        Assert.Equal(0.17472, Factor(s_ampa.CalciumPermeable(), 40), 2e-5);
    }

    [Fact]
    public void Receptors_without_GluA2_rectify_and_the_others_do_not()
    {
        Assert.InRange(RectificationIndex(s_ampa, 0.1), 0.8, 1.2);
        Assert.InRange(RectificationIndex(s_ampa.CalciumPermeable(), 0.1), 0, 0.3);
        Assert.InRange(RectificationIndex(s_ampa.CalciumPermeable(), 0.045), 0, 0.4);
    }

    [Fact]
    public void More_spermine_rectifies_more()
    {
        double[] indices = [.. new[] { 0, 0.01, 0.03, 0.1, 0.3, 1 }.Select(s => RectificationIndex(s_ampa.CalciumPermeable(), s))];

        Assert.Equal(indices.OrderDescending(), indices);
    }

    [Fact]
    public void Washing_the_spermine_out_leaves_the_calcium()
    {
        Mechanism washed = s_ampa.CalciumPermeable().WithoutPolyamineBlock();

        Assert.Empty(washed.Gates);
        Assert.DoesNotContain(washed.Inputs, i => i.Name == "spermine");
        Assert.Equal(0.035, washed.Parameters.Single(p => p.Name == "pf").Quantity.Value);
    }

    [Fact]
    public void The_original_is_left_alone()
    {
        Mechanism changed = s_ampa.CalciumPermeable();

        Assert.Empty(s_ampa.Gates);
        Assert.NotEqual(s_ampa, changed);
    }

    private static double RectificationIndex(Mechanism mechanism, double spermine) =>
        Current(mechanism, 40, spermine) / -Current(mechanism, -60, spermine) * 60 / 40;

    private static double Factor(Mechanism mechanism, double voltage) => Current(mechanism, voltage, Polyamine.Spermine) / Current(s_ampa, voltage, 0);

    private static double Current(Mechanism mechanism, double voltage, double spermine)
    {
        Interpreter interpreter = new(mechanism);
        double[] inputs = [.. mechanism.Inputs.Select(i => i.Name switch { "v" => voltage, "spermine" => spermine, _ => i.Default })];
        return interpreter.Current(0, inputs, [.. Enumerable.Repeat(0.1, interpreter.StateCount)]);
    }
}
