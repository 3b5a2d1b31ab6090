using Engram.Experiments;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Tests.Experiments;

/// <summary>What the user is told though the experiment runs.</summary>
public sealed class WarningTests
{
    // Forward 2·1·1, backward 1·1·1 round A, B, C.
    private static readonly Receptor s_driven = Trial.Ampa.Patches[0].Receptor with
    {
        Mechanism = new MechanismBuilder("Driven", "A loop that does not close")
            .Ligand("glutamate").Input(Input.Voltage)
            .Scheme(s => s.States("A", "B").Open("C")
                .Reversible("A", "B", "2 [1/mM/ms] * glutamate", "1 [1/ms]").Reversible("B", "C", "1 [1/ms]", "1 [1/ms]").Reversible("C", "A", "1 [1/ms]", "1 [1/mM/ms] * glutamate"))
            .OhmicCurrent("i", "0.01 [nS] * open", "0 [mV]")
            .BuildUnchecked(),
    };

    [Fact]
    public void A_loop_that_breaks_reversibility_is_told_and_the_experiment_runs()
    {
        Report report = (Trial.Ampa with { Patches = [new Patch("driven", s_driven)] }).Outcome();

        Assert.Contains(
            "EN0410 at Driven: loop A–B–C breaks microscopic reversibility by a factor 2. Check the rates of A–B, B–C, C–A.",
            report.Warnings.Select(w => w.ToString()));
        Assert.All(report.Warnings, w => Assert.True(w.IsWarning));
        Assert.True(report.Measurements.Single().Value.Value > 0.1);
    }

    [Fact]
    public void A_receptor_is_warned_of_once_however_often_it_is_run()
    {
        Experiment twice = Trial.Ampa with { Patches = [new Patch("one", s_driven), new Patch("two", s_driven)], Sweep = [Trial.Doses(0.1, 1)] };

        Assert.Single(twice.Outcome().Warnings, w => w.Id == "EN0410");
    }

    [Fact]
    public void A_receptor_that_the_sweep_brings_is_warned_of_too()
    {
        SweepAxis axis = new("receptor", [new SweepPoint("driven", null, default, e => e with { Patches = [new Patch("driven", s_driven)] })]);

        Assert.Contains((Trial.Ampa with { Sweep = [axis] }).Outcome().Warnings, w => w.Id == "EN0410");
    }

    [Fact]
    public void A_parameter_that_opens_a_loop_is_told()
    {
        Receptor receptor = Catalogue.Find("AMPA/Momiyama2003");
        Parameter rate = receptor.Mechanism.Parameters.Single(p => p.Quantity == new Quantity(0.4219, new Dimension(Time: -1))); // C1 to D5
        Patch changed = new("P", receptor) { Parameters = [new ParameterOverride(rate.Name, rate.Quantity with { Value = 10 * rate.Quantity.Value })] };

        Assert.DoesNotContain(ExperimentCheck.Warnings(Trial.Ampa with { Patches = [new Patch("P", receptor)] }), w => w.Id == "EN0410");
        Assert.Contains(ExperimentCheck.Warnings(Trial.Ampa with { Patches = [changed] }), w => w.Id == "EN0410" && w.Where == receptor.Mechanism.Name);
    }

    [Fact]
    public void A_scheme_without_loops_is_not_warned_of() =>
        Assert.DoesNotContain((Trial.Ampa with { Patches = [new Patch("P", Catalogue.Find("NMDA/DestexheMainenSejnowski1998"))] }).Outcome().Warnings, w => w.Id.StartsWith("EN04", StringComparison.Ordinal));

    [Fact]
    public void An_expected_value_that_no_run_meets_is_told()
    {
        Experiment idle = (Trial.Ampa with { Sweep = [Trial.Doses(1, 2)] }).Expecting(
            Expectation.Within("peak", 0.595, 0.01, "computed") with { When = [new("dose", "1 mM")] },
            Expectation.Within("peak", 0.7, 0.1, "typing error") with { When = [new("dose", "3 mM")] });

        Assert.Equal(
            ["EN0729 at expect: the value expected of 'peak', dose = 3 mM was compared with nothing. No run meets its conditions, or an expectation above it comes first."],
            idle.Outcome().Warnings.Where(w => w.Id == "EN0729").Select(w => w.ToString()));
    }
}
