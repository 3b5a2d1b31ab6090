using Engram.Experiments;
using Engram.Experiments.Fluent;
using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Tests.Docs.Examples;

namespace Engram.Tests.Docs;

/// <summary>The examples of the documentation run, and give what the text beside them says.</summary>
/// <remarks>Expected numbers are those of the golden tables (computed by an independent program) or worked out by hand.</remarks>
public sealed class ExampleTests
{
    private const double ThreePrintedDigits = 5e-4, OnePercent = 0.01;

    [Fact]
    public void The_front_page_in_CSharp_gives_the_golden_open_probabilities_and_the_block_of_Jahr_and_Stevens()
    {
        Report report = FrontPage.Run();

        double At(string measure, string patch, string glycine, string magnesium) =>
            report.Value(measure, patch, ("hold", "-70 mV"), ("bath.glycine", glycine), ("bath.magnesium", magnesium));
        Assert.Equal(0.539, At("peak-open-probability", "AMPA", "100 uM", "0 mM"), ThreePrintedDigits);
        Assert.Equal(0.422, At("peak-open-probability", "NMDA", "100 uM", "0 mM"), ThreePrintedDigits);
        Assert.Equal(0.0445, At("peak", "NMDA", "100 uM", "1 mM") / At("peak", "NMDA", "100 uM", "0 mM"), 5e-5);
        Assert.Equal(0, At("peak", "NMDA", "0 uM", "0 mM"), 1e-12);
    }

    [Fact]
    public void The_front_page_in_CSharp_is_the_front_page_in_YAML()
    {
        Report file = Engram.Formats.Yaml.ExperimentReader.Read(Path.Combine(Documents.Root, "experiments", "ampa-nmda-epsc.yaml"))
            .Run(cancellation: TestContext.Current.CancellationToken);
        Report code = FrontPage.Run();

        foreach (Measurement m in file.Measurements.Where(m => code.Measurements.Any(c => c.Name == m.Name)))
        {
            (string, string)[] when = [.. m.Conditions.Select(c => (c.Axis, c.Label))];
            Assert.Equal(m.Value.Value, code.Value(m.Name, m.Patch, when));
        }
    }

    [Fact]
    public void The_slip_in_ones_own_scheme_is_found_as_a_factor_of_ten()
    {
        (_, ReversibilityReport loops, Mechanism mended) = OwnScheme.Write();

        Assert.Equal(10, loops.Worst!.Excess, 1e-9);
        Assert.Contains("slip of the decimal point", Assert.Single(loops.Diagnostics).Advice, StringComparison.Ordinal);
        Assert.True(Reversibility.Of(mended).IsReversible);
    }

    [Fact]
    public void What_is_said_without_stepping_is_what_the_golden_table_and_the_sum_of_the_closing_rates_say()
    {
        (double open, double peak, double steady, DwellTimeDensity openTimes) = WithoutStepping.Ask();

        Assert.Equal(1, open / (0.454 * 0.187), OnePercent); // peak times steady over peak, three digits each
        Assert.Equal(1, peak / 6.08e-3, OnePercent);
        Assert.Equal(1, steady / 2.05e-3, OnePercent);
        Assert.Equal(1 / (0.174 + 0.178), Assert.Single(openTimes.Components()).TimeConstant, 1e-9);
    }

    [Fact]
    public void Twenty_channels_open_as_theory_says_within_three_standard_errors_and_their_noise_tells_the_current_of_one()
    {
        Report report = FewChannels.Run();

        const double Expected = 0.380; // golden peak of a 1 ms pulse, at 6.5 ms
        Assert.Equal(Expected, report.Value("value"), 3 * Math.Sqrt(Expected * (1 - Expected) / (20 * 200)));
        Assert.Equal(-3.0, report.Value("unitary-current"), 0.3); // 50 pS at -60 mV; 200 trials tell a variance to a tenth
    }

    [Theory]
    [InlineData("Jahr & Stevens 1990", .0796)]
    [InlineData("Vargas-Caballero & Robinson 2003", .0328)]
    [InlineData("Ascher & Nowak 1988", .0675)]
    public void Each_block_lets_through_what_its_authors_constants_say(string block, double fraction) =>
        Assert.Equal(fraction, ThreeBlocks.Run().Value("unblocked-fraction", null, ("block", block)), 5e-5);

    [Fact]
    public void The_export_has_one_reaction_for_each_pair_of_rates() =>
        Assert.Equal(8, ToNeuron.Write().Split('\n').Count(line => line.TrimStart().StartsWith('~')));
}
