using System.Globalization;
using Engram.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
bool quick = args.Contains("--quick"), peers = args.Contains("--peers");
switch (args.FirstOrDefault())
{
    case "receptor-kinetics":
        return ReceptorKineticsBenchmark.Run(quick, peers);
    case "kernels":
        KernelBenchmark.Run();
        return 0;
    default:
        Console.WriteLine("""
            Measures Engram; run from the repository's root, nothing else running.

              receptor-kinetics [--peers] [--quick]   10,000 synapses, 1 s (quick: 1,000); checked first; --peers runs Brian2 and NEURON too
              kernels                                 one step of the same synapse, always active, at every vector width

            receptor-kinetics writes its table to bench/RESULTS.md, unless it is quick.
            """);
        return 2;
}
