using System.Text.Json;
using Engram.Cli.Commands;
using Engram.Cli.Views;
using Engram.Experiments;

namespace Engram.Cli.Results;

/// <summary>What <c>verify --json</c> prints.</summary>
internal static class VerifyDocument
{
    /// <summary>One JSON document: experiments with their values, the count, the bibliography.</summary>
    public static string Of(IReadOnlyList<Verified> results, Verdicts sum) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.Objects("experiments", results, r => Experiment(json, r));
        json.WriteStartObject("summary");
        json.WriteNumber("values", sum.Compared);
        json.WriteNumber("passed", sum.Passed);
        json.WriteNumber("missed", sum.Missed);
        json.WriteNumber("known-misses", sum.Known);
        json.WriteEndObject();
        json.Objects("bibliography", VerifyView.BibliographyOf(results), c =>
        {
            json.WriteString("key", c.Key);
            json.WriteString("text", c.Text);
            json.WriteString("locator", c.Locator);
        });
        json.WriteEndObject();
    });

    private static void Experiment(Utf8JsonWriter json, Verified result)
    {
        json.WriteString("experiment", result.File);
        if (result.Report is not { } report)
        {
            json.WriteString("failure", result.Failure!.Message);
            return;
        }

        json.WriteString("title", report.Experiment.Title);
        json.Objects("values", report.Measurements.Where(m => m.Expected is not null), m => Value(json, m));
        json.Objects("not-measured", Verdicts.Unmet(report), e =>
        {
            json.WriteString("measure", e.Measure);
            json.WriteString("source", e.Source);
        });
    }

    private static void Value(Utf8JsonWriter json, Measurement m)
    {
        Expectation expected = m.Expected!;
        json.WriteString("measure", m.Name);
        json.WriteString("patch", m.Patch);
        json.WriteString("where", ConditionText.Of(m.Conditions));
        json.Finite("value", m.Value.Value);
        json.WriteString("unit", m.Unit);
        json.Finite("published", expected.Value);
        json.Finite("low", expected.Low);
        json.Finite("high", expected.High);
        json.WriteString("source", expected.Source);
        json.WriteString("verdict", m.Verdict switch { Verdict.Pass => "pass", Verdict.KnownMiss => "known-miss", _ => "fail" });
        if (expected.KnownMiss.Length > 0)
        {
            json.WriteString("known-miss", expected.KnownMiss);
        }
    }
}
