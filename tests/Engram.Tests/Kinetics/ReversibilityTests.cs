using Engram.Diagnostics;
using Engram.Kinetics;
using Engram.Mechanisms;

namespace Engram.Tests.Kinetics;

public sealed class ReversibilityTests
{
    [Fact]
    public void A_rate_a_thousand_times_too_large_is_found_by_its_loop()
    {
        ReversibilityReport report = Reversibility.Of(Schemes.Geiger("1590 [/s]"));

        Diagnostic warning = Assert.Single(report.Diagnostics);
        Assert.True(warning.IsWarning);
        Assert.Equal(
            "EN0410 at Geiger1999: loop C2–O–D3–D2 breaks microscopic reversibility by a factor 998. "
            + "Check the rates of C2–O, O–D3, D3–D2 (the loop's other steps also lie in loops that close); "
            + "a factor so near 10^3 looks like a slip of the decimal point.",
            warning.ToString());
    }

    [Fact]
    public void The_published_rate_closes_every_loop()
    {
        ReversibilityReport report = Reversibility.Of(Schemes.Geiger("1.59 [/s]"));

        Assert.True(report.IsReversible);
        Assert.Equal(2 + 1, report.Loops.Length); // two small ones and the one round both
        Assert.InRange(report.Worst!.Excess, 1, 1.004); // by hand 1.0020 and 1.0016, and 1.0036 round both
    }

    // The product worked by hand from the rate table; the binding of glutamate cancels.
    [Fact]
    public void Published_rounding_is_not_reported()
    {
        ReversibilityReport report = Reversibility.Of(Schemes.Jonas, Conditions.Default.With("glutamate", 0.3));

        Assert.True(report.IsReversible);
        SchemeLoop binding = report.Loops.Single(l => l.ToString() == "C1–C2–C4–C3");
        Assert.Equal(28.4e6 * 172 * 45.7 * 39.2 / (3260 * 0.727 * 1.27e6 * 2890), binding.Factor, 1e-9);
    }

    [Fact]
    public void A_step_without_return_is_reported_as_such()
    {
        ReversibilityReport report = Reversibility.Of(Ring("A", "B", "1 [/ms]", null));

        Diagnostic warning = Assert.Single(report.Diagnostics);
        Assert.Equal(
            "EN0411 at ring: loop A–B–C cannot be reversible: A → B has no return. "
            + "Give the missing rate if the receptor is meant to be at equilibrium; a driven loop may stay.",
            warning.ToString());
        Assert.Equal(double.PositiveInfinity, Assert.Single(report.Loops).Excess);
    }

    [Fact]
    public void A_ligand_that_does_not_cancel_is_reported()
    {
        ReversibilityReport report = Reversibility.Of(Ring("A", "B", "1 [/mM/ms] * glutamate", "1 [/ms]"));

        Diagnostic warning = Assert.Single(report.Diagnostics);
        Assert.Equal(
            "EN0412 at ring: the product round loop A–B–C depends on the concentration of glutamate. "
            + "A loop binds glutamate as often as it releases it: a binding or unbinding step lacks or has too much of it.",
            warning.ToString());
    }

    [Fact]
    public void A_scheme_without_loops_has_nothing_to_report() =>
        Assert.Empty(Reversibility.Of(new MechanismBuilder("chain", "").Scheme(s => s.State("C").Open("O").Reversible("C", "O", "1 [/ms]", "2 [/ms]"))
            .BuildUnchecked()).Loops);

    [Fact]
    public void A_loop_longer_than_the_listed_ones_is_found_by_the_basis()
    {
        ReversibilityReport report = Reversibility.Of(LongRing(9, broken: 3));

        Assert.Equal(9, Assert.Single(report.Loops).States.Length);
        Assert.Equal(3, report.Worst!.Excess, 1e-12);
        Assert.Equal("EN0410", Assert.Single(report.Diagnostics).Id);
    }

    private static Mechanism Ring(string from, string to, string forward, string? backward) => new MechanismBuilder("ring", "three states")
        .Ligand("glutamate")
        .Scheme(s =>
        {
            s.States("A", "B").Open("C").Transition(from, to, forward).Reversible("B", "C", "1 [/ms]", "1 [/ms]").Reversible("C", "A", "1 [/ms]", "1 [/ms]");
            if (backward is not null)
            {
                s.Transition(to, from, backward);
            }
        })
        .BuildUnchecked();

    private static Mechanism LongRing(int n, double broken) => new MechanismBuilder("ring", "").Scheme(s =>
    {
        s.States([.. Enumerable.Range(0, n).Select(i => $"S{i}")]);
        for (int i = 0; i < n; i++)
        {
            s.Reversible($"S{i}", $"S{(i + 1) % n}", i == 0 ? $"{broken} [/ms]" : "1 [/ms]", "1 [/ms]");
        }
    }).BuildUnchecked();
}
