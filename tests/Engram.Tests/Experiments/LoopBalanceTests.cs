using CsCheck;
using Engram.Experiments.Checks;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Receptors;
using Engram.Units;

namespace Engram.Tests.Experiments;

/// <summary>The fast look at a scheme's loops never overlooks what the full analysis finds.</summary>
public sealed class LoopBalanceTests
{
    public static TheoryData<string> WithScheme => [.. Catalogue.All.Where(r => r.Mechanism.Schemes.Length > 0).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(WithScheme))]
    public void It_agrees_for_every_receptor_of_the_catalogue(string receptor)
    {
        Mechanism mechanism = Catalogue.Find(receptor).Mechanism;

        Assert.Equal(Reversibility.Of(mechanism).Diagnostics, ReversibilityCheck.Of(mechanism));
    }

    [Fact]
    public void Most_of_the_catalogue_needs_no_full_analysis()
    {
        Mechanism[] all = [.. Catalogue.All.Select(r => r.Mechanism).Where(m => m.Schemes.Length > 0)];

        Assert.InRange(all.Count(m => LoopBalance.MayBreak(m, 0)), 1, all.Length / 4);
    }

    [Fact]
    public void It_agrees_when_any_rate_is_changed_by_any_factor()
    {
        Mechanism mechanism = Catalogue.Find("AMPA/Momiyama2003").Mechanism;
        Parameter[] rates = [.. mechanism.Parameters.Where(p => p.Quantity.Dimension == new Dimension(Time: -1))];

        Gen.Select(Gen.Int[0, rates.Length - 1], Gen.Double[0.9, 1.1]).Sample(
            (which, factor) =>
            {
                Mechanism changed = mechanism.With(rates[which].Name, factor * rates[which].Quantity.Value);
                Assert.Equal(Reversibility.Of(changed).Diagnostics, ReversibilityCheck.Of(changed));
            },
            iter: 200);
    }

    [Theory]
    [InlineData("1 [1/mM/ms] * glutamate", "1 [1/ms]", "1 [1/ms]", false)] // closes
    [InlineData("1 [1/ms]", "1 [1/ms]", "1 [1/ms]", true)] // glutamate does not cancel
    [InlineData("1 [1/mM/ms] * glutamate", "2 [1/ms]", "1 [1/ms]", true)]
    [InlineData("1 [1/mM/ms] * glutamate", "1 [1/ms]", "0 [1/ms]", true)] // no return
    public void It_sees_a_ligand_that_does_not_cancel_and_a_step_without_return(string ac, string ca, string cb, bool breaks)
    {
        Mechanism ring = new MechanismBuilder("Ring", "Three states").Ligand("glutamate")
            .Scheme(s => s.States("A", "B").Open("C").Reversible("A", "B", "1 [1/mM/ms] * glutamate", "1 [1/ms]").Reversible("B", "C", "1 [1/ms]", cb).Reversible("A", "C", ac, ca))
            .BuildUnchecked();

        Assert.Equal(breaks, LoopBalance.MayBreak(ring, 0));
        Assert.Equal(breaks, ReversibilityCheck.Of(ring).Any());
    }
}
