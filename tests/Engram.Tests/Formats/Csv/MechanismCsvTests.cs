using System.Globalization;
using Engram.Formats;
using Engram.Formats.Csv;
using Engram.Mechanisms;

namespace Engram.Tests.Formats.Csv;

public sealed class MechanismCsvTests
{
    [Fact]
    public void The_generator_at_1_mM_holds_the_published_rates_and_its_rows_sum_to_zero()
    {
        string[] lines = MechanismCsv.Generators(Samples.Jonas, [1, -65]).TrimEnd('\n').Split('\n');
        double[][] q = [.. lines.Skip(1).Select(l => l.Split(',').Skip(1).Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray())];

        Assert.Equal("gating (1/ms),C0,C1,C2,O,C3,C4,C5", lines[0]);
        Assert.Equal(4.59, q[0][1], 1e-14); // /ms at 1 mM: Jonas et al. (1993), C0 to C1
        Assert.Equal(3.26, q[2][1], 1e-14);
        Assert.All(q, row => Assert.Equal(0, row.Sum(), 1e-13));
    }

    [Fact]
    public void A_mechanism_without_a_scheme_has_no_generator() => Assert.Equal(
        "EN0803 at m: the mechanism has no kinetic scheme. Choose one that has.",
        Assert.Throws<FormatsException>(() => MechanismCsv.Generators(new MechanismBuilder("m", "").Build())).Message);
}
