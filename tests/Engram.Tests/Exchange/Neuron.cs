using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Engram.Formats.Nmodl;
using Engram.Mechanisms;

namespace Engram.Tests.Exchange;

/// <summary>NEURON, run in one process of its own on exported mechanisms.</summary>
internal static class Neuron
{
    private const string Python = "/usr/bin/python3"; // the interpreter whose packages the system's NEURON belongs to

    private static readonly JsonSerializerOptions s_names = new(JsonSerializerDefaults.Web);

    /// <summary>Why NEURON cannot be run here, or null when it can.</summary>
    public static string? Missing { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(':') is var path
        && Array.Find(["nocmodl", "modlunit", "gcc"], tool => !Array.Exists(path, p => File.Exists(Path.Combine(p, tool)))) is { } absent
        ? $"'{absent}' is not installed"
        : Run("-c", "import neuron") is (not 0, _) ? $"{Python} has no module 'neuron'" : null;

    /// <summary>Skips the test where NEURON is not installed; fails it in CI, where nothing may be skipped.</summary>
    public static void Require()
    {
        if (Missing is not null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"NEURON is needed in CI: {Missing}.");
        }

        Assert.SkipWhen(Missing is not null, $"NEURON is needed: {Missing} (Debian: neuron, neuron-dev, python3-neuron, gcc).");
    }

    /// <summary>Exports, compiles and runs mechanisms side by side under voltage clamp.</summary>
    public static Outcome Clamp(Job job, IEnumerable<Mechanism> mechanisms)
    {
        string folder = Directory.CreateTempSubdirectory("engram-neuron-").FullName;
        try
        {
            foreach ((Mechanism mechanism, Process process) in mechanisms.Zip(job.Mechanisms))
            {
                File.WriteAllText(Path.Combine(folder, process.Name + ".mod"), NmodlWriter.Write(mechanism));
            }

            string work = Path.Combine(folder, "job.json"), result = Path.Combine(folder, "result.json");
            File.WriteAllText(work, JsonSerializer.Serialize(job with { Folder = folder }, s_names));
            (int code, string text) = Run(Checkout.Path("tests", "Engram.Tests", "Exchange", "neuron_clamp.py"), work, result);
            Assert.True(code == 0, $"NEURON failed:\n{text}");
            return JsonSerializer.Deserialize<Outcome>(File.ReadAllText(result), s_names)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Code, string Text) Run(params string[] arguments)
    {
        using System.Diagnostics.Process process = System.Diagnostics.Process.Start(new ProcessStartInfo(Python, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Result + errors);
    }

    /// <summary>What NEURON is asked to do; the fields are those of neuron_clamp.py.</summary>
    internal sealed record Job(double Hold, double Celsius, double Duration, double Sample, double[] Steps, IReadOnlyList<Process> Mechanisms, string Folder = "")
    {
        /// <summary>Concentrations at the membrane under NEURON's names, mM.</summary>
        public IReadOnlyDictionary<string, double>? Ions { get; init; }
    }

    /// <summary>One mechanism of a job.</summary>
    internal sealed record Process(
        string Name, IReadOnlyList<string> Record, IReadOnlyDictionary<string, double> Set, IReadOnlyDictionary<string, double[][]> Play,
        double Weight = 0, IReadOnlyList<double>? Events = null)
    {
        /// <summary>Pointers, each set to the membrane potential.</summary>
        public IReadOnlyList<string>? Point { get; init; }
    }

    /// <summary>What came of it: remarks of the unit checker by mechanism, traces by <c>mechanism.variable</c> and step.</summary>
    internal sealed record Outcome(IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double[]>> Traces)
    {
        /// <summary>A variable of a mechanism at every sample.</summary>
        public double[] Trace(Mechanism mechanism, string variable, double step) =>
            Traces[$"{NmodlWriter.ProcessName(mechanism)}.{variable}"][step.ToString("R", CultureInfo.InvariantCulture)];
    }
}
