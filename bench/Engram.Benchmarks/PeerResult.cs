using System.Diagnostics;
using System.Text.Json;

namespace Engram.Benchmarks;

/// <summary>What another simulator needed for the same work, run now on this machine.</summary>
/// <param name="Name">The simulator and its method.</param>
/// <param name="Target">How many times faster Engram has to be.</param>
/// <param name="NsPerStep">Nanoseconds per synapse and step; null when it was not run.</param>
/// <param name="CpuNsPerStep">The same in processor time.</param>
/// <param name="TotalSeconds">With its compilation.</param>
/// <param name="PeakMegabytes">Peak memory.</param>
/// <param name="ErrorAmpa">Largest error of the summed conductance over its peak.</param>
/// <param name="ErrorNmda">The same of NMDA.</param>
/// <param name="Note">Why it was not run.</param>
internal sealed record PeerResult(
    string Name, double Target, double? NsPerStep, double? CpuNsPerStep, double? TotalSeconds, double? PeakMegabytes, double? ErrorAmpa, double? ErrorNmda, string Note)
{
    /// <summary>Runs every peer that is installed.</summary>
    public static IReadOnlyList<PeerResult> RunAll()
    {
        using Process process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["bench/peers/run.py"]) { RedirectStandardOutput = true })!;
        using JsonDocument document = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        return [.. document.RootElement.GetProperty("peers").EnumerateObject().Select(p => Read(p.Name, p.Value))];
    }

    private static PeerResult Read(string name, JsonElement peer)
    {
        double? Number(string key) => peer.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
        string Text(string key) => peer.TryGetProperty(key, out JsonElement value) ? value.ToString() : "";
        string title = Text("version").Length > 0 ? $"{Text("version")}, {Text("method")}, {Text("duration_ms")} ms of the second" : name;
        return new PeerResult(
            title, name == "neuron" ? 60 : 6, Number("ns_per_synapse_step"), Number("cpu_ns_per_synapse_step"), Number("total_s"), Number("peak_rss_mb"), Number("error_ampa"), Number("error_nmda"),
            Text("skipped") + Text("failed"));
    }
}
