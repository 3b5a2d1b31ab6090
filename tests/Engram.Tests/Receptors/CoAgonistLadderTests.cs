using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Mechanisms.Rules;
using Engram.Numerics;
using Engram.Receptors;

namespace Engram.Tests.Receptors;

public sealed class CoAgonistLadderTests
{
    private static readonly Mechanism s_lester = Catalogue.Find("N1").Mechanism;

    [Fact]
    public void Each_binding_state_comes_in_three_and_each_gating_state_in_one()
    {
        Mechanism ladder = s_lester.WithCoAgonistLadder(CoAgonist.Native);

        Assert.Equal("C0_0 C0_1 C0_2 C1_0 C1_1 C1_2 C2_0 C2_1 C2_2 D O".Split(' '), ladder.Scheme.States.Select(s => s.Name));
        Assert.Equal("C2_2", ladder.Scheme.Transitions.Single(t => t.To == "O").From);
        Assert.DoesNotContain(MechanismRules.Check(ladder), d => !d.IsWarning);
    }

    [Fact]
    public void Statistical_factors_are_those_of_two_equal_sites()
    {
        KineticScheme scheme = s_lester.WithCoAgonistLadder(CoAgonist.Native).Scheme;
        string Rate(string from, string to) => scheme.Transitions.Single(t => t.From == from && t.To == to).Rate.ToString();

        Assert.Equal("2 * glycine_on * glycine", Rate("C1_0", "C1_1").Replace("(", "").Replace(")", ""));
        Assert.Equal("glycine_on * glycine", Rate("C1_1", "C1_2"));
        Assert.Equal("glycine_off", Rate("C1_1", "C1_0"));
        Assert.Equal("2 * glycine_off", Rate("C1_2", "C1_1"));
    }

    [Fact]
    public void With_both_co_agonists_the_receptor_remembers_which_it_holds()
    {
        Mechanism ladder = s_lester.WithCoAgonistLadder([CoAgonistBinding.Glycine(CoAgonist.Native), CoAgonistBinding.DSerine(CoAgonist.Native)]);

        Assert.Equal((3 * 6) + (2 * 3), ladder.Scheme.States.Length);
        Assert.Equal(["O_02", "O_11", "O_20"], ladder.Scheme.States.Where(s => s.IsOpen).Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["C2_11"], ladder.Scheme.Transitions.Where(t => t.To == "O_11").Select(t => t.From));
    }

    [Fact]
    public void In_much_glycine_the_ladder_opens_as_the_scheme_without_it()
    {
        double plain = Open(s_lester, 5, glycine: 0.1, glutamate: 1);

        Assert.Equal(plain, Open(s_lester.WithCoAgonistLadder(CoAgonist.Native), 5, glycine: 100, glutamate: 1), 1e-4 * plain);
    }

    [Fact]
    public void Independent_sites_in_equilibrium_multiply_occupancies()
    {
        // Detailed balance by hand: shut receptors hold glycine by x = c/Kd; O and D count only with both sites.
        const double Glycine = 0.2e-3, Glutamate = 2e-3, Kd = 0.3e-3;
        Mechanism ladder = s_lester.WithCoAgonistLadder(CoAgonist.Native);
        double a = Glutamate * 5 / 6.7e-3, e = 83.8 / 83.8, d = 15.2 / 9.4, x = Glycine / Kd;
        double both = x * x, any = (1 + x) * (1 + x);

        double expected = a * a * e * both / ((any * (1 + a) * (1 + a)) + (a * a * (e + d) * both));

        Assert.Equal(expected, Open(ladder, 1e7, Glycine, Glutamate), 1e-9);
    }

    [Fact]
    public void The_ladder_is_locked_until_both_are_present()
    {
        Mechanism ladder = s_lester.WithCoAgonistLadder(CoAgonist.Native);

        Assert.Equal(0, Open(ladder, 20, glycine: 0, glutamate: 1), 1e-15);
        Assert.Equal(0, Open(ladder, 20, glycine: 0.1, glutamate: 0), 1e-15);
        Assert.True(Open(ladder, 20, glycine: 0.1, glutamate: 1) > 0.3);
    }

    [Fact]
    public void Cooperativity_keeps_the_published_rates_with_both_sites_taken()
    {
        Mechanism independent = s_lester.WithCoAgonistLadder(CoAgonist.Native), cooperative = s_lester.WithCoAgonistLadder(CoAgonist.Native, 5);

        Assert.Equal(Open(independent, 30, 100, 1), Open(cooperative, 30, 100, 1), 1e-4);
    }

