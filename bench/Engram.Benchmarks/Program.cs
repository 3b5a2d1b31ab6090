using System.Diagnostics;
using System.Globalization;
using Engram.Benchmarks;
using Engram.Compilation;
using Engram.Simulation.FixedStep;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int n = 10000, ms = 1000;
PopulationModel model = ReceptorKinetics.Model(n, ms);
Console.WriteLine($"events {model.Events.Length} checksum {ReceptorKinetics.CheckSum(model.Events)}");
string[] lines = File.ReadAllLines("bench/peers/reference/receptor-kinetics.csv");
foreach ((int threads, double q, KernelBackend b) in args.Length > 0 ? new[] { (1, 0.0, Enum.Parse<KernelBackend>(args[0])) } : new[] { (1, 1e-9, KernelBackend.Automatic), (1, 1e-9, KernelBackend.Automatic), (1, 1e-9, KernelBackend.Automatic), (2, 1e-9, KernelBackend.Automatic), (2, 1e-9, KernelBackend.Automatic), (1, 0.0, KernelBackend.Vector512), (1, 0.0, KernelBackend.Vector256) })
{
    PopulationModel m = q == 0 ? ReceptorKinetics.Model(1000, 1000) : model;
    Stopwatch w = Stopwatch.StartNew();
    PopulationSimulation s = new(m, new PopulationOptions { Threads = threads, QuietTolerance = q, Backend = b });
    TimeSpan c0 = Process.GetCurrentProcess().TotalProcessorTime; double compile = w.Elapsed.TotalMilliseconds;
    PopulationRecording r = s.Run();
    double total = w.Elapsed.TotalMilliseconds;
    double cpu = (Process.GetCurrentProcess().TotalProcessorTime - c0).TotalMilliseconds; double[] err = new double[2];
    for (int o = 0; o < 2; o++)
    {
        double peak = 0;
        for (int k = 0; k < ms; k++)
        {
            double reference = double.Parse(lines[k + 1].Split(',')[o + 1], CultureInfo.InvariantCulture);
            peak = Math.Max(peak, reference);
            err[o] = Math.Max(err[o], Math.Abs(r.Sums[o][k] - reference));
        }
        err[o] /= peak;
    }
    Console.WriteLine($"{b} threads {threads} quiet {q}: compile {compile:F1} ms total {total:F1} ms cpu {cpu:F0} {total * 1e6 / m.Count / m.Steps:F3} ns/synapse-step error {err[0]:E2} {err[1]:E2} cost {s.Cost} ops {s.Compiled.OperationsPerStep} div {s.Compiled.DivisionsPerStep}");
}
