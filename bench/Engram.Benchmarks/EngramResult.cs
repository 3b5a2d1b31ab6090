using System.Diagnostics;
using Engram.Compilation;
using Engram.Simulation.FixedStep;

namespace Engram.Benchmarks;

/// <summary>What Engram needed for a workload.</summary>
/// <param name="Recording">The answer.</param>
/// <param name="Seconds">Least of several runs, from the description to the last value.</param>
/// <param name="CompileSeconds">Least compilation.</param>
/// <param name="FirstSeconds">The first run of all, with everything still to be loaded.</param>
/// <param name="FirstCompileSeconds">Its compilation.</param>
/// <param name="NsPerStep">Nanoseconds per synapse and step, compilation included.</param>
internal sealed record EngramResult(
    PopulationRecording Recording, double Seconds, double CompileSeconds, double FirstSeconds, double FirstCompileSeconds, double NsPerStep)
{
    /// <summary>Processor time of all threads; unlike the clock it does not count waiting for other programs.</summary>
    public double CpuNsPerStep { get; private init; }

    public long InstanceSteps { get; private init; }

    public int Operations { get; private init; }

    public int Divisions { get; private init; }

    public KernelBackend Backend { get; private init; }

    public int Lanes => Backend switch { KernelBackend.Vector512 => 8, KernelBackend.Vector256 => 4, KernelBackend.Vector128 => 2, _ => 1 };

    public double PeakMegabytes { get; private init; }

    /// <summary>Measures one and two threads in turns, so that what else the machine does disturbs both alike; the gain is the median of the pairs.</summary>
    public static (EngramResult One, EngramResult Two, double Gain) Measure(PopulationModel model, int repeats)
    {
        List<EngramResult> one = [], two = [];
        for (int k = 0; k < repeats; k++)
        {
            one.Add(RunOnce(model, threads: 1));
            two.Add(RunOnce(model, threads: 2));
        }

        double[] gains = [.. one.Zip(two, (a, b) => a.Seconds / b.Seconds).Order()];
        return (Least(one), Least(two), gains[gains.Length / 2]);
    }

    private static EngramResult Least(List<EngramResult> runs) => runs.MinBy(r => r.Seconds)! with
    {
        CpuNsPerStep = runs.Min(r => r.CpuNsPerStep),
        CompileSeconds = runs.Min(r => r.CompileSeconds),
        FirstSeconds = runs[0].Seconds,
        FirstCompileSeconds = runs[0].CompileSeconds,
    };

    private static EngramResult RunOnce(PopulationModel model, int threads)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        PopulationSimulation simulation = new(model, new PopulationOptions { Threads = threads });
        double compile = watch.Elapsed.TotalSeconds;
        PopulationRecording recording = simulation.Run();
        double total = watch.Elapsed.TotalSeconds;
        return new EngramResult(recording, total, compile, total, compile, total * 1e9 / model.Count / model.Steps)
        {
            CpuNsPerStep = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalNanoseconds / model.Count / model.Steps,
            InstanceSteps = simulation.Cost.InstanceSteps,
            Operations = simulation.Compiled.OperationsPerStep,
            Divisions = simulation.Compiled.DivisionsPerStep,
            Backend = simulation.Compiled.Backend,
            PeakMegabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
        };
    }

    /// <summary>Whether two results are the same to the last bit.</summary>
    public bool SameBits(EngramResult other) => Recording.Sums.Zip(other.Recording.Sums).All(p => p.First.AsSpan().SequenceEqual(p.Second));
}