    [Fact]
    public void Cooperativity_makes_the_current_sag_in_little_glycine_and_not_in_much()
    {
        // Sag beyond the receptor's own desensitisation, so D is taken out.
        Mechanism bare = s_lester.With("Rd", 0);
        Mechanism ladder = bare.WithCoAgonistLadder(CoAgonist.GluN2B, 8);

        Assert.True(Sag(ladder, 0.1e-3) > 0.2);
        Assert.True(Sag(ladder, 10e-3) < 0.02);
        Assert.True(Sag(bare.WithCoAgonistLadder(CoAgonist.GluN2B), 0.1e-3) < 0.01);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 6)]
    [InlineData(2, 6)]
    public void Loops_stay_reversible(int coAgonists, double cooperativity)
    {
        CoAgonistBinding[] bindings = [CoAgonistBinding.Glycine(CoAgonist.GluN2A), CoAgonistBinding.DSerine(CoAgonist.GluN2A)];
        Mechanism ladder = s_lester.WithCoAgonistLadder(bindings[..coAgonists], cooperativity);
        (double[] q, int n) = Generator(ladder, 1, 1, 1);
        double[] p = EquilibriumDistribution.Of(q, n);

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double forth = p[i] * q[(i * n) + j], back = p[j] * q[(j * n) + i];
                Assert.Equal(forth, back, 1e-9 * (forth + back));
            }
        }
    }

    [Theory]
    [InlineData("N5")]
    [InlineData("N6")]
    [InlineData("N8")]
    [InlineData("N9")]
    [InlineData("N10")]
    public void Every_scheme_with_binding_steps_takes_a_ladder(string name)
    {
        Mechanism ladder = Catalogue.Find(name).Mechanism.WithCoAgonistLadder(CoAgonist.GluN2A);

        Assert.DoesNotContain(MechanismRules.Check(ladder), d => !d.IsWarning);
        Assert.Equal(0, Open(ladder, 20, 0, 1), 1e-15);
    }

    [Fact]
    public void What_cannot_be_laddered_says_why()
    {
        Assert.StartsWith("EN0505 at NMDA/LesterJahr1992: the scheme binds the co-agonist itself already",
            Assert.Throws<ReceptorException>(() => s_lester.WithCoAgonistLadder(CoAgonist.Native).WithCoAgonistLadder(CoAgonist.Native)).Message);
        Assert.StartsWith("EN0507 at gating: no state of the scheme binds glutamate",
            Assert.Throws<ReceptorException>(() => Catalogue.Find("GABA-A").Mechanism.WithCoAgonistLadder(CoAgonist.Native)).Message);
        Assert.StartsWith("EN0508 at NMDA/LesterJahr1992: 0 co-agonists with cooperativity 1",
            Assert.Throws<ReceptorException>(() => s_lester.WithCoAgonistLadder([])).Message);
        Assert.StartsWith("EN0505 at NMDA/LesterJahr1992: the scheme binds the co-agonist itself, so a gate would count it twice",
            Assert.Throws<ReceptorException>(() => s_lester.WithCoAgonistLadder(CoAgonist.Native).WithCoAgonist(CoAgonist.Native)).Message);
    }

    private static double Sag(Mechanism mechanism, double glycine)
    {
        double[] trace = [.. Enumerable.Range(1, 60).Select(k => Open(mechanism, 50 * k, glycine, 0.1))];
        return 1 - (trace[^1] / trace.Max());
    }

    // Open probability a time after a step of glutamate, from equilibrium in the co-agonist.
    private static double Open(Mechanism mechanism, double time, double glycine, double glutamate)
    {
        Interpreter interpreter = new(mechanism);
        (double[] rest, int n) = (interpreter.Rest(Inputs(mechanism, 0, glycine, 0)), mechanism.Scheme.States.Length);
        double[] p = MatrixExponential.Of(Generator(mechanism, glutamate, glycine, 0).Q, n, time);
        return Enumerable.Range(0, n).Sum(j => mechanism.Scheme.States[j].Level * Enumerable.Range(0, n).Sum(i => rest[i] * p[(i * n) + j]));
    }

    private static (double[] Q, int N) Generator(Mechanism mechanism, double glutamate, double glycine, double dSerine)
    {
        Interpreter interpreter = new(mechanism);
        int n = mechanism.Scheme.States.Length;
        double[] q = new double[n * n];
        interpreter.Generator(0, Inputs(mechanism, glutamate, glycine, dSerine), new double[n], q);
        return (q, n);
    }

    private static double[] Inputs(Mechanism mechanism, double glutamate, double glycine, double dSerine) => [.. mechanism.Inputs.Select(i => i.Name switch
    {
        "glutamate" => glutamate,
        "glycine" => glycine,
        "d_serine" => dSerine,
        _ => i.Default,
    })];
}
