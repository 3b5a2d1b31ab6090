using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Experiments.Measures;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Simulation;
using Engram.Units;

namespace Engram.Tests.Experiments;

/// <summary>What a patch may ask of its receptor.</summary>
public sealed class PatchChemistryTests
{
    private static readonly Patch s_nmda = new("NMDA", Catalogue.Find("NMDA/Erreger2005-GluN2A"));
    private static readonly Patch s_ampa = new("AMPA", Catalogue.Find("AMPA/JonasMajorSakmann1993"));

    [Fact]
    public void Its_own_block_stays_unless_another_or_none_is_asked_for()
    {
        Assert.Contains(Of(s_nmda).Gates, g => g.Name == "magnesium_block");
        Assert.DoesNotContain(Of(s_nmda with { MagnesiumBlock = "none" }).Gates, g => g.Name == "magnesium_block");
        Assert.Equal("AscherNowak1988", Of(s_nmda with { MagnesiumBlock = "AscherNowak1988" }).Gates.Single(g => g.Name == "magnesium_block").Source!.Key);
    }

    // Jahr & Stevens (1990): 1/(1 + 1/3.57·e^(−0.062·v)) at 1 mM.
    [Fact]
    public void The_block_acts_on_the_current_and_not_on_the_opening()
    {
        double[] current = Peaks("current", s_nmda with { MagnesiumBlock = "JahrStevens1990" }, s_nmda with { MagnesiumBlock = "none" });
        double[] open = Peaks("open-probability", s_nmda with { MagnesiumBlock = "JahrStevens1990" }, s_nmda with { MagnesiumBlock = "none" });

        Assert.Equal(1 / (1 + (Math.Exp(0.062 * 60) / 3.57)), current[0] / current[1], 1e-9);
        Assert.Equal(open[1], open[0], 1e-12);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("product")]
    [InlineData("none")]
    public void A_product_leaves_the_scheme_as_it_is(string? site)
    {
        Mechanism mechanism = Of(s_nmda with { CoAgonist = site });

        Assert.Equal(s_nmda.Receptor.Mechanism.Scheme, mechanism.Scheme);
        Assert.Equal(site != "none", mechanism.Gates.Any(g => g.Name == CoAgonist.GateName));
    }

    [Theory]
    [InlineData("ladder", "glycine")]
    [InlineData("cooperative-ladder", "glycine")]
    [InlineData("d-serine-ladder", "d_serine")]
    public void A_ladder_binds_its_ligand_in_the_scheme_and_has_no_gate(string site, string ligand)
    {
        Mechanism mechanism = Of(s_nmda with { CoAgonist = site });

        Assert.DoesNotContain(mechanism.Gates, g => g.Name == CoAgonist.GateName);
        Assert.True(mechanism.Scheme.States.Length > s_nmda.Receptor.Mechanism.Scheme.States.Length);
        Assert.Contains(mechanism.Scheme.Transitions, t => t.Rate.Names().Contains(ligand));
    }

    // Without glutamate a site is empty in 1/(1 + g/K) of the receptors, K = 1.6 µM where nothing cooperates and a fifth of it where it does.
    [Theory]
    [InlineData("ladder", 1.6e-3)]
    [InlineData("cooperative-ladder", 1.6e-3 / 5)]
    public void Glutamate_lowers_the_affinity_for_glycine_five_fold_in_the_cooperative_ladder(string site, double half)
    {
        Run run = (Trial.Ampa.Applying() with { Patches = [s_nmda with { CoAgonist = site, Bath = [new("glycine", 1.6e-3)] }] }).Outcome().Runs[0];
        double bothEmpty = run.Views[0].Trace(run.Views[0].Mechanism.Scheme.States[0].Name)[0];

        Assert.Equal(1 / (1 + (1.6e-3 / half)), Math.Sqrt(bothEmpty), 1e-9);
    }

    [Fact]
    public void An_unknown_way_to_describe_the_site_is_refused() => Assert.Equal(
        "EN0725 at NMDA.co-agonist: 'laddder' is not a way to describe the co-agonist site. Did you mean 'ladder'?",
        Assert.Throws<ExperimentException>(() => Of(s_nmda with { CoAgonist = "laddder" })).Message);

