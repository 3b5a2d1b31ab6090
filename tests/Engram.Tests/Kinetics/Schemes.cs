using CsCheck;
using Engram.Kinetics;
using Engram.Mechanisms;

namespace Engram.Tests.Kinetics;

/// <summary>Schemes the tests of this room share.</summary>
internal static class Schemes
{
    /// <summary>Shut and open, opening at rate a and shutting at rate b, 1/ms.</summary>
    public static ConditionedScheme TwoState(double a, double b) => Of([0, 1], [-a, a, b, -b]);

    /// <summary>Jonas, Major &amp; Sakmann (1993) J. Physiol. 472:615, hippocampal CA3; rates 1/s, binding 1/(M·s).</summary>
    public static Mechanism Jonas { get; } = new MechanismBuilder("Jonas1993", "AMPA receptor, CA3")
        .Ligand("glutamate").Input(Input.Voltage)
        .Scheme(s => s.States("C0", "C1", "C2").Open("O").States("C3", "C4", "C5")
            .Reversible("C0", "C1", "4.59e6 [/M/s] * glutamate", "4260 [/s]")
            .Reversible("C1", "C2", "28.4e6 [/M/s] * glutamate", "3260 [/s]")
            .Reversible("C2", "O", "4240 [/s]", "900 [/s]")
            .Reversible("C1", "C3", "2890 [/s]", "39.2 [/s]")
            .Reversible("C2", "C4", "172 [/s]", "0.727 [/s]")
            .Reversible("O", "C5", "17.7 [/s]", "4.0 [/s]")
            .Reversible("C3", "C4", "1.27e6 [/M/s] * glutamate", "45.7 [/s]")
            .Reversible("C4", "C5", "16.8 [/s]", "190.4 [/s]"))
        .BuildUnchecked();

    /// <summary>Geiger et al. (1999), dentate basket cell; D2 to D3 is 1.59 /s there, 1590 /s in a copy that circulates.</summary>
    public static Mechanism Geiger(string d2ToD3, string d3ToD2 = "899 [/s]") => new MechanismBuilder("Geiger1999", "AMPA receptor, dentate basket cell")
        .Ligand("glutamate")
        .Scheme(s => s.States("C0", "C1", "C2").Open("O").States("D1", "D2", "D3")
            .Reversible("C0", "C1", "17.1e6 [/M/s] * glutamate", "157 [/s]")
            .Reversible("C1", "C2", "3.24e6 [/M/s] * glutamate", "3760 [/s]")
            .Reversible("C2", "O", "14900 [/s]", "4000 [/s]")
            .Reversible("C1", "D1", "1530 [/s]", "408 [/s]")
            .Reversible("C2", "D2", "502 [/s]", "0.377 [/s]")
            .Reversible("O", "D3", "121 [/s]", "191 [/s]")
            .Reversible("D1", "D2", "0.611e6 [/M/s] * glutamate", "2 [/s]")
            .Reversible("D2", "D3", d2ToD3, d3ToD2))
        .BuildUnchecked();

    /// <summary>A scheme given by its levels and its generator, row-major, 1/ms.</summary>
    public static ConditionedScheme Of(double[] levels, double[] q) =>
        new(new KineticScheme("test", levels.Select((level, i) => new State($"S{i}", level)).ToEquatableArray(), []), q);

    /// <summary>Reversible schemes of 3 to 7 states in one piece, with rates over some five decades, at least one open and one shut state.</summary>
    public static readonly Gen<ConditionedScheme> Reversible =
        from n in Gen.Int[3, 7]
        from logOccupancies in Gen.Double[-3, 0].Array[n]
        from logFlows in Gen.Double[-4, 0].Array[n * n]
        from chords in Gen.Bool.Array[n * n]
        from open in Gen.Bool.Array[n]
        select Build(n, logOccupancies, logFlows, chords, open);

    private static ConditionedScheme Build(int n, double[] logOccupancies, double[] logFlows, bool[] chords, bool[] open)
    {
        double[] q = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (j == i - 1 || chords[(i * n) + j])
                {
                    double flow = Math.Pow(10, logFlows[(i * n) + j]);
                    q[(i * n) + j] = flow / Math.Pow(10, logOccupancies[i]);
                    q[(j * n) + i] = flow / Math.Pow(10, logOccupancies[j]);
                }
            }
        }

        for (int i = 0; i < n; i++)
        {
            q[(i * n) + i] = -q.AsSpan(i * n, n).ToArray().Sum();
        }

        double[] levels = [.. open.Select(o => o ? 1.0 : 0.0)];
        (levels[0], levels[n - 1]) = (1, 0);
        return Of(levels, q);
    }
}
