using System.Globalization;
using System.Text;
using Engram.Simulation.FixedStep;

namespace Engram.Benchmarks;

/// <summary>Runs the receptor-kinetics workload, checks the answer, and sets it beside other simulators in the same run.</summary>
internal static class ReceptorKineticsBenchmark
{
    private const double LargestError = 1e-4;
    private const int Repeats = 15;
    private const string Reference = "bench/peers/reference/receptor-kinetics.csv", Results = "bench/RESULTS.md";

    /// <summary>Checks, measures, prints; 0 when every target is met.</summary>
    public static int Run(bool quick, bool peers)
    {
        (int synapses, int duration) = quick ? (1000, 1000) : (10_000, 1000);
        PopulationModel model = ReceptorKinetics.Model(synapses, duration);
        ulong expected = quick ? 49412681557UL : 5011274609118UL;
        if (ReceptorKinetics.CheckSum(model.Events) != expected)
        {
            Console.Error.WriteLine("The events are not those of bench/peers/README.md.");
            return 1;
        }

        (EngramResult one, EngramResult two, double gain) = EngramResult.Measure(model, Repeats);
        (double ampa, double nmda) = quick ? (0, 0) : Errors(one.Recording);
        if (ampa > LargestError || nmda > LargestError)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"Wrong answer: error {ampa:E1} (AMPA), {nmda:E1} (NMDA); at most {LargestError:E0} is allowed."));
            return 1;
        }

        IReadOnlyList<PeerResult> others = peers ? PeerResult.RunAll() : [];
        string table = Table(model, one, two, gain, ampa, nmda, quick, others);
        Console.WriteLine(table);
        if (!quick)
        {
            File.WriteAllText(Results, table);
        }

        return others.All(o => o.NsPerStep is null || o.NsPerStep / one.NsPerStep >= o.Target) && one.Seconds / two.Seconds >= 1.8 ? 0 : 1;
    }

    private static string Table(PopulationModel model, EngramResult one, EngramResult two, double gain, double ampa, double nmda, bool quick, IReadOnlyList<PeerResult> others)
    {
        StringBuilder text = new();
        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
        Line($"# Receptor kinetics\n");
        Line($"{model.Count} synapses, {model.Steps} steps of {ReceptorKinetics.Step} ms; processor: {Processor()}. Made by `dotnet run -c Release --project bench/Engram.Benchmarks -- receptor-kinetics --peers`.\n");
        Line($"| | ns per synapse and step | processor time, ns | total, s (compilation included) | peak memory, MB | error AMPA | error NMDA | Engram is faster |");
        Line($"|---|---|---|---|---|---|---|---|");
        string errors = quick ? "not checked | not checked" : FormattableString.Invariant($"{ampa:0.0e0} | {nmda:0.0e0}");
        Line($"| Engram, 1 thread | {one.NsPerStep:F2} | {one.CpuNsPerStep:F2} | {one.Seconds:F3} | {one.PeakMegabytes:F0} | {errors} | |");
        Line($"| Engram, 2 threads | {two.NsPerStep:F2} | {two.CpuNsPerStep:F2} | {two.Seconds:F3} | {two.PeakMegabytes:F0} | same bits | {one.Seconds / two.Seconds:F2} × one thread by least times; {gain:F2} × by the median of {Repeats} pairs |");
        foreach (PeerResult peer in others)
        {
            Line($"| {peer.Name} | {Show(peer.NsPerStep, "F1")} | {Show(peer.CpuNsPerStep, "F1")} | {Show(peer.TotalSeconds, "F2")} | {Show(peer.PeakMegabytes, "F0")} | {Show(peer.ErrorAmpa, "0.0e0")} | {Show(peer.ErrorNmda, "0.0e0")} | {(peer.NsPerStep is { } ns ? $"{ns / one.NsPerStep:F0} × (target {peer.Target}); {peer.CpuNsPerStep / one.CpuNsPerStep:F0} × in processor time" : peer.Note)} |");
        }

        double active = one.InstanceSteps / ((double)model.Count * model.Steps);
        Line($"\nEngram: least of {Repeats} runs, one and two threads in turns, each from the description to the last recorded value; first run of the process {one.FirstSeconds:F3} s, of which compilation {one.FirstCompileSeconds:F3} s; later compilations {one.CompileSeconds:F3} s.");
        Line($"Two threads give the bits of one: {(one.SameBits(two) ? "yes" : "NO")}. Backend: {one.Backend}.\n");
        Line($"Limit: {100 * active:F2} % of the synapse-steps are stepped (lanes that only fill a vector included), each {one.Operations} operations and {one.Divisions} divisions; the rest cost nothing, as quiet synapses move in their modes only when an event or a recording asks.");
        Line($"Stepped synapses move {2 * 8 * 17} B of state per step, in the core's own cache; a block's whole state is {17 * 8 * 1024 / 1024} KiB. If all {one.Operations} operations ran at one vector addition and one multiplication per cycle and lane group, a stepped synapse would cost {one.Operations / 2.0 / one.Lanes:F0} cycles plus {one.Divisions} divisions.");
        return text.ToString();
    }

    private static string Show(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static (double Ampa, double Nmda) Errors(PopulationRecording recording)
    {
        double[][] rows = [.. File.ReadLines(Reference).Skip(1).Select(l => l.Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray())];
        double Error(int column) =>
            rows.Select((r, k) => Math.Abs(r[column + 1] - recording.Sums[column][k])).Max() / rows.Max(r => r[column + 1]);
        return (Error(0), Error(1));
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo") && File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : "unknown";
}
