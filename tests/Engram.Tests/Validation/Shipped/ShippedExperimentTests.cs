using Engram.Experiments;
using Engram.Formats.Yaml;
using Engram.Tests.Experiments;

namespace Engram.Tests.Validation.Shipped;

/// <summary>The experiments that are shipped: each a lesson, each with its published numbers. <c>engram verify</c> runs them all.</summary>
public sealed class ShippedExperimentTests
{
    private const long RunsHere = 120; // more conditions than this are left to 'engram verify'
    private static readonly string s_root = Checkout.Root;
    private static readonly Lazy<Dictionary<string, Experiment>> s_all = new(() => Files().ToDictionary(f => f, f => ExperimentReader.Read(Path.Combine(s_root, f))));

    public static TheoryData<string> All => [.. Files()];

    // At random channels are slow; everything else is run here, so that a wrong number is seen before the command line is built.
    public static TheoryData<string> Quick => [.. s_all.Value.Where(e => e.Value.Method is Deterministic && Conditions(e.Value) <= RunsHere).Select(e => e.Key)];

    [Theory]
    [MemberData(nameof(All))]
    public void It_reads_has_a_title_a_reason_and_sources(string file)
    {
        Experiment experiment = s_all.Value[file];

        Assert.InRange(experiment.Title.Length, 10, 100);
        Assert.InRange(Sentences(experiment.Why), 1, 4);
        Assert.NotEmpty(experiment.Measures);
        Assert.All(experiment.Expectations, e => Assert.NotEmpty(e.Source));
        Assert.Empty(ExperimentCheck.Errors(experiment, experiment.SweepLimit));
    }

    [Theory]
    [MemberData(nameof(Quick))]
    public void It_gives_its_published_numbers(string file)
    {
        Report report = s_all.Value[file].Outcome();

        Assert.Empty(report.Measurements.Where(m => m.Verdict == Verdict.Fail)
            .Select(m => $"{m.Name}, {m.Patch} {string.Join(" ", m.Conditions.Select(c => c.Label))}: {m.Value.Value} instead of {m.Expected!.Low}..{m.Expected.High}"));
        Assert.DoesNotContain(report.Warnings, w => w.Id == "EN0729"); // every expectation was compared
        Assert.True(report.ErrorReached <= 1e-6, $"error {report.ErrorReached}");
    }

    [Fact]
    public void There_are_twenty_five_lessons_and_two_hundred_numbers()
    {
        Assert.True(s_all.Value.Count >= 25, $"{s_all.Value.Count} experiments");
        Assert.True(s_all.Value.Values.Sum(e => e.Expectations.Length) >= 200);
    }

    [Fact]
    public void No_two_have_one_title() => Assert.Distinct(s_all.Value.Values.Select(e => e.Title));

    [Fact]
    public void Most_of_them_are_run_here() => Assert.True(Quick.Count >= 0.8 * s_all.Value.Count, $"{Quick.Count} of {s_all.Value.Count}");

    private static long Conditions(Experiment experiment) => experiment.Sweep.Aggregate(1L, (n, axis) => n * axis.Points.Length);

    // A sentence ends with its stop and a space or the end; 'et al. 2010', 'i.e.' and initials do not end one.
    private static int Sentences(string text) =>
        System.Text.RegularExpressions.Regex.Count(text.Trim() + " ", @"(?<!\b(al|vs|cf|Fig|[A-Z]|e\.g|i\.e))[.!?]\)?\s");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Path.Combine(s_root, "experiments"), "*.yaml", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".receptor.yaml", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(s_root, f).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
