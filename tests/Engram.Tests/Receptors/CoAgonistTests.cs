using Engram.Compilation.Reference;
using Engram.Mechanisms;
using Engram.Receptors;

namespace Engram.Tests.Receptors;

public sealed class CoAgonistTests
{
    public static TheoryData<string> Nmda => [.. Catalogue.Of(ReceptorFamily.Nmda).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Nmda))]
    public void Without_glycine_no_NMDA_receptor_passes_current(string name)
    {
        Mechanism mechanism = Catalogue.Find(name).Mechanism;
        Interpreter interpreter = new(mechanism);
        double[] state = [.. Enumerable.Repeat(0.5, interpreter.StateCount)];

        Assert.Equal(0, interpreter.Current(0, Inputs(mechanism, glycine: 0), state));
        Assert.NotEqual(0, interpreter.Current(0, Inputs(mechanism, glycine: 0.1), state));
    }

    [Fact]
    public void The_site_is_half_active_at_its_EC50_of_either_co_agonist()
    {
        foreach (CoAgonist site in CoAgonist.All)
        {
            double most = site.Activation(1e6);

            Assert.Equal(0.5, site.Activation(site.GlycineEc50) / most, 1e-6);
            Assert.Equal(0.5, site.Activation(0, site.DSerineEc50) / most, 1e-6);
        }
    }

    [Fact]
    public void Glycine_and_D_serine_compete_for_one_site()
    {
        CoAgonist site = CoAgonist.GluN2A;

        Assert.Equal(site.Activation(site.GlycineEc50), site.Activation(0.5 * site.GlycineEc50, 0.5 * site.DSerineEc50), 1e-12);
    }

    [Fact]
    public void Potency_rises_from_2A_to_2D()
    {
        CoAgonist[] order = [CoAgonist.GluN2A, CoAgonist.GluN2B, CoAgonist.GluN2C, CoAgonist.GluN2D];

        Assert.Equal(order, order.OrderByDescending(s => s.GlycineEc50));
        Assert.Equal(order, order.OrderByDescending(s => s.DSerineEc50));
    }

    [Fact]
    public void The_gate_computes_what_the_closed_form_says()
    {
        Mechanism mechanism = Catalogue.Find("N7").Mechanism;
        Interpreter interpreter = new(mechanism);

        Assert.Equal(CoAgonist.GluN2B.Activation(0.4e-3, 0.2e-3), interpreter.Value("co_agonist", Inputs(mechanism, 0.4e-3, 0.2e-3), new double[interpreter.StateCount]), 1e-12);
    }

    [Fact]
    public void Without_the_gate_the_site_counts_as_occupied()
    {
        Mechanism bare = Catalogue.Find("N6").Mechanism.WithoutCoAgonist();

        Assert.DoesNotContain(bare.Inputs, i => i.Name is "glycine" or "d_serine");
        Assert.DoesNotContain(bare.Gates, g => g.Name == CoAgonist.GateName);
    }

    private static double[] Inputs(Mechanism mechanism, double glycine, double dSerine = 0) =>
        [.. mechanism.Inputs.Select(i => i.Name switch { "glycine" => glycine, "d_serine" => dSerine, _ => i.Default })];
}
