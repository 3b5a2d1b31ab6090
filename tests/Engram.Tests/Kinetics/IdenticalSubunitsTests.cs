using Engram.Kinetics;
using Engram.Mechanisms;

namespace Engram.Tests.Kinetics;

/// <summary>Schemes of identical independent subunits, whose modes coincide.</summary>
public sealed class IdenticalSubunitsTests
{
    // Robert & Howe (2003) J. Neurosci. 23:847, 16 states: glutamates bound (R0-R4, D0-D4, E2-E4), three open levels.
    private static Mechanism RobertHowe() => new MechanismBuilder("RobertHowe2003", "AMPA receptor of four subunits").Ligand("glutamate")
        .Parameter("k1", "1e7 /M/s").Parameter("off", "10000 /s").Parameter("offD", "1 /s").Parameter("alpha", "8000 /s").Parameter("beta", "20000 /s")
        .Parameter("d1", "800 /s").Parameter("g1", "45 /s").Parameter("d2", "4000 /s").Parameter("g2", "220 /s").Parameter("d0", "0.0035 /s").Parameter("g0", "6 /s")
        .Scheme(s =>
        {
            s.States("R0", "R1", "R2", "R3", "R4", "D0", "D1", "D2", "D3", "D4", "E2", "E3", "E4").Open("O2", 1 / 3.0).Open("O3", 2 / 3.0).Open("O4");
            for (int i = 0; i < 4; i++)
            {
                s.Reversible($"R{i}", $"R{i + 1}", $"{4 - i} * k1 * glutamate", $"{i + 1} * off");
                s.Reversible($"D{i}", $"D{i + 1}", $"{Math.Min(3, 4 - i)} * k1 * glutamate", i == 0 ? "offD" : $"{i} * off");
                s.Reversible($"R{i + 1}", $"D{i + 1}", $"{i + 1} * d1", "g1");
            }

            s.Reversible("R0", "D0", "4 * d0", "g0").Reversible("E2", "E3", "2 * k1 * glutamate", "off").Reversible("E3", "E4", "k1 * glutamate", "2 * off");
            for (int i = 2; i <= 4; i++)
            {
                s.Reversible($"D{i}", $"E{i}", $"{i - 1} * d2", "g2").Reversible($"R{i}", $"O{i}", $"{i} * beta", "alpha");
            }
        }).BuildUnchecked();

    [Theory]
    [InlineData(0.01)]
    [InlineData(1)]
    [InlineData(10)]
    public void A_published_scheme_of_sixteen_states_has_all_its_components(double glutamate)
    {
        ConditionedScheme scheme = ConditionedScheme.Of(RobertHowe(), Conditions.Default.With("glutamate", glutamate));

        Assert.True(scheme.Propagator.UsesModes);
        Assert.Equal(13, ShutTimes.Of(scheme).Components().Count);
        Assert.Equal(1, ShutTimes.Of(scheme).Components().Sum(c => c.Area), 1e-9);
        Assert.Equal(1, OpenTimes.Of(scheme).Components().Sum(c => c.Area), 1e-12);
    }

    // Independent values (numpy/scipy): step to 10 mM.
    [Fact]
    public void Its_peak_agrees_with_an_independent_computation()
    {
        ConditionedScheme rest = ConditionedScheme.Of(RobertHowe(), Conditions.Default);

        (_, double peak) = Relaxation.Between(rest, ConditionedScheme.Of(RobertHowe(), Conditions.Default.With("glutamate", 10))).Peak();

        Assert.Equal(0.6949487701, peak, 1e-8);
    }

    // Four independent gates: open times 1/(4·closing), shut times of a ladder with binomial occupancies.
    [Fact]
    public void Independent_gates_have_binomial_modes()
    {
        double a = 0.3, b = 0.7;
        double[] q = new double[25];
        for (int open = 0; open < 4; open++)
        {
            q[(open * 5) + open + 1] = (4 - open) * a;
            q[((open + 1) * 5) + open] = (open + 1) * b;
        }

        for (int i = 0; i < 5; i++)
        {
            q[i * 6] = -q.AsSpan(i * 5, 5).ToArray().Sum();
        }

        ConditionedScheme scheme = Schemes.Of([0, 0, 0, 0, 1], q);

        Assert.Equal([1, 2, 3, 4], RelaxationSpectrum.Of(scheme).Rates.Select(r => Math.Round(r.Real, 12)));
        Assert.Equal(Math.Pow(a, 4), scheme.EquilibriumOpenProbability, 1e-15);
        Assert.Equal(1 / (4 * b), OpenTimes.Of(scheme).Mean, 1e-14);
    }

    // Identical arms make Q_FF degenerate: two shut states of the same rates are one component of twice the area.
    [Fact]
    public void Identical_shut_arms_do_not_spoil_the_density()
    {
        ConditionedScheme arms = Schemes.Of([1, 0, 0, 0, 0],
        [
            -2, 1, 0, 1, 0,
            3, -5, 2, 0, 0,
            0, 4, -4, 0, 0,
            3, 0, 0, -5, 2,
            0, 0, 0, 4, -4,
        ]);
        ConditionedScheme one = Schemes.Of([1, 0, 0], [-2, 2, 0, 3, -5, 2, 0, 4, -4]);

        foreach (double t in (double[])[0, 0.1, 1, 5])
        {
            Assert.Equal(ShutTimes.Of(one).Density(t), ShutTimes.Of(arms).Density(t), 1e-13);
        }

        Assert.Equal(1, ShutTimes.Of(arms).Components().Sum(c => c.Area), 1e-12);
    }
}