    [Fact]
    public void An_unknown_block_is_refused() => Assert.StartsWith(
        "EN0504", Assert.ThrowsAny<EngramException>(() => Of(s_nmda with { MagnesiumBlock = "JahrStephens1990" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Calcium_entry_is_a_share_a_permeability_or_the_blue_brain_recipe()
    {
        Assert.All(Of(s_nmda).Currents, c => Assert.IsType<OhmicCurrent>(c));
        Assert.Equal(["sodium", "potassium", "calcium"], Of(s_nmda with { Calcium = CalciumModel.Ghk }).Currents.OfType<GhkCurrent>().Select(c => c.Ion).OrderBy(i => i == "calcium" ? 2 : i == "potassium" ? 1 : 0));
        Assert.Contains(Of(s_nmda with { Calcium = CalciumModel.BlueBrain }).Inputs, i => i.Name == "calcium_out");
    }

    [Fact]
    public void Without_glua2_the_current_rectifies_and_calcium_enters()
    {
        Patch lacking = s_ampa with { GluA2Lacking = true };
        double[] outward = Peaks("current", 40, lacking, s_ampa), inward = Peaks("current", -60, lacking, s_ampa);

        Assert.True(Math.Abs(outward[0] / inward[0]) < 0.7 * Math.Abs(outward[1] / inward[1]));
        Assert.Contains(Of(lacking).Currents.SelectMany(c => c.Shares), s => s.Ion == "calcium");
    }

    [Fact]
    public void A_parameter_is_changed_in_its_own_dimension()
    {
        Parameter any = s_nmda.Receptor.Mechanism.Parameters[0];

        Assert.Equal(2 * any.Quantity.Value, Of(s_nmda with { Parameters = [new(any.Name, any.Quantity with { Value = 2 * any.Quantity.Value })] }).Parameters[0].Quantity.Value);
        Assert.Equal(
            $"EN0706 at NMDA.parameters.{any.Name}: it is a voltage, but {any.Quantity.Dimension.Name} is expected. Give it in a unit such as {any.Quantity.Dimension.BaseUnit}.",
            Assert.Throws<ExperimentException>(() => Of(s_nmda with { Parameters = [new(any.Name, new Quantity(5, new(Voltage: 1)))] })).Message);
    }

    [Fact]
    public void A_parameter_that_is_not_there_is_refused_with_the_nearest()
    {
        string name = s_nmda.Receptor.Mechanism.Parameters.First(p => p.Name.Length > 3).Name;

        string message = Assert.Throws<MechanismException>(() => Of(s_nmda with { Parameters = [new(name + "x", new Quantity(1, default))] })).Message;

        Assert.Equal($"EN0202 at {s_nmda.Receptor.Mechanism.Name}: there is no parameter '{name}x'. Did you mean '{name}'?", message);
    }

    [Fact]
    public void The_bath_of_the_patch_comes_before_the_common_one_and_that_before_the_default()
    {
        Experiment experiment = Trial.Ampa with { Patches = [s_nmda with { Bath = [new("magnesium", 2)] }], Bath = [new("magnesium", 1), new("glycine", 0.01)] };
        Compartment prepared = PreparedPatch.Of(experiment.Patches[0], experiment);

        Assert.Equal(2, prepared.Ligands.Single(l => l.Ligand == "magnesium").Concentration.Baseline);
        Assert.Equal(0.01, prepared.Ligands.Single(l => l.Ligand == "glycine").Concentration.Baseline);
        Assert.Equal(0, prepared.Ligands.Single(l => l.Ligand == "glutamate").Concentration.Baseline);
        Assert.Equal(s_nmda.Receptor.Celsius, prepared.Celsius.Baseline);
    }

    private static Mechanism Of(Patch patch) => PreparedPatch.MechanismOf(patch);

    private static double[] Peaks(string quantity, params Patch[] patches) => Peaks(quantity, -60, patches);

    private static double[] Peaks(string quantity, double hold, params Patch[] patches) =>
        [.. patches.Select(p => (Trial.Ampa with { Patches = [p], Bath = [.. p.Name == "NMDA" ? [new BathEntry("magnesium", 1)] : Array.Empty<BathEntry>()] })
            .Under(x => x with { Hold = hold }).Measuring(new Peak("peak", quantity, default)).Outcome().Measurements.Single().Value.Value)];
}
