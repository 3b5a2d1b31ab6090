using Engram.Compilation.Reference;
using Engram.Mechanisms;

namespace Engram.Experiments.Checks;

/// <summary>Whether a scheme may have a loop that breaks microscopic reversibility: a fast no for the many that have none.</summary>
/// <remarks>
/// Each state gets a potential along a tree of steps, ln(forward/backward) apart. Every further step closes one loop, and lacks what that
/// loop is off by; no loop can be off by more than all of them together. The full analysis, which names the loop and the suspects, takes
/// tens of milliseconds to be compiled in a fresh process, and nearly all receptors do not need it.
/// </remarks>
internal static class LoopBalance
{
    private static readonly double s_most = Math.Log(1 + Kinetics.Reversibility.Tolerance);
    private const double Rounding = 1e-9; // a ligand that cancels does so to this, as in the full analysis

    /// <summary>False where the full analysis would find nothing to say.</summary>
    public static bool MayBreak(Mechanism mechanism, int scheme)
    {
        Interpreter interpreter = new(mechanism);
        double[] inputs = interpreter.DefaultInputs();
        int[] ligands = [.. Enumerable.Range(0, inputs.Length).Where(i => mechanism.Inputs[i].Kind == InputKind.Ligand)];
        foreach (int ligand in ligands.Where(i => !(inputs[i] > 0)))
        {
            inputs[ligand] = 1; // without its ligand a step has no reverse
        }

        if (Missing(interpreter, scheme, inputs) is not { } missing || missing.Sum(Math.Abs) > s_most)
        {
            return true;
        }

        return ligands.Any(ligand =>
        {
            double[] doubled = [.. inputs];
            doubled[ligand] *= 2;
            return Missing(interpreter, scheme, doubled) is not { } other || missing.Zip(other).Any(m => !(Math.Abs(m.First - m.Second) <= Rounding));
        });
    }

    // What the steps outside the tree lack; null where a step has no return, or a rate is none.
    private static List<double>? Missing(Interpreter interpreter, int scheme, double[] inputs)
    {
        int n = interpreter.Mechanism.Schemes[scheme].States.Length;
        double[] q = new double[n * n];
        interpreter.Generator(scheme, inputs, new double[interpreter.StateCount], q);
        double Step(int i, int j) => Math.Log(q[(i * n) + j] / q[(j * n) + i]);
        double[] potential = Potentials(q, n, Step);
        List<double> missing = [];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < i; j++)
            {
                bool there = q[(i * n) + j] != 0, back = q[(j * n) + i] != 0;
                double lacking = there || back ? Step(i, j) - (potential[j] - potential[i]) : 0;
                if (there != back || !double.IsFinite(lacking))
                {
                    return null;
                }

                missing.Add(lacking);
            }
        }

        return missing;
    }

    // Of every piece of the scheme one state has potential 0.
    private static double[] Potentials(double[] q, int n, Func<int, int, double> step)
    {
        double[] potential = new double[n];
        bool[] seen = new bool[n];
        Stack<int> open = new();
        for (int start = 0; start < n; start++)
        {
            if (!seen[start])
            {
                seen[start] = true;
                open.Push(start);
            }

            while (open.TryPop(out int i))
            {
                foreach (int j in Enumerable.Range(0, n).Where(j => !seen[j] && q[(i * n) + j] != 0))
                {
                    (seen[j], potential[j]) = (true, potential[i] + step(i, j));
                    open.Push(j);
                }
            }
        }

        return potential;
    }
}
