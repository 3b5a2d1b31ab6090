using System.Globalization;
using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Validation.Catalogue;

/// <summary>The Mg2+ block of NMDA receptors: fraction unblocked, half-block voltage, minimum of the I-V curve, IC50.</summary>
public sealed class MagnesiumBlockTests
{
    private const double Printed = 1e-4; // the last digit of the printed fractions

    public static TheoryData<string, string> Fractions =>
        new(GoldenTable.Rows.Where(r => r.Measure == "unblocked" && r.Scheme != "N9").Select(r => (r.Scheme, r.Protocol)));

    [Theory]
    [MemberData(nameof(Fractions))]
    public void The_gate_passes_the_golden_fraction(string source, string condition)
    {
        double voltage = double.Parse(condition["1 mM Mg, ".Length..^" mV".Length], CultureInfo.InvariantCulture);
        double expected = GoldenTable.Value(source, condition, "unblocked");
        MagnesiumBlock block = Block(source);
        Mechanism mechanism = Engram.Receptors.Catalogue.Find("N6").Mechanism.WithMagnesiumBlock(block);

        Assert.Equal(expected, GateAt(mechanism, voltage, 1), Printed);
        Assert.Equal(block.Unblocked(voltage, 1), GateAt(mechanism, voltage, 1), 1e-12);
    }

    [Theory]
    [InlineData("Jahr-Stevens 1990", -20.5)]
    [InlineData("Vargas-Caballero 2003", -13.0)]
    [InlineData("Ascher-Nowak 1988", -27.2)]
    public void Half_is_blocked_at_the_printed_voltage(string source, double printed)
    {
        Assert.Equal(printed, Block(source).HalfBlockVoltage(1), 0.05);
        Assert.Equal(0.5, Block(source).Unblocked(Block(source).HalfBlockVoltage(1), 1), 1e-12);
    }

    [Theory]
    [InlineData(0.1, -47.1, -31.0)]
    [InlineData(0.5, -32.0, -15.9)]
    [InlineData(1.0, -27.0, -10.8)]
    [InlineData(1.2, -25.8, -9.7)]
    [InlineData(2.0, -23.0, -6.9)]
    public void The_current_is_most_inward_at_the_printed_voltage(double magnesium, double voltage, double current)
    {
        (double v, double i) = MagnesiumBlock.JahrStevens1990.CurrentMinimum(magnesium);

        Assert.Equal(voltage, v, 0.05);
        Assert.Equal(current, i, 0.05);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(7)]
    public void The_closed_form_of_the_minimum_is_a_minimum(double reversal)
    {
        foreach (MagnesiumBlock block in MagnesiumBlock.All)
        {
            (double v, double i) = block.CurrentMinimum(1.3, reversal);
            double At(double x) => (x - reversal) * block.Unblocked(x, 1.3);

            Assert.Equal(At(v), i, 1e-12);
            Assert.True(At(v + 0.01) > i && At(v - 0.01) > i, block.Name);
        }
    }

    [Theory]
    [InlineData(-100, 7.3)]
    [InlineData(-70, 46.5)]
    [InlineData(-60, 86.5)]
    [InlineData(0, 3570)]
    public void Half_blocking_concentrations_are_as_printed(double voltage, double micromolar) =>
        Assert.Equal(1, 1e3 * MagnesiumBlock.JahrStevens1990.HalfBlockConcentration(voltage) / micromolar, 0.01); // 7.245 is printed as 7.3

    [Theory]
    [InlineData(-80, 0.0170)]
    [InlineData(-60, 0.0791)]
    [InlineData(-40, 0.298)]
    [InlineData(-20, 0.678)]
    [InlineData(0, 0.913)]
    [InlineData(40, 0.996)]
    public void The_open_state_of_Kampa_is_blocked_as_printed(double voltage, double unblocked)
    {
        Mechanism kampa = Engram.Receptors.Catalogue.Find("N9").Mechanism;
        Interpreter interpreter = new(kampa);
        double Rate(string from, string to) => interpreter.Value(
            kampa.Scheme.Transitions.Single(t => t.From == from && t.To == to).Rate, Inputs(kampa, voltage, 1), new double[interpreter.StateCount]);

        Assert.Equal(unblocked, Rate("OMg", "O") / (Rate("OMg", "O") + Rate("O", "OMg")), 5e-4);
    }

