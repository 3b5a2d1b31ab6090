using Engram.Diagnostics;
using Engram.Kinetics;
using Engram.Mechanisms;

namespace Engram.Tests.Kinetics;

public sealed class RateCheckTests
{
    [Fact]
    public void A_rate_that_turns_negative_is_named_with_its_voltage()
    {
        Diagnostic error = Assert.Single(RateCheck.Of(Gate("0.1 [/ms] + 0.001 [/mV/ms] * v")));

        Assert.False(error.IsWarning);
        Assert.Equal("EN0413 at gate, C → O: the rate is -0.05 per ms at -150 mV. A rate is finite and at least 0 wherever the receptor may be.", error.ToString());
    }

    [Fact]
    public void A_rate_that_is_not_a_number_at_one_voltage_is_found()
    {
        Diagnostic error = Assert.Single(RateCheck.Of(Gate("0.1 [/mV/ms] * v / (1 - exp(-v / 10 [mV]))")));

        Assert.Equal("EN0414", error.Id);
        Assert.Contains("NaN per ms at 0 mV", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_only_a_ligand_makes_negative_is_found()
    {
        Diagnostic error = Assert.Single(RateCheck.Of(new MechanismBuilder("binding", "").Ligand("zinc")
            .Scheme(s => s.State("C").Open("O").Reversible("C", "O", "1 [/ms] - 0.1 [/mM/ms] * zinc", "1 [/ms]")).BuildUnchecked()));

        Assert.Contains("-9 per ms at 100 mM zinc", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_scheme_passes() => Assert.Empty(RateCheck.Of(Schemes.Jonas));

    private static Mechanism Gate(string opening) => new MechanismBuilder("gate", "").Input(Input.Voltage)
        .Scheme(s => s.State("C").Open("O").Reversible("C", "O", opening, "1 [/ms]")).BuildUnchecked();
}
