using Engram.Compilation;
using Engram.Mechanisms;
using Engram.Simulation.FixedStep;
using Engram.Units;

namespace Engram.Benchmarks;

/// <summary>The receptor-kinetics workload, as bench/peers/README.md defines it.</summary>
internal static class ReceptorKinetics
{
    /// <summary>Time step, ms.</summary>
    public const double Step = 0.025;

    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Seed = 20261123;
    private const double LogNoEvent = -1.2500781315110272e-04; // ln(1 - p), p = 5 Hz · 0.025 ms

    /// <summary>AMPA and NMDA receptors under one glutamate transient.</summary>
    public static Mechanism Synapse { get; } = new MechanismBuilder("receptor_kinetics", "AMPA and NMDA receptors of one synapse")
        .Input(Input.Voltage)
        .Ligand("glycine", 1e-3)
        .Ligand("magnesium", 1)
        .Parameter("clearance", "1.2 ms", "decay of glutamate")
        .Parameter("rb", "13 /mM/ms").Parameter("ru1", "0.0059 /ms").Parameter("ru2", "86 /ms")
        .Parameter("rd", "0.9 /ms").Parameter("rr", "0.064 /ms").Parameter("ro", "2.7 /ms").Parameter("rc", "0.2 /ms")
        .Parameter("kon", "5 /mM/ms").Parameter("koff", "0.0055 /ms")
        .Parameter("gon", "10 /mM/ms").Parameter("goff", "0.005 /ms")
        .Parameter("opening", "0.0465 /ms").Parameter("closing", "0.0916 /ms")
        .Parameter("desensitisation", "0.0084 /ms").Parameter("resensitisation", "0.0018 /ms")
        .Equation("glu", new Dimension(Concentration: 1), "0 [mM]", "-glu / clearance")
        .OnEvent("release", ["amount"], ("glu", "glu + amount"))
        .Scheme("ampa", s => s
            .States("C0", "C1", "C2", "D").Open("O")
            .Reversible("C0", "C1", "rb * glu", "ru1")
            .Reversible("C1", "C2", "rb * glu", "ru2")
            .Reversible("C2", "D", "rd", "rr")
            .Reversible("C2", "O", "ro", "rc"))
        .Scheme("nmda", Nmda)
        .Definition("magnesium_block", "1 / (1 + magnesium / 3.57 [mM] * exp(-0.062 [1/mV] * v))")
        .Build();

    /// <summary>The whole task.</summary>
    /// <param name="synapses">Number of synapses.</param>
    /// <param name="milliseconds">Biological time.</param>
    public static PopulationModel Model(int synapses, int milliseconds)
    {
        int steps = milliseconds * 40;
        return new PopulationModel(Synapse, synapses, steps)
        {
            Inputs = [new("v", -60.0)],
            Connections = Enumerable.Range(0, synapses).Select(i => new Connection(i, "release", [1.0])).ToEquatableArray(),
            Events = Trains(synapses, steps).OrderBy(e => e.Step).ToEquatableArray(),
            Sums = [Observable.Parse("g_ampa", "ampa.open"), Observable.Parse("g_nmda", "nmda.open * magnesium_block")],
        };
    }

    /// <summary>Σ (synapse + 1)·(step + 1) modulo 2⁶⁴: proves that the events are those of the other programs.</summary>
    public static ulong CheckSum(IEnumerable<GridEvent> events) =>
        events.Aggregate(0UL, (sum, e) => unchecked(sum + ((ulong)(e.Connection + 1) * (ulong)(e.Step + 1))));

    private static void Nmda(SchemeBuilder s)
    {
        static string R(int glutamate, int glycine) => FormattableString.Invariant($"R{glutamate}{glycine}");
        for (int i = 0; i < 9; i++)
        {
            s.State(R(i / 3, i % 3));
        }

        s.Open("NO").State("ND");
        for (int other = 0; other < 3; other++)
        {
            for (int n = 0; n < 2; n++)
            {
                s.Reversible(R(n, other), R(n + 1, other), $"{2 - n} * kon * glu", $"{n + 1} * koff");
                s.Reversible(R(other, n), R(other, n + 1), $"{2 - n} * gon * glycine", $"{n + 1} * goff");
            }
        }

        s.Reversible("R22", "NO", "opening", "closing").Reversible("R22", "ND", "desensitisation", "resensitisation");
    }

    private static IEnumerable<GridEvent> Trains(int synapses, int steps)
    {
        for (int i = 0; i < synapses; i++)
        {
            ulong state = Mix(unchecked(Seed + (Golden * (ulong)(i + 1))));
            for (long step = -1; ;)
            {
                state = unchecked(state + Golden);
                double u = ((Mix(state) >> 11) + 1) * (1.0 / (1UL << 53));
                step += 1 + (long)Math.Floor(Math.Log(u) / LogNoEvent);
                if (step >= steps)
                {
                    break;
                }

                yield return new GridEvent((int)step, i);
            }
        }
    }

    // Output function of SplitMix64 (Steele, Lea & Flood 2014).
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
