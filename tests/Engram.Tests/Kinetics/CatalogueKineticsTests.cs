using Engram.Kinetics;
using Engram.Mechanisms;
using Engram.Tests.Validation.Catalogue;

namespace Engram.Tests.Kinetics;

/// <summary>Concentration-response, loops and rates of every receptor of the catalogue; expected numbers are those of an independent program.</summary>
/// <remarks>Definitions: Validation/Reference/README.md. The independent values are good to about 1e-8.</remarks>
public sealed class CatalogueKineticsTests
{
    private const string Protocol = "concentration-response";

    public static TheoryData<string> Receptors => [.. GoldenTable.Rows.Where(r => r.Protocol == Protocol && r.Measure == "ec50_steady").Select(r => r.Scheme)];

    [Theory]
    [MemberData(nameof(Receptors))]
    public void Half_maxima_and_Hill_fits_are_golden(string scheme)
    {
        double highest = scheme[0] == 'A' ? 100 : 10; // mM
        foreach ((ResponseMeasure measure, string suffix) in new[] { (ResponseMeasure.Peak, "peak"), (ResponseMeasure.Equilibrium, "steady") })
        {
            ConcentrationResponse curve = new(Of(scheme), Conditions.Default, "glutamate", measure, highest: highest);
            double[] concentrations = [.. Enumerable.Range(0, 61).Select(i => 1e-5 * Math.Pow(highest / 1e-5, i / 60.0))];
            double[] responses = curve.Responses(concentrations), relative = [.. responses.Select(r => r / responses.Max())];

            // The golden table takes the largest of its 61 responses for the maximum, which a curve that turns back exceeds a little.
            Golden(scheme, $"ec50_{suffix}", 1000 * curve.ConcentrationOf(responses.Max() / 2), 1e-7);
            Golden(scheme, $"ec50_{suffix}", 1000 * curve.HalfEffect().Concentration, 2e-4);
            Golden(scheme, $"hill_{suffix}", HillFit.Of(concentrations, relative, maximum: 1).Slope.Value, 1e-5);
        }
    }

    public static TheoryData<string> Closing =>
        [.. Engram.Receptors.Catalogue.All.Where(r => r.Mechanism.Schemes.Length > 0 && !r.Aliases.Contains("N9") && !r.Aliases.Contains("RH-a")).Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Closing))]
    public void Every_loop_of_the_catalogue_closes_but_for_the_known_two(string name) =>
        Assert.Empty(Reversibility.Of(Engram.Receptors.Catalogue.Find(name).Mechanism).Diagnostics);

    [Fact]
    public void The_loop_that_rounding_broke_is_reported_with_its_factor() => Assert.Equal(
        "loop R0–R1–D1–D0 breaks microscopic reversibility by a factor 1.19",
        Assert.Single(Reversibility.Of(Shipped("A4-RH-a")).Diagnostics).Found);

    // Golden loop factors 1.477, 0.961, 1.406 without voltage, and the one through O that misses by a fifth.
    [Fact]
    public void The_loops_of_the_explicit_block_are_reported()
    {
        string[] found = [.. Reversibility.Of(Shipped("N9")).Diagnostics.Select(d => d.Found)];

        Assert.Contains(found, f => f.EndsWith("by a factor 1.48", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("by a factor 1.41", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("by a factor 1.04", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("by a factor 1.26", StringComparison.Ordinal));
        Assert.Equal(4, found.Length);
    }

    [Fact]
    public void A_slip_of_units_is_reported_as_such() => Assert.Contains(
        "by a factor 998", Assert.Single(Reversibility.Of(Shipped("A6").With("k_D2_D3", 1.59)).Diagnostics).Found, StringComparison.Ordinal);

    [Fact]
    public void No_rate_of_the_catalogue_turns_negative_or_infinite() =>
        Assert.All(Engram.Receptors.Catalogue.All, r => Assert.Empty(RateCheck.Of(r.Mechanism)));

    private static void Golden(string scheme, string measure, double value, double tolerance)
    {
        if (GoldenTable.Rows.FirstOrDefault(r => r.Scheme == scheme && r.Protocol == Protocol && r.Measure == measure) is { } row)
        {
            Assert.True(Math.Abs((value / row.Value) - 1) < tolerance, $"{scheme}, {measure}: {value} for {row.Value}");
        }
    }

    private static Mechanism Of(string scheme) => scheme switch
    {
        "A4-RH-a-2beta" => Shipped("A4-RH-a").With("o3_factor", 2),
        "N8-2A" => Shipped("N8"),
        _ when scheme.EndsWith("-plain", StringComparison.Ordinal) => Shipped(scheme[..2]).With("statistical_factor", 1),
        _ when scheme.EndsWith("-2x", StringComparison.Ordinal) => Shipped(scheme[..2]).With("statistical_factor", 2),
        _ => Shipped(scheme),
    };

    private static Mechanism Shipped(string alias) => Engram.Receptors.Catalogue.Find(alias).Mechanism;
}
