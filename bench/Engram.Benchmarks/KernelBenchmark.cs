using System.Diagnostics;
using Engram.Compilation;
using Engram.Simulation.FixedStep;

namespace Engram.Benchmarks;

/// <summary>The step of an instance that is always active: what the generated code costs without the quiet path.</summary>
internal static class KernelBenchmark
{
    private const int Instances = 1024, Repeats = 200, StepsEach = 40;

    /// <summary>Prints ns per instance and step: least of many short runs (what the processor can do) and median (what it did today).</summary>
    public static void Run()
    {
        Console.WriteLine("| backend | least, ns | median, ns | operations | divisions | ready after, ms |\n|---|---|---|---|---|---|");
        foreach (KernelBackend backend in (KernelBackend[])[KernelBackend.Vector512, KernelBackend.Vector256, KernelBackend.Vector128, KernelBackend.Scalar, KernelBackend.Portable])
        {
            Console.WriteLine(Row(backend));
        }
    }

    private static string Row(KernelBackend backend)
    {
        Stopwatch watch = Stopwatch.StartNew();
        PopulationModel model = ReceptorKinetics.Model(Instances, milliseconds: Repeats + 1);
        PopulationSimulation simulation = new(model, new PopulationOptions { Backend = backend, QuietTolerance = 0 });
        simulation.Advance(StepsEach);
        double ready = watch.Elapsed.TotalMilliseconds;
        double[] times = new double[Repeats];
        for (int k = 0; k < Repeats; k++)
        {
            watch.Restart();
            simulation.Advance((k + 2) * StepsEach);
            times[k] = watch.Elapsed.TotalNanoseconds / Instances / StepsEach;
        }

        Array.Sort(times);
        return $"| {backend} | {times[0]:F2} | {times[Repeats / 2]:F2} | {simulation.Compiled.OperationsPerStep} | {simulation.Compiled.DivisionsPerStep} | {ready:F0} |";
    }
}
