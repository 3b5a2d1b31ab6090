using System.Reflection;
using System.Text;
using System.Text.Json;
using Engram.Diagnostics;
using Engram.Experiments;
using Engram.Mechanisms;

namespace Engram.Formats.Json;

/// <summary>The report as JSON: a contract for other programs, versioned by <c>schema</c>. Numbers are in base units; what does not exist is <c>null</c>.</summary>
/// <remarks>
/// <c>{ schema, experiment, title, runs: [ { conditions, measurements: [ { name, patch, value, unit, low, high, expected, verdict } ], traces? } ],
/// curves: [ { along, of, x, y, measurement } ], bibliography, warnings, engram: { version, method, seed, error } }</c>.
/// The same report gives the same bytes: nothing depends on the day or the machine.
/// </remarks>
public static class ReportJson
{
    /// <summary>Version of the contract.</summary>
    public const int Schema = 1;

    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The report as text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="traces">File that holds each run's traces, in the order of the runs; null leaves them out.</param>
    public static string Text(Report report, IReadOnlyList<string>? traces = null)
    {
        using MemoryStream stream = new();
        Write(report, stream, traces);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="traces">File that holds each run's traces, in the order of the runs; null leaves them out.</param>
    public static void Write(Report report, Stream stream, IReadOnlyList<string>? traces = null)
    {
        using Utf8JsonWriter json = new(stream, s_options);
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("experiment", report.Experiment.Origin?.Name ?? "");
        json.WriteString("title", report.Experiment.Title);
        Array(json, "runs", report.Runs.Select((run, i) => (run, i)), r => Run(json, r.run, traces?[r.i]));
        Array(json, "curves", report.Curves, c => Curve(json, c));
        Array(json, "bibliography", report.Bibliography, c => Citation(json, c));
        Array(json, "warnings", report.Warnings, w => Warning(json, w));
        Engram(json, report);
        json.WriteEndObject();
    }

    private static void Run(Utf8JsonWriter json, Run run, string? traces)
    {
        json.WriteStartObject();
        Conditions(json, run.Conditions);
        Array(json, "measurements", run.Measurements, m => Measurement(json, m));
        if (traces is not null)
        {
            json.WriteString("traces", traces);
        }

        json.WriteEndObject();
    }

    private static void Conditions(Utf8JsonWriter json, EquatableArray<SweepCondition> conditions)
    {
        json.WriteStartObject("conditions");
        foreach (SweepCondition condition in conditions)
        {
            json.WriteString(condition.Axis, condition.Label);
        }

        json.WriteEndObject();
    }

    private static void Measurement(Utf8JsonWriter json, Measurement m)
    {
        json.WriteStartObject();
        MeasurementFields(json, m);
        json.WriteEndObject();
    }

    private static void MeasurementFields(Utf8JsonWriter json, Measurement m)
    {
        json.WriteString("name", m.Name);
        json.WriteString("patch", m.Patch);
        Number(json, "value", m.Value.Value);
        json.WriteString("unit", m.Unit);
        Number(json, "low", m.Value.Low);
        Number(json, "high", m.Value.High);
        if (m.Expected is { } expected)
        {
            json.WriteStartObject("expected");
            Number(json, "value", expected.Value);
            Number(json, "low", expected.Low);
            Number(json, "high", expected.High);
            json.WriteString("source", expected.Source);
            if (expected.KnownMiss.Length > 0)
            {
                json.WriteString("known-miss", expected.KnownMiss);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("expected");
        }

        json.WriteString("verdict", Word(m.Verdict));
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.KnownMiss => "known-miss",
        _ => "none",
    };

    private static void Curve(Utf8JsonWriter json, CurveResult curve)
    {
        json.WriteStartObject();
        json.WriteString("along", curve.Along);
        json.WriteString("of", curve.Of);
        Numbers(json, "x", curve.X);
        Numbers(json, "y", curve.Y);
        Conditions(json, curve.Measurement.Conditions);
        json.WriteStartObject("measurement");
        MeasurementFields(json, curve.Measurement);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("key", citation.Key);
        json.WriteString("text", citation.Text);
        json.WriteString("locator", citation.Locator);
        json.WriteEndObject();
    }

    private static void Warning(Utf8JsonWriter json, Diagnostic warning)
    {
        json.WriteStartObject();
        json.WriteString("id", warning.Id);
        json.WriteString("where", warning.Where);
        json.WriteString("found", warning.Found);
        json.WriteString("advice", warning.Advice);
        json.WriteEndObject();
    }

    private static void Engram(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("engram");
        json.WriteString("version", typeof(Report).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]);
        json.WriteString("method", report.Experiment.Method switch { Stochastic => "stochastic", SingleChannel => "single-channel", _ => "deterministic" });
        long? seed = report.Experiment.Method switch { Stochastic s => s.Seed, SingleChannel s => s.Seed, _ => null };
        if (seed is { } number)
        {
            json.WriteNumber("seed", number);
        }
        else
        {
            json.WriteNull("seed");
        }

        Number(json, "error", report.ErrorReached ?? double.NaN);
        json.WriteEndObject();
    }

    // JSON knows neither NaN nor infinity: what does not exist, and a limit that is none, are null.
    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values) => Array(json, name, values, v =>
    {
        if (double.IsFinite(v))
        {
            json.WriteNumberValue(v);
        }
        else
        {
            json.WriteNullValue();
        }
    });

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
