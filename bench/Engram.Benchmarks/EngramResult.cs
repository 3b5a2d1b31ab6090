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
    public long InstanceSteps { get; private init; }

    public int Operations { get; private init; }

    public int Divisions { get; private init; }

    public KernelBackend Backend { get; private init; }

    public int Lanes => Backend switch { KernelBackend.Vector512 => 8, KernelBackend.Vector256 => 4, KernelBackend.Vector128 => 2, _ => 1 };

    public double PeakMegabytes { get; private init; }

    public static EngramResult Measure(PopulationModel model, int threads, int repeats)
    {
        double[] total = new double[repeats], compile = new double[repeats];
        PopulationSimulation simulation = null!;
        PopulationRecording recording = null!;
        for (int k = 0; k < repeats; k++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            simulation = new PopulationSimulation(model, new PopulationOptions { Threads = threads });
            compile[k] = watch.Elapsed.TotalSeconds;
            recording = simulation.Run();
            total[k] = watch.Elapsed.TotalSeconds;
        }

        return new EngramResult(
            recording, total.Min(), compile.Min(), total[0], compile[0], total.Min() * 1e9 / model.Count / model.Steps)
        {
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