    [Fact]
    public void A_receptor_that_binds_magnesium_itself_refuses_a_gate()
    {
        ReceptorException refusal = Assert.Throws<ReceptorException>(
            () => Engram.Receptors.Catalogue.Find("N10").Mechanism.WithMagnesiumBlock(MagnesiumBlock.JahrStevens1990));

        Assert.Equal(
            "EN0503 at NMDA/VargasCaballeroRobinson2004: the scheme binds Mg2+ itself, so a gate would count the block twice. Leave the block out, or choose a receptor without a kinetic block.",
            refusal.Message);
    }

    [Fact]
    public void A_misspelt_block_is_answered_with_the_nearest_name() => Assert.Equal(
        "EN0504: there is no Mg2+ block 'JahrStephens1990'. Did you mean 'JahrStevens1990'?",
        Assert.Throws<ReceptorException>(() => MagnesiumBlock.Find("JahrStephens1990")).Message);

    [Fact]
    public void Taking_the_block_off_and_on_gives_the_same_receptor()
    {
        Mechanism whole = Engram.Receptors.Catalogue.Find("N6").Mechanism;
        Mechanism bare = whole.WithoutMagnesiumBlock();

        Assert.DoesNotContain(bare.Inputs, i => i.Name == "magnesium");
        Assert.Equal(GateAt(whole, -60, 1), GateAt(bare.WithMagnesiumBlock(MagnesiumBlock.JahrStevens1990), -60, 1));
    }

    [Theory]
    [InlineData("N9", 0)]
    [InlineData("N10", 0)]
    [InlineData("N10", 1)]
    public void A_kinetic_block_traps_no_receptor_that_was_never_open(string alias, double magnesium)
    {
        Mechanism mechanism = Engram.Receptors.Catalogue.Find(alias).Mechanism;
        Interpreter interpreter = new(mechanism);

        Assert.Equal(1, interpreter.Rest(Inputs(mechanism, -65, magnesium))[0], 1e-9);
    }

    [Theory]
    [InlineData("N9")]
    [InlineData("N10")]
    public void Unblocking_after_a_depolarisation_has_a_fast_and_a_slow_phase(string alias)
    {
        Mechanism mechanism = Engram.Receptors.Catalogue.Find(alias).Mechanism;
        double[] open = OpenAfterStep(mechanism, [0, 0.5, 200]);

        // More than a tenth of the rise is over within half a millisecond, and more than a tenth is still to come then.
        double fast = (open[1] - open[0]) / (open[2] - open[0]);
        Assert.InRange(fast, 0.1, 0.9);
    }

    private static double[] OpenAfterStep(Mechanism mechanism, double[] times)
    {
        Interpreter interpreter = new(mechanism);
        int n = mechanism.Scheme.States.Length;
        double[] Inputs_(double v)
        {
            double[] inputs = Inputs(mechanism, v, 1);
            inputs[mechanism.Inputs.FindIndex(i => i.Name == "glutamate")] = 0.1;
            return inputs;
        }

        double[] rest = interpreter.Rest(Inputs_(-67)), q = new double[n * n];
        interpreter.Generator(0, Inputs_(40), rest, q);
        return [.. times.Select(t =>
        {
            double[] p = Engram.Numerics.MatrixExponential.Of(q, n, t);
            return Enumerable.Range(0, n).Sum(j => mechanism.Scheme.States[j].Level * Enumerable.Range(0, n).Sum(i => rest[i] * p[(i * n) + j]));
        })];
    }

    private static double GateAt(Mechanism mechanism, double voltage, double magnesium)
    {
        Interpreter interpreter = new(mechanism);
        return interpreter.Gates(Inputs(mechanism, voltage, magnesium), new double[interpreter.StateCount]);
    }

    private static double[] Inputs(Mechanism mechanism, double voltage, double magnesium) =>
        [.. mechanism.Inputs.Select(i => i.Name switch { "v" => voltage, "magnesium" => magnesium, _ => i.Default })];

    private static MagnesiumBlock Block(string source) => source switch
    {
        "Jahr-Stevens 1990" => MagnesiumBlock.JahrStevens1990,
        "Vargas-Caballero 2003" => MagnesiumBlock.VargasCaballeroRobinson2003,
        "Ascher-Nowak 1988" => MagnesiumBlock.AscherNowak1988,
        "Evans 2012 GluN2C" => MagnesiumBlock.Evans2012GluN2C,
        _ => MagnesiumBlock.Evans2012GluN2D,
    };
}
